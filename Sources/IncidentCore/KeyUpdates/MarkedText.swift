/// Takes the markup from a text of a chat. One pass over each line: a text of signs alone costs what any other does.
struct MarkedText {
    enum Kind {
        case slack
        case teams
    }

    /// The words of `text`, its links as `label (URL)`.
    static func plain(_ text: String, _ kind: Kind) -> String {
        var lines: [String] = []
        var isCode = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 == "`" }), line.utf8.count >= 3 {
                isCode.toggle()
            } else {
                lines.append(isCode ? String(line) : MarkedText(line, kind).words)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A character, and whether it stands for itself.
    private struct Cell {
        var scalar: Unicode.Scalar
        var isLiteral = false
        var isRemoved = false
    }

    private let kind: Kind
    private let source: [Unicode.Scalar]
    private var cells: [Cell] = []

    private init(_ line: Substring, _ kind: Kind) {
        self.kind = kind
        var line = line
        if kind == .teams {
            let heading = line.prefix { $0 == "#" }
            let rest = line.dropFirst(heading.count)
            if !heading.isEmpty, heading.count <= 6, rest.first == " " { line = rest.dropFirst() }
        }
        for quote in ["> ", "&gt; "] where line.hasPrefix(quote) { line = line.dropFirst(quote.count) }
        source = Array(line.unicodeScalars)
        read()
        removeMarks()
    }

    private var words: String {
        var words = String.UnicodeScalarView()
        for cell in cells where !cell.isRemoved { words.append(cell.scalar) }
        return String(words)
    }

    // MARK: What stands for itself

    private mutating func read() {
        var index = 0
        var codeMayEnd = true
        var linkMayEnd = true
        // Where the latest `[` stands among the cells.
        var bracket: Int?
        while index < source.count {
            let scalar = source[index]
            let rest = source[(index + 1)...]
            if scalar == "`", codeMayEnd {
                if let end = rest.firstIndex(of: "`") {
                    appendLiteral(source[(index + 1)..<end])
                    index = end + 1
                    continue
                }
                codeMayEnd = false
            }
            switch kind {
            case .slack:
                if scalar == "<", linkMayEnd {
                    if let end = rest.firstIndex(of: ">") {
                        appendSlackLink(source[(index + 1)..<end])
                        index = end + 1
                        continue
                    }
                    linkMayEnd = false
                }
                if scalar == "&", let (sign, length) = Self.entity(source[index...]) {
                    appendLiteral([sign])
                    index += length
                    continue
                }
            case .teams:
                if scalar == "\\", let next = rest.first, "\\`*_{}[]()#+-.!~>|".unicodeScalars.contains(next) {
                    appendLiteral([next])
                    index += 2
                    continue
                }
                let open = bracket
                if scalar == "[" { bracket = cells.count }
                if scalar == "]" { bracket = nil }
                if scalar == "]", let open, let url = Self.target(rest) {
                    cells[open].isRemoved = true
                    if open > 0, cells[open - 1].scalar == "!" { cells[open - 1].isRemoved = true }
                    appendLiteral(" (".unicodeScalars + url + ")".unicodeScalars)
                    index += url.count + 3
                    continue
                }
            }
            cells.append(Cell(scalar: scalar))
            index += 1
        }
    }

    private mutating func appendLiteral(_ scalars: some Sequence<Unicode.Scalar>) {
        for scalar in scalars { cells.append(Cell(scalar: scalar, isLiteral: true)) }
    }

    /// What stands between `<` and `>`: an address or a mention, and after `|` what it is called.
    private mutating func appendSlackLink(_ link: ArraySlice<Unicode.Scalar>) {
        let parts = link.split(separator: "|", maxSplits: 1)
        guard let target = parts.first, let sign = target.first else { return }
        let isMention = sign == "@" || sign == "#" || sign == "!"
        guard let label = parts.dropFirst().first else {
            return appendLiteral(sign == "!" ? ["@"] + target.dropFirst() : Array(target))
        }
        if isMention { return appendLiteral([sign == "#" ? "#" : "@"] + label.drop { $0 == "#" || $0 == "@" }) }
        appendLiteral(label + " (".unicodeScalars + target + ")".unicodeScalars)
    }

    private static func entity(_ text: ArraySlice<Unicode.Scalar>) -> (sign: Unicode.Scalar, length: Int)? {
        let entities: [(String, Unicode.Scalar)] = [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")]
        return entities.first { text.starts(with: $0.0.unicodeScalars) }.map { ($0.1, $0.0.utf8.count) }
    }

    /// The address in `(address)` at the beginning.
    private static func target(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar>? {
        guard text.first == "(" else { return nil }
        let url = text.dropFirst().prefix { !"()[]".unicodeScalars.contains($0) && !$0.properties.isWhitespace }
        return url.isEmpty || url.endIndex == text.endIndex || text[url.endIndex] != ")" ? nil : url
    }

    // MARK: Marks of emphasis

    /// The marks, the longer of two that begin alike first.
    private var marks: [[Unicode.Scalar]] {
        let marks = kind == .slack ? ["*", "_", "~"] : ["**", "__", "~~", "*", "_"]
        return marks.map { Array($0.unicodeScalars) }
    }

    /// Removes the marks that have a counterpart: one that opens stands before a word, one that closes after one.
    private mutating func removeMarks() {
        let marks = marks
        var opened = [Int?](repeating: nil, count: marks.count)
        var index = 0
        while index < cells.count {
            guard let (number, mark) = marks.enumerated().first(where: { isMark($1, at: index) }) else {
                index += 1
                continue
            }
            let next = index + mark.count
            let before = index == 0 ? nil : cells[index - 1].scalar
            let after = next == cells.count ? nil : cells[next].scalar
            if let start = opened[number], start + mark.count < index, let before, !before.properties.isWhitespace,
                !(after?.isLetterOrDigit ?? false)
            {
                for offset in mark.indices {
                    cells[start + offset].isRemoved = true
                    cells[index + offset].isRemoved = true
                }
                opened[number] = nil
            } else if let after, !after.properties.isWhitespace, !(before?.isLetterOrDigit ?? false) {
                opened[number] = index
            }
            index = next
        }
    }

    private func isMark(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
        guard index + mark.count <= cells.count else { return false }
        return mark.indices.allSatisfy { offset in
            let cell = cells[index + offset]
            return cell.scalar == mark[offset] && !cell.isLiteral && !cell.isRemoved
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
