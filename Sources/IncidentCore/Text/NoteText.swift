/// What a note's text says beside its words: the links and the tags in it.
///
/// Source: behaviour, section "Activity".
public struct NoteText: Sendable {
    /// How many distinct links of a note become context.
    public static let maximumLinks = 20
    /// How many distinct tags of a note are kept.
    public static let maximumTags = 20

    /// Distinct `http` and `https` URLs in the order of their first appearance, without punctuation that ends a
    /// sentence.
    public let links: [String]
    /// Distinct `#words` in lower case, without the `#`, in the order of their first appearance.
    public let tags: [String]

    public init(_ body: String) {
        var (links, tags): ([String], [String]) = ([], [])
        for word in body.split(whereSeparator: { $0.isWhitespace || "<>\"“”".contains($0) }) {
            if let link = Self.link(in: word) {
                if links.count < Self.maximumLinks, !links.contains(link) { links.append(link) }
            } else {
                for tag in Self.tags(in: word) where tags.count < Self.maximumTags && !tags.contains(tag) {
                    tags.append(tag)
                }
            }
        }
        self.links = links
        self.tags = tags
    }

    /// The URL that begins in `word`, such as that of `(https://example.com/a).`
    private static func link(in word: Substring) -> String? {
        let start = word.indices.first { index in
            let head = word[index...].prefix(8).lowercased()
            return head.hasPrefix("https://") || head.hasPrefix("http://")
        }
        guard let start else { return nil }
        var url = word[start...]
        var brackets = Brackets(in: url)
        while let last = url.last, ".,;:!?'’".contains(last) || brackets.leaveUnopened(last) {
            brackets.remove(last)
            url.removeLast()
        }
        guard let text = try? Validate.optionalURL(String(url), "url") else { return nil }
        return text
    }

    /// The tags of `word`: `#` at its start or after punctuation, then letters, digits, `-` and `_`, a letter among them.
    private static func tags(in word: Substring) -> [String] {
        var tags: [String] = []
        var previous: Character = " "
        var rest = word
        while let character = rest.popFirst() {
            if character == "#", !previous.isWordCharacter {
                let tag = rest.prefix(while: \.isWordCharacter)
                if tag.contains(where: \.isLetter) { tags.append(tag.lowercased()) }
                rest = rest.dropFirst(tag.count)
            }
            previous = character
        }
        return tags
    }
}

extension Character {
    fileprivate var isWordCharacter: Bool { isLetter || isNumber || self == "-" || self == "_" }
}

/// How many brackets of each kind a text holds. They are counted once: a text of brackets alone, looked through anew for
/// each of them, would hold up the writers behind it for minutes.
private struct Brackets {
    private static let openings: [Character: Character] = [")": "(", "]": "[", "}": "{"]
    private var counts: [Character: Int] = [:]

    init(in text: Substring) {
        for character in text where "()[]{}".contains(character) { counts[character, default: 0] += 1 }
    }

    /// Whether the text has more of `character`, which closes a bracket, than brackets that it closes.
    func leaveUnopened(_ character: Character) -> Bool {
        guard let opening = Self.openings[character] else { return false }
        return counts[opening, default: 0] < counts[character, default: 0]
    }

    mutating func remove(_ character: Character) {
        if let count = counts[character] { counts[character] = count - 1 }
    }
}
