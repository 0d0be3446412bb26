/// Reads the tags of a template, and refuses what has no place in it.
struct ChatTemplateCheck {
    private static let depthLimit = 10

    private let text: [Character]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    /// The sections that are open, the innermost last.
    private var sections: [String] = []

    init(_ text: String) { self.text = Array(text) }

    mutating func run() throws(ChatTemplateError) {
        while position < text.count {
            if isAt("{", "{") { try tag() } else { step() }
        }
        if let section = sections.last { throw fault("{{#\(section)}} is never closed") }
    }

    private func isAt(_ signs: Character...) -> Bool {
        position + signs.count <= text.count && text[position..<position + signs.count].elementsEqual(signs)
    }

    private mutating func step() {
        if text[position].isNewline {
            line += 1
            lineStart = position + 1
        }
        position += 1
    }

    private func fault(_ sentence: String) -> ChatTemplateError {
        ChatTemplateError(sentence, line: line, column: position - lineStart + 1)
    }

    private mutating func tag() throws(ChatTemplateError) {
        let start = position
        var end = start + 2
        while end + 1 < text.count, !(text[end] == "}" && text[end + 1] == "}") { end += 1 }
        guard end + 1 < text.count else { throw fault("a tag is not closed by }}") }
        let sign = end > start + 2 ? text[start + 2] : " "
        var name = String(text[(start + 2)..<end])
        switch sign {
        case "!": break
        case "#", "^":
            name.removeFirst()
            try open(trimmed(name))
        case "/":
            name.removeFirst()
            try close(trimmed(name))
        case "{":
            guard end + 2 < text.count, text[end + 2] == "}" else { throw fault("a tag is not closed by }}}") }
            end += 1
            name.removeFirst()
            try require(trimmed(name))
        case "&":
            name.removeFirst()
            try require(trimmed(name))
        case ">", "<", "$", "=", "%":
            throw fault("there are no partials, blocks, pragmas and other delimiters, {{\(sign)…}}")
        default: try require(trimmed(name))
        }
        while position < end + 2 { step() }
    }

    private func trimmed(_ name: String) -> String {
        String(name.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private mutating func open(_ name: String) throws(ChatTemplateError) {
        try require(name)
        guard sections.count < Self.depthLimit else {
            throw fault("sections stand in each other more than \(Self.depthLimit) deep")
        }
        if ChatVariables.lists[name] != nil, list != nil { throw fault("a list cannot stand in a list") }
        sections.append(name)
    }

    private mutating func close(_ name: String) throws(ChatTemplateError) {
        guard let open = sections.last else { throw fault("{{/\(name.prefix(32))}} closes nothing") }
        guard open == name else { throw fault("{{/\(name.prefix(32))}} stands where {{/\(open)}} must") }
        sections.removeLast()
    }

    /// The list that this place is in.
    private var list: String? { sections.last { ChatVariables.lists[$0] != nil } }

    private func require(_ name: String) throws(ChatTemplateError) {
        if ChatVariables.names.contains(name) || ChatVariables.lists[name] != nil { return }
        if let list {
            if name == "first()" || name == "last()" { return }
            if ChatVariables.lists[list]?.contains(name) == true { return }
        }
        for (list, names) in ChatVariables.lists.sorted(by: { $0.key < $1.key }) where names.contains(name) {
            throw fault("{{\(name)}} stands in {{#\(list)}} alone")
        }
        let known = (ChatVariables.names.union(ChatVariables.lists.keys)).sorted().joined(separator: ", ")
        throw fault("there is no {{\(name.prefix(32))}}; there are \(known)")
    }
}
