/// How an attached file is shown. Empty means `list`.
public enum AttachmentDisplay: String, WireEnum {
    public static let unset = AttachmentDisplay.list

    /// As a line in the list of files.
    case list
    /// In the text.
    case embed
}
