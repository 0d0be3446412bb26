/// How an attached file is shown.
public enum AttachmentDisplay: String, WireEnum {
    public static let unset = AttachmentDisplay.list

    case list
    case embed
}
