/// A row as a line of PostgreSQL's COPY, without its end: the one form of a row on both engines, and what digests are
/// made of.
///
/// Columns are parted by tabs; `\N` is NULL, `t` and `f` are the booleans, and a backslash stands before what could be
/// taken for something else.
enum CopyLine {
    static let columnEnd = UInt8(ascii: "\t")
    static let null: [UInt8] = [UInt8(ascii: "\\"), UInt8(ascii: "N")]

    /// Appends a text, escaped as PostgreSQL escapes it.
    static func append(text bytes: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
        // Most texts have nothing to escape.
        guard bytes.contains(where: { $0 < 0x0E || $0 == UInt8(ascii: "\\") }) else {
            line.append(contentsOf: bytes)
            return
        }
        for byte in bytes {
            if let letter = letter(for: byte) {
                line.append(UInt8(ascii: "\\"))
                line.append(letter)
            } else {
                line.append(byte)
            }
        }
    }

    /// The columns of a line.
    static func fields(of line: UnsafeRawBufferPointer) -> [UnsafeRawBufferPointer] {
        line.split(separator: columnEnd, omittingEmptySubsequences: false).map(UnsafeRawBufferPointer.init(rebasing:))
    }

    static func isNull(_ field: UnsafeRawBufferPointer) -> Bool { field.elementsEqual(null) }

    /// A text without its escapes.
    static func text(_ field: UnsafeRawBufferPointer) -> [UInt8] {
        guard field.contains(UInt8(ascii: "\\")) else { return Array(field) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(field.count)
        var isEscaped = false
        for byte in field {
            if isEscaped {
                bytes.append(escaped(byte))
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    private static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case 0x08: UInt8(ascii: "b")
        case 0x09: UInt8(ascii: "t")
        case 0x0A: UInt8(ascii: "n")
        case 0x0B: UInt8(ascii: "v")
        case 0x0C: UInt8(ascii: "f")
        case 0x0D: UInt8(ascii: "r")
        case UInt8(ascii: "\\"): byte
        default: nil
        }
    }

    /// What a byte after a backslash stands for.
    static func escaped(_ byte: UInt8) -> UInt8 { control(for: byte) ?? byte }

    private static func control(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "r"): 0x0D
        default: nil
        }
    }
}
