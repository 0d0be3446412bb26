/// Sets out a JSON text over lines, for people. Order and numbers stay as they came.
public enum PrettyJSON {
    /// The text set out, cut at `limit` bytes with a line that says so.
    ///
    /// - Parameter text: JSON in UTF-8; its grammar has been checked.
    public static func text(of text: some Sequence<UInt8>, limit: Int) -> String {
        var output: [UInt8] = []
        var depth = 0
        var inString = false
        var escaped = false
        var opened = false
        func newLine() {
            output.append(UInt8(ascii: "\n"))
            output += repeatElement(UInt8(ascii: " "), count: 2 * depth)
        }
        for byte in text {
            if output.count > limit { break }
            if inString {
                output.append(byte)
                if escaped {
                    escaped = false
                } else if byte == UInt8(ascii: "\\") {
                    escaped = true
                } else if byte == UInt8(ascii: "\"") {
                    inString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth = max(0, depth - 1)
                // An empty one stays on its line.
                if !opened { newLine() }
                opened = false
                output.append(byte)
                continue
            default: break
            }
            if opened {
                opened = false
                newLine()
            }
            output.append(byte)
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                opened = true
            case UInt8(ascii: ","): newLine()
            case UInt8(ascii: ":"): output.append(UInt8(ascii: " "))
            case UInt8(ascii: "\""): inString = true
            default: break
            }
        }
        return String(decoding: output, as: UTF8.self).cut(toBytes: limit)
    }
}

extension String {
    /// At most `limit` bytes of it in UTF-8, the last line of which says that it was cut. No character is cut in two.
    public func cut(toBytes limit: Int) -> String {
        guard utf8.count > limit else { return self }
        let mark = "\n… (cut)"
        let bytes = Array(utf8.prefix(limit))
        var end = max(0, limit - mark.utf8.count)
        while end > 0, bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
        return String(decoding: bytes[..<end], as: UTF8.self) + mark
    }

    /// In one line without NUL, spaces once and not at its ends, and at most `limit` code points.
    public func oneLine(max limit: Int) -> String {
        let words = unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
        var line = String.UnicodeScalarView()
        for word in words {
            if !line.isEmpty { line.append(" ") }
            line.append(contentsOf: word)
            // Enough to see that it is too long; the rest is not looked at.
            if line.count > limit { break }
        }
        guard line.count > limit else { return String(line) }
        return String(String.UnicodeScalarView(line.prefix(limit - 1))) + "…"
    }
}
