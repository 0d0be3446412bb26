/// What an attached file holds. Empty means `file`.
public enum AttachmentFileType: String, WireEnum {
    public static let unset = AttachmentFileType.file

    /// Anything.
    case file
    /// A film.
    case video
    /// A picture.
    case image
    /// Sound.
    case audio
    /// A recorded screen.
    case screenshare
}
