/// A file attached to a timeline item. `POST <base>attachments?incidentID=…` takes one in.
public struct Attachment: WireObject {
    /// The file's identifier, an opaque string.
    public var attachmentID = ""
    /// The file's name, as its sender gave it.
    public var fileName = ""
    /// The identifier of the user who attached it.
    public var attachedByUserID = ""
    /// Where the file came from. Empty: it was uploaded.
    public var sourceURL = ""
    /// Whether to fetch the file from `sourceURL`.
    public var useSourceURL = false
    /// The file's path in the server's store. Empty: it is not stored here.
    public var path = ""
    /// When it was uploaded.
    public var uploadTime = Timestamp.unset
    /// When it was deleted. Empty: it was not.
    public var deletedTime = Timestamp.unset
    /// The media type, such as `image/png`. It is told by the content, never by the name.
    public var contentType = ""
    /// What the file holds.
    public var fileType = AttachmentFileType.unset
    /// The extension of the file's name, such as `.png`.
    public var ext = ""
    /// The size, in bytes.
    public var contentLength = 0
    /// How the file is shown.
    public var displayType = AttachmentDisplay.unset
    /// Where to download the file without a token, for about an hour: a path on this server.
    public var downloadURL = ""
    /// Whether there is a small picture of it.
    public var hasThumbnail = false
    /// Where the small picture is, for as long: a path on this server. Empty: there is none.
    public var thumbnailURL = ""
    /// The SHA-512 of the content, in hexadecimal digits.
    public var sHA512 = ""
    /// What went wrong when the file was taken in. Empty: nothing.
    public var attachmentErr = ""

    public init() {}
}
