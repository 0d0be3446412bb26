public import IncidentAPI

/// The little language in which parameters of incoming webhooks take parts of the body:
/// `{{ .path.to[0].member }}`, and `{{ .a | default "x" }}` for what is not there or empty.
public enum WebhookTemplate {
    private static let limit = 64 << 10
    private static let errorLimit = 100

    /// The text with each `{{ … }}` replaced by what it names in `root`, and a sentence for each that could not be.
    ///
    /// Such a part gives the empty text. An object or an array gives its JSON. What is longer than any parameter may be is
    /// cut: a short template could otherwise make many copies of a long body.
    public static func fill(
        _ text: String, from root: JSONValue, _ field: String
    ) -> (text: String, errors: [String]) {
        var output = ""
        var errors: [String] = []
        var rest = text[...]
        while let start = rest.firstRange(of: "{{") {
            guard output.utf8.count <= limit, errors.count < errorLimit else {
                errors.append("\(field): is too long; it was cut.")
                return (output.cut(toBytes: limit), errors)
            }
            output += rest[..<start.lowerBound]
            let inner = rest[start.upperBound...]
            guard let end = Expression.end(in: inner) else {
                errors.append("\(field): “{{” has no “}}”.")
                output += rest[start.lowerBound...]
                return (output, errors)
            }
            let source = inner[..<end]
            rest = inner[end...].dropFirst(2)
            switch Expression(source) {
            case nil:
                let shown = String(source).oneLine(max: 100)
                errors.append("\(field): “{{ \(shown) }}” is not understood; write {{ .path.to[0].member }}.")
            case let expression?:
                let found = expression.text(in: root)
                if let value = found ?? expression.fallback {
                    output += value.isEmpty ? expression.fallback ?? value : value
                } else {
                    errors.append("\(field): \(expression.path.oneLine(max: 100)) is not in the body.")
                }
            }
        }
        return (output + rest, errors)
    }

    /// What stands between the braces.
    private struct Expression {
        enum Step {
            case member(String)
            case index(Int)
        }

        /// The path as it was written.
        let path: String
        private let steps: [Step]
        let fallback: String?

        /// Where the expression ends: at the braces that are in no quotes.
        static func end(in text: Substring) -> Substring.Index? {
            var quote: Character?
            var index = text.startIndex
            while index < text.endIndex {
                let character = text[index]
                if let open = quote {
                    if character == "\\", open == "\"" {
                        index = text.index(after: index)
                        guard index < text.endIndex else { return nil }
                    } else if character == open {
                        quote = nil
                    }
                } else if character == "\"" || character == "`" {
                    quote = character
                } else if character == "}", text[index...].hasPrefix("}}") {
                    return index
                }
                index = text.index(after: index)
            }
            return nil
        }

        init?(_ source: Substring) {
            let source = source.trimmed
            let path = source.prefix { $0 != "|" && !$0.isWhitespace }
            guard let steps = Self.steps(of: path) else { return nil }
            self.path = String(path)
            self.steps = steps
            let rest = source.dropFirst(path.count).trimmed
            if rest.isEmpty {
                fallback = nil
                return
            }
            guard rest.first == "|" else { return nil }
            let call = rest.dropFirst().trimmed
            guard call.hasPrefix("default"), let value = Self.quoted(call.dropFirst(7).trimmed) else { return nil }
            fallback = value
        }

        /// `.`, or `.member` and `[0]` one after the other.
        private static func steps(of path: Substring) -> [Step]? {
            guard path.first == "." else { return nil }
            if path == "." { return [] }
            var steps: [Step] = []
            var rest = path
            while let mark = rest.popFirst() {
                switch mark {
                case ".":
                    let name = rest.prefix { $0 != "." && $0 != "[" }
                    guard !name.isEmpty, !name.contains(where: { "]\"`{}".contains($0) }) else { return nil }
                    steps.append(.member(String(name)))
                    rest = rest.dropFirst(name.count)
                case "[":
                    let digits = rest.prefix { $0 != "]" }
                    guard let index = Int(digits), index >= 0, rest.dropFirst(digits.count).first == "]" else {
                        return nil
                    }
                    steps.append(.index(index))
                    rest = rest.dropFirst(digits.count + 1)
                default: return nil
                }
            }
            return steps
        }

        /// The text of a word in quotes that is all there is.
        private static func quoted(_ text: Substring) -> String? {
            guard let quote = text.first, quote == "\"" || quote == "`", text.count >= 2, text.last == quote else {
                return nil
            }
            let inner = text.dropFirst().dropLast()
            if quote == "`" { return inner.contains("`") ? nil : String(inner) }
            var value = ""
            var rest = inner
            while let character = rest.popFirst() {
                if character == "\"" { return nil }
                guard character == "\\" else {
                    value.append(character)
                    continue
                }
                guard let next = rest.popFirst() else { return nil }
                value.append(next == "n" ? "\n" : next == "t" ? "\t" : next)
            }
            return value
        }

        /// What the path leads to; nil where it leads nowhere. `null` is there, and empty.
        func text(in root: JSONValue) -> String? {
            var value = root
            for step in steps {
                switch (step, value) {
                case (.member(let name), .object(let members)):
                    guard let member = members[name] else { return nil }
                    value = member
                case (.index(let index), .array(let elements)):
                    guard elements.indices.contains(index) else { return nil }
                    value = elements[index]
                default: return nil
                }
            }
            return value == .null ? "" : value.scalarText ?? value.compactText(limit: WebhookTemplate.limit)
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}

extension JSONValue {
    /// The value as JSON in one line, its members in the order of their names; cut behind `limit` bytes.
    public func compactText(limit: Int) -> String {
        var text = ""
        write(to: &text, limit: limit)
        return text.cut(toBytes: limit)
    }

    private func write(to text: inout String, limit: Int) {
        guard text.utf8.count <= limit else { return }
        switch self {
        case .null: text += "null"
        case .string(let value): text += value.quotedForJSON
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                guard text.utf8.count <= limit else { return }
                if index > 0 { text += "," }
                element.write(to: &text, limit: limit)
            }
            text += "]"
        case .object(let members):
            text += "{"
            for (index, member) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                guard text.utf8.count <= limit else { return }
                if index > 0 { text += "," }
                text += "\(member.key.quotedForJSON):"
                member.value.write(to: &text, limit: limit)
            }
            text += "}"
        case .bool, .integer, .number: text += scalarText ?? ""
        }
    }
}

extension String {
    fileprivate var quotedForJSON: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            default:
                if scalar.value < 0x20 {
                    let digits = String(scalar.value, radix: 16)
                    text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                } else {
                    text.unicodeScalars.append(scalar)
                }
            }
        }
        return text + "\""
    }
}
