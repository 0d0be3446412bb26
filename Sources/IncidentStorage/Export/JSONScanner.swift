/// Reads JSON of a known form, token by token and without making values of it.
struct JSONScanner {
    private let bytes: UnsafeRawBufferPointer
    private(set) var position = 0

    struct Fault: Error {
        var sentence: String
    }

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next byte that is not blank; nil at the end.
    mutating func peek() -> UInt8? {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0D: position += 1
            case let byte: return byte
            }
        }
        return nil
    }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard peek() == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func expect(_ character: Unicode.Scalar) throws {
        guard skip(character) else { throw Fault(sentence: "\(character) is missing at byte \(position + 1)") }
    }

    mutating func expectEnd() throws {
        guard peek() == nil else { throw Fault(sentence: "something follows the end of the object") }
    }

    /// Whether the word is next; skips it.
    mutating func skip(word: StaticString) -> Bool {
        guard peek() != nil, position + word.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<word.utf8CodeUnitCount where bytes[position + index] != word.utf8Start[index] { return false }
        position += word.utf8CodeUnitCount
        return true
    }

    /// A whole number, as its digits.
    mutating func integer() -> UnsafeRawBufferPointer? {
        guard peek() != nil else { return nil }
        var end = position
        if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
        while end < bytes.count, bytes[end] >= UInt8(ascii: "0"), bytes[end] <= UInt8(ascii: "9") { end += 1 }
        if end < bytes.count, [UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(bytes[end]) {
            return nil
        }
        guard end > position else { return nil }
        defer { position = end }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<end])
    }

    mutating func text() throws -> String {
        var text: [UInt8] = []
        guard try string(into: &text) else { throw Fault(sentence: "a text is missing at byte \(position + 1)") }
        return String(decoding: text, as: UTF8.self)
    }

    /// Replaces `text` by the string that is next; false when something else is.
    mutating func string(into text: inout [UInt8]) throws -> Bool {
        text.removeAll(keepingCapacity: true)
        guard peek() == UInt8(ascii: "\"") else { return false }
        position += 1
        var start = position
        var isASCII = true
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                text += bytes[start..<position]
                position += 1
                guard isASCII || String(validating: text, as: UTF8.self) != nil else {
                    throw Fault(sentence: "a text is not UTF-8")
                }
                return true
            }
            if byte == UInt8(ascii: "\\") {
                text += bytes[start..<position]
                position += 1
                try appendEscaped(to: &text)
                start = position
            } else {
                guard byte >= 0x20 else { throw Fault(sentence: "a text holds a control character") }
                if byte >= 0x80 { isASCII = false }
                position += 1
            }
        }
        throw Fault(sentence: "a text has no end")
    }

    private mutating func appendEscaped(to text: inout [UInt8]) throws {
        guard position < bytes.count else { throw Fault(sentence: "a text has no end") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "u"):
            var code = try codeUnit()
            if 0xD800..<0xDC00 ~= code {
                guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                    bytes[position + 1] == UInt8(ascii: "u")
                else { throw Self.halfCharacter }
                position += 2
                let low = try codeUnit()
                guard 0xDC00..<0xE000 ~= low else { throw Self.halfCharacter }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw Self.halfCharacter }
            guard code != 0 else { throw Fault(sentence: "a text holds the character NUL") }
            text += UTF8.encode(scalar).map(Array.init) ?? []
        default: throw Fault(sentence: "a text holds an unknown escape")
        }
    }

    private static let halfCharacter = Fault(sentence: "a text holds half a character")

    private mutating func codeUnit() throws -> UInt32 {
        guard position + 4 <= bytes.count else { throw Fault(sentence: "a text has no end") }
        defer { position += 4 }
        var code: UInt32 = 0
        for byte in bytes[position..<position + 4] {
            guard
                let digit = Unicode.Scalar(byte).properties.numericType == .decimal || byte | 0x20 >= 0x61
                    ? Character(Unicode.Scalar(byte)).hexDigitValue : nil
            else { throw Fault(sentence: "a text holds an unknown escape") }
            code = code << 4 | UInt32(digit)
        }
        return code
    }
}
