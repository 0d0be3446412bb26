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
        return withoutHalf(String(text.unicodeScalars[..<end])) + "…"
    }

    /// Without the beginning of an entity or of a link at its end, or of an escape: it would be shown as it is written.
    private static func withoutHalf(_ text: String) -> String {
        let scalars = text.unicodeScalars
        var end = scalars.endIndex
        if let open = scalars.lastIndex(of: "<"), !scalars[open...].contains(">") { end = open }
        if let sign = scalars[..<end].suffix(8).lastIndex(of: "&"), !scalars[sign..<end].contains(";") { end = sign }
        let backslashes = scalars[..<end].reversed().prefix { $0 == "\\" }.count
        if backslashes % 2 == 1 { end = scalars.index(before: end) }
        return String(scalars[..<end])
    }
}
