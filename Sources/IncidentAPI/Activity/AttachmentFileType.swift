/// What an attached file holds.
public enum AttachmentFileType: String, WireEnum {
    public static let unset = AttachmentFileType.file

    case file
    case video
    case image
    case audio
    case screenshare
}
