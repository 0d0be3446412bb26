/// A text that people wrote, made fit to stand in a message.
enum ChatText {
    /// Without what is not seen and changes what is: control characters, and marks that turn the direction of writing.
    static func clean(_ text: String, isLine: Bool) -> String {
        var clean = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            defer { isAfterReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A where isAfterReturn: break
            case 0x0A...0x0D, 0x85, 0x2028, 0x2029: clean.append(isLine ? " " : "\n")
            case 0x09: clean.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: break
            case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: break
            default: clean.append(scalar)
            }
        }
        return String(clean)
    }

    /// The beginning of `text`, with `…` at its end when more was there.
    ///
    /// - Parameter units: of UTF-16, which count no less than what receivers count.
    static func cut(_ text: String, to units: Int) -> String {
        guard text.utf16.count > units else { return text }
        var count = 0
        var end = text.unicodeScalars.startIndex
        for index in text.unicodeScalars.indices {
            count += UTF16.width(text.unicodeScalars[index])
            if count > units - 1 { break }
            end = text.unicodeScalars.index(after: index)
        }
        return String(text.unicodeScalars[..<end]) + "…"
    }
}

extension ChatDialect {
    /// The beginning of a text that is escaped, with `…` at its end when more was there.
    func cut(_ text: String, to units: Int) -> String {
        let cut = ChatText.cut(text, to: units)
        return cut == text ? text : withoutHalf(String(cut.dropLast())) + "…"
    }

    /// Without the beginning of a link or an entity at its end, or of an escape: it would be shown as it is written.
    private func withoutHalf(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var end = scalars.endIndex
        if self == .slack, let open = scalars.lastIndex(of: "<"), !scalars[open...].contains(">") { end = open }
        if self == .slack || self == .mattermost, let sign = scalars[..<end].suffix(8).lastIndex(of: "&"),
            !scalars[sign..<end].contains(";")
        {
            end = sign
        }
        if self == .mattermost || self == .teams {
            let backslashes = scalars[..<end].reversed().prefix { $0 == "\\" }.count
            if backslashes % 2 == 1 { end = scalars.index(before: end) }
        }
        return String(scalars[..<end])
    }
}
