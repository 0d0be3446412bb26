import Foundation

/// What people write in notes as HTML: paragraphs, lists, quotes and blocks of code by lines; `code`, **bold**, *italic* and
/// links within them. Everything else is text.
///
/// One pass over each line, and over what is emphasized in it: a text of signs alone costs what any other does.
struct NoteHTML {
    private static let deepest = 3

    static func of(_ text: String) -> String {
        var html = ""
        var block = Block.none
        for line in text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false) {
            if block == .code {
                if line.hasPrefix("```") {
                    html += block.end(&block)
                } else {
                    html += String(line).escapedForHTML + "\n"
                }
                continue
            }
            let (kind, rest) = Block.of(line)
            if kind != block || kind == .code {
                html += block.end(&block)
                html += kind.begin
                block = kind
            } else if kind == .paragraph {
                html += "<br>"
            }
            switch kind {
            case .none, .code: break
            case .list: html += "<li>\(inline(rest))</li>"
            case .quote, .paragraph: html += inline(rest) + (kind == .quote ? "<br>" : "")
            }
        }
        html += block.end(&block)
        return html
    }

    private enum Block {
        case none, paragraph, list, quote, code

        /// What a line outside of code belongs to, and what it says.
        static func of(_ line: Substring) -> (Block, Substring) {
            if line.allSatisfy(\.isWhitespace) { return (.none, "") }
            if line.hasPrefix("```") { return (.code, "") }
            for mark in ["- ", "* "] where line.hasPrefix(mark) { return (.list, line.dropFirst(2)) }
            if line.hasPrefix("> ") { return (.quote, line.dropFirst(2)) }
            return (.paragraph, line)
        }

        var begin: String {
            switch self {
            case .none: ""
            case .paragraph: "<p dir=\"auto\">"
            case .list: "<ul dir=\"auto\">"
            case .quote: "<blockquote dir=\"auto\">"
            case .code: "<pre><code>"
            }
        }

        /// The end of what was open; nothing is afterwards.
        func end(_ block: inout Block) -> String {
            block = .none
            return switch self {
            case .none: ""
            case .paragraph: "</p>"
            case .list: "</ul>"
            case .quote: "</blockquote>"
            case .code: "</code></pre>"
            }
        }
    }

    private static func inline(_ text: Substring) -> String {
        var html = ""
        var note = NoteHTML(Array(text.unicodeScalars), depth: 0)
        note.write(to: &html)
        return html
    }

    // MARK: Within a line

    private let source: [Unicode.Scalar]
    private let depth: Int
    /// The marks of which no other is behind the place that was looked at last.
    private var ended: Set<String> = []
    private var plain = ""

    private init(_ source: [Unicode.Scalar], depth: Int) {
        self.source = source
        self.depth = depth
    }

    private mutating func write(to html: inout String) {
        var index = 0
        while index < source.count {
            if let (part, next) = special(at: index) {
                html += plain.escapedForHTML + part
                plain = ""
                index = next
            } else {
                plain.unicodeScalars.append(source[index])
                index += 1
            }
        }
        html += plain.escapedForHTML
        plain = ""
    }

    /// What begins at a place and is no plain text, and where it ends.
    private mutating func special(at index: Int) -> (html: String, end: Int)? {
        switch source[index] {
        case "`":
            guard let end = self.end(of: "`", from: index + 1), end > index + 1 else { return nil }
            return ("<code>\(text(index + 1..<end).escapedForHTML)</code>", end + 1)
        case "*":
            if let strong = emphasis("**", "strong", at: index) { return strong }
            return emphasis("*", "em", at: index)
        case "[": return link(at: index)
        case "h": return address(at: index)
        default: return nil
        }
    }

    private mutating func emphasis(_ mark: String, _ element: String, at index: Int) -> (html: String, end: Int)? {
        let begin = index + mark.unicodeScalars.count
        guard depth < Self.deepest, source[index...].starts(with: mark.unicodeScalars), begin < source.count,
            !source[begin].properties.isWhitespace, let end = end(of: mark, from: begin), end > begin
        else { return nil }
        var inner = NoteHTML(Array(source[begin..<end]), depth: depth + 1)
        var html = ""
        inner.write(to: &html)
        return ("<\(element)>\(html)</\(element)>", end + mark.unicodeScalars.count)
    }

    /// Where a mark stands next; nil when it does not.
    private mutating func end(of mark: String, from begin: Int) -> Int? {
        guard !ended.contains(mark), begin < source.count else { return nil }
        let scalars = Array(mark.unicodeScalars)
        var index = begin
        while index + scalars.count <= source.count {
            if source[index..<index + scalars.count].elementsEqual(scalars) { return index }
            index += 1
        }
        ended.insert(mark)
        return nil
    }

    private static let longestName = 300
    private static let longestAddress = 2_000

    /// `[name](address)`.
    private func link(at index: Int) -> (html: String, end: Int)? {
        let nameEnd = source[(index + 1)...].prefix(Self.longestName).firstIndex(of: "]")
        guard let nameEnd, nameEnd + 1 < source.count, source[nameEnd + 1] == "(", nameEnd > index + 1 else {
            return nil
        }
        let end = source[(nameEnd + 2)...].prefix(Self.longestAddress).firstIndex(of: ")")
        guard let end, let html = Self.anchor(text(nameEnd + 2..<end), named: text(index + 1..<nameEnd)) else {
            return nil
        }
        return (html, end + 1)
    }

    /// An address that stands by itself.
    private func address(at index: Int) -> (html: String, end: Int)? {
        let begins = ["https://", "http://"].contains { source[index...].starts(with: $0.unicodeScalars) }
        let isInWord = index > 0 && (source[index - 1].properties.isAlphabetic || source[index - 1] == "/")
        guard begins, !isInWord else { return nil }
        var end = index
        while end < source.count, end - index < Self.longestAddress, Self.isOfAddress(source[end]) { end += 1 }
        while end > index, ".,;:!?)*`".unicodeScalars.contains(source[end - 1]) { end -= 1 }
        let address = text(index..<end)
        guard let html = Self.anchor(address, named: address) else { return nil }
        return (html, end)
    }

    private static func isOfAddress(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.properties.isWhitespace && scalar.value > 0x20 && !"<>\"'`".unicodeScalars.contains(scalar)
    }

    /// A link, if the address is one that is safe to follow.
    private static func anchor(_ address: String, named name: String) -> String? {
        guard address.hasPrefix("https://") || address.hasPrefix("http://"),
            address.unicodeScalars.allSatisfy(isOfAddress), let url = URL(string: address), url.host() != nil
        else { return nil }
        return "<a href=\"\(address.escapedForHTML)\" rel=\"noreferrer noopener\">\(name.escapedForHTML)</a>"
    }

    private func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: source[range])
        return String(text)
    }
}
