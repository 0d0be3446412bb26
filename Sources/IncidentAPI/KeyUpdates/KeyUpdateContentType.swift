/// The forms that the text of a key update can have. Empty means `text/plain`.
public enum KeyUpdateContentType: String, WireEnum {
    public static let unset = KeyUpdateContentType.plainText

    /// Plain text.
    case plainText = "text/plain"
    /// The state of a Lexical editor as JSON.
    case lexical = "application/x-lexical-editor"
    /// The markup of Slack's messages.
    case slack = "text/markdown+slack"
    /// The Markdown of Microsoft Teams.
    case teams = "text/markdown+msteams"
}
