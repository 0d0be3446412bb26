import Mustache

/// Text in HTML, and in quoted attributes of it.
///
/// The library's own escapes characters, of which `"` with a combining accent behind it is another one: it would let an
/// attribute end. Here each scalar counts.
struct HTMLText: MustacheContentType {
    func escapeText(_ text: String) -> String { text.escapedForHTML }
}

extension String {
    /// The text with the signs that mean something in HTML written as references.
    var escapedForHTML: String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(utf8.count + 16)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            // HTML has no reference to it, and takes it for a fault.
            case 0: bytes += "\u{FFFD}".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
