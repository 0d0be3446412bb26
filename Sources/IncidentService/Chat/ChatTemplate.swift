import IncidentAPI
import Mustache

/// A template of messages: the part of Mustache that names variables, conditions and lists. There are no partials, blocks
/// and pragmas, and a list cannot stand in a list: what it makes is bounded by what it is.
struct ChatTemplate {
    static let byteLimit = 32 << 10

    private let template: MustacheTemplate

    /// - Throws: what is wrong with it, with its place.
    init(_ text: String) throws(ChatTemplateError) {
        guard text.utf8.count <= Self.byteLimit else {
            throw ChatTemplateError("must have at most \(Self.byteLimit) bytes of UTF-8")
        }
        var check = ChatTemplateCheck(text)
        try check.run()
        do {
            // Values are escaped for their receiver, which is not HTML.
            template = try MustacheTemplate(string: "{{%CONTENT_TYPE:TEXT}}\n" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw ChatTemplateError(
                "is no template", line: error.context.lineNumber - 1, column: error.context.columnNumber)
        } catch {
            throw ChatTemplateError("is no template")
        }
    }

    /// The text without blanks at its ends.
    func render(_ values: [String: Any]) -> String {
        let text = template.render(values)
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

/// What is wrong with a template.
struct ChatTemplateError: Error, CustomStringConvertible {
    /// Follows the name of the field: `must be a template: line 1, column 7: there is no {{titel}}`.
    var description: String

    init(_ sentence: String) { description = sentence }

    init(_ sentence: String, line: Int, column: Int) {
        description = "must be a template: line \(line), column \(column): \(sentence)"
    }
}
