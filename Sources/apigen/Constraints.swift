import IncidentAPI

/// What a field's comment says of its values, read from the phrases that CONTRIBUTING lists, so that the reference and
/// the schema cannot differ.
struct Constraints {
    var minimumLength: Int?
    var maximumLength: Int?
    var maximumItems: Int?
    var minimum: Int?
    var pattern: String?
    /// Whether the comment says what an empty value means.
    var mayBeEmpty: Bool

    init(_ comment: Comment, shape: WireShape) {
        let text = comment.paragraphs.joined(separator: " ")
        mayBeEmpty = text.contains("Empty:") || text.contains("Empty clears") || text.contains("null")
        if let match = text.firstMatch(of: /([0-9,]+) to ([0-9,]+) characters/) {
            minimumLength = number(match.1)
            maximumLength = number(match.2)
            pattern = text.contains("in one line") ? Self.line : Self.text
        } else if let match = text.firstMatch(of: /at most ([0-9,]+) characters/.ignoresCase()) {
            maximumLength = number(match.1)
        } else if case .array = shape, let match = text.firstMatch(of: /at most ([0-9,]+)\b/.ignoresCase()) {
            maximumItems = number(match.1)
        }
        if text.contains("Negative: refused") { minimum = 0 }
        if text.contains("`#rrggbb`") { pattern = "^(#[0-9a-fA-F]{6})?$" }
        if text.contains("`http` or `https`") { pattern = "^([Hh][Tt][Tt][Pp][Ss]?://\\S+)?$" }
    }

    private func number(_ text: Substring) -> Int? { Int(text.filter { $0 != "," }) }

    /// Neither blank nor with a NUL.
    private static let text = #"^[^\u0000]*[^\u0000\s\u0085][^\u0000]*$"#
    /// The same in one line.
    private static let line =
        #"^[^\u0000\n\u000b\f\r\u0085\u2028\u2029]*[^\u0000\s\u0085][^\u0000\n\u000b\f\r\u0085\u2028\u2029]*$"#
}
