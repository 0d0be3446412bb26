/// A file attached to something.
public struct Attachment: WireObject {
    /// The unique ID of this attachment.
    public var attachmentID = ""
    /// The ID of the user who attached this.
    public var attachedByUserID = ""
    /// The URL of the file.
    public var sourceURL = ""
    /// True if the file should be downloaded from the source URL.
    public var useSourceURL = false
    /// The full path of the file.
    public var path = ""
    /// The time the file was uploaded.
    public var uploadTime = Timestamp.unset
    /// The time the file was deleted. Empty string means the file hasn't been deleted.
    public var deletedTime = Timestamp.unset
    /// The type of the file.
    public var contentType = ""
    /// The type of file.
    public var fileType = AttachmentFileType.unset
    /// The file extension.
    public var ext = ""
    /// The ContentLength of the file in bytes.
    public var contentLength = 0
    /// How the file will be displayed.
    public var displayType = AttachmentDisplay.unset
    /// DownloadURL for download
    public var downloadURL = ""
    /// True if the file has a thumbnail.
    public var hasThumbnail = false
    /// ThumbnailURL for previews
    public var thumbnailURL = ""
    /// The hash of the file contents.
    public var sHA512 = ""
    /// A string describing an error that occurred while processing the attachment.
    public var attachmentErr = ""

    public init() {}
}
