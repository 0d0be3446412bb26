import IncidentAPI

/// What a field's comment says of its values, read from the phrases that CONTRIBUTING lists, so that the reference and
/// the schema cannot differ.
struct Constraints {
    var minimumLength: Int?
    var maximumLength: Int?
    var maximumItems: Int?
    var minimum: Int?
    var pattern: String?
    /// The members of an array's objects that are not read.
    var unread: Set<String> = []
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
            pattern = text.contains("in one line") ? Self.optionalLine : Self.optionalText
        } else if case .array = shape, let match = text.firstMatch(of: /at most ([0-9,]+)\b/.ignoresCase()) {
            maximumItems = number(match.1)
        }
        if let match = text.firstMatch(of: /`([A-Za-z]+)` and `([A-Za-z]+)` are not read/) {
            unread = [String(match.1), String(match.2)]
        }
        if text.contains("Negative: refused") { minimum = 0 }
        if text.contains("`#rrggbb`") { pattern = "^(#[0-9a-fA-F]{6})?$" }
        if text.contains("`http` or `https`") { pattern = "^([Hh][Tt][Tt][Pp][Ss]?://\\S+)?$" }
    }

    private func number(_ text: Substring) -> Int? { Int(text.filter { $0 != "," }) }

    private static let notNUL = #"[^\u0000]"#
    private static let inLine = #"[^\u0000\n\u000b\f\r\u0085\u2028\u2029]"#
    private static let notBlank = #"[^\u0000\s\u0085]"#

    private static let text = "^\(notNUL)*\(notBlank)\(notNUL)*$"
    private static let line = "^\(inLine)*\(notBlank)\(inLine)*$"
    private static let optionalText = "^\(notNUL)*$"
    private static let optionalLine = "^(\(inLine)*\(notBlank)\(inLine)*)?$"
}
