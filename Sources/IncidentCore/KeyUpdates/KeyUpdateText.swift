public import IncidentAPI

/// The text of a key update in its forms.
public enum KeyUpdateText {
    /// What the text says in plain words.
    ///
    /// - Throws: `common.validation_failed` when `content` is not of its form.
    public static func plain(_ content: String, _ type: KeyUpdateContentType) throws(APIError) -> String {
        switch type {
        case .plainText: content
        case .slack: MarkedText.plain(content, .slack)
        case .teams: MarkedText.plain(content, .teams)
        case .lexical: try LexicalDocument(content).plain
        }
    }

    /// The text in another form. Plain text stands for itself in both kinds of markup, and is a paragraph a line in an
    /// editor; markup and editors change into each other by way of it.
    public static func content(
        _ content: String, from type: KeyUpdateContentType, to wanted: KeyUpdateContentType
    ) throws(APIError) -> String {
        guard type != wanted else { return content }
        let plain = try plain(content, type)
        return wanted == .lexical ? LexicalDocument.content(of: plain) : plain
    }
}
