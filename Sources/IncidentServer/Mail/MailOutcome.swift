/// What became of a message.
public struct MailOutcome: Equatable, Sendable {
    /// Whether the server has taken it, for all who are not named in `text`.
    public var isSent: Bool
    /// The server's reply code, such as 250, 450 or 550; 0 when there was none.
    public var status: Int
    /// The server's words, or what went wrong, in one line of at most 500 characters.
    public var text: String
    /// Whether the same message will be refused again.
    public var isPermanent: Bool

    init(isSent: Bool, status: Int, text: String, isPermanent: Bool = false) {
        self.isSent = isSent
        self.status = status
        self.text = SMTPReply.shown(text)
        self.isPermanent = isPermanent
    }
}
