public import IncidentAPI

/// Reads a JSON text as a value.
///
/// What comes from outside without a shape of its own is read by this: `Codable` tries one type after the other, which
/// costs a second for a body of a few megabytes.
public struct JSONReader {
    /// The text is not JSON.
    public struct Malformed: Error {}

    /// How deep arrays and objects may nest.
    public static let maximumDepth = 64

    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value of a whole text in UTF-8. Of members with one name the last counts.
    public static func value(of text: some Sequence<UInt8>) throws(Malformed) -> JSONValue {
        var reader = JSONReader(Array(text))
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == reader.bytes.count else { throw Malformed() }
        return value
    }

    private mutating func value() throws(Malformed) -> JSONValue {
        skipSpace()
        guard index < bytes.count else { throw Malformed() }
        switch bytes[index] {
        case UInt8(ascii: "{"): return try nested { (reader) throws(Malformed) in try reader.object() }
        case UInt8(ascii: "["): return try nested { (reader) throws(Malformed) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Malformed) -> JSONValue
    ) throws(Malformed) -> JSONValue {
        depth += 1
        guard depth <= Self.maximumDepth else { throw Malformed() }
        defer { depth -= 1 }
        return try read(&self)
    }

    private mutating func object() throws(Malformed) -> JSONValue {
        var members: [String: JSONValue] = [:]
        index += 1
        if takes("}") { return .object(members) }
        repeat {
            skipSpace()
            guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Malformed() }
            let name = try string()
            guard takes(":") else { throw Malformed() }
            members[name] = try value()
        } while takes(",")
        guard takes("}") else { throw Malformed() }
        return .object(members)
    }

    private mutating func array() throws(Malformed) -> JSONValue {
        var elements: [JSONValue] = []
        index += 1
        if takes("]") { return .array(elements) }
        repeat { elements.append(try value()) } while takes(",")
        guard takes("]") else { throw Malformed() }
        return .array(elements)
    }

    // MARK: Leaves

    private mutating func string() throws(Malformed) -> String {
        index += 1
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                let text = String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw Malformed() }
            index += 1
        }
        throw Malformed()
    }

    /// The rest of a string from its first backslash on.
    private mutating func escapedString(from start: Int) throws(Malformed) -> String {
        var text = Array(bytes[start..<index])
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): text += Array(try escape().utf8)
            case 0..<0x20: throw Malformed()
            default: text.append(byte)
            }
        }
        throw Malformed()
    }

    private mutating func escape() throws(Malformed) -> String {
        guard index < bytes.count else { throw Malformed() }
        defer { index += 1 }
        switch bytes[index] {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try scalar()
        default: throw Malformed()
        }
    }

    /// The character of `\uXXXX`, or of two that stand for one. Half a pair gives U+FFFD.
    private mutating func scalar() throws(Malformed) -> String {
        let unit = try codeUnit(at: index + 1)
        index += 4
        if (0xD800..<0xDC00).contains(unit), index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "\\"),
            bytes[index + 2] == UInt8(ascii: "u")
        {
            let low = try codeUnit(at: index + 3)
            if (0xDC00..<0xE000).contains(low) {
                index += 6
                return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { String($0) } ?? "\u{FFFD}"
            }
        }
        return Unicode.Scalar(unit).map { String($0) } ?? "\u{FFFD}"
    }

    private func codeUnit(at start: Int) throws(Malformed) -> UInt32 {
        guard start + 4 <= bytes.count else { throw Malformed() }
        let digits = String(decoding: bytes[start..<start + 4], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let unit = UInt32(digits, radix: 16) else { throw Malformed() }
        return unit
    }

    /// By hand: there may be a hundred thousand of them, from a stranger.
    private mutating func number() throws(Malformed) -> JSONValue {
        let start = index
        _ = skip("-")
        if !skip("0") { try digits() }
        if skip(".") { try digits() }
        if skip("e") || skip("E") {
            if !skip("+") { _ = skip("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<index], as: UTF8.self)
        if let integer = Int64(text) { return .integer(integer) }
        guard let number = Double(text), number.isFinite else { throw Malformed() }
        return Int64(exactly: number).map { .integer($0) } ?? .number(number)
    }

    private mutating func digits() throws(Malformed) {
        let start = index
        while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
        guard index > start else { throw Malformed() }
    }

    /// Whether the next byte is `mark`, which is then behind.
    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Malformed) -> JSONValue {
        for byte in word.description.utf8 {
            guard index < bytes.count, bytes[index] == byte else { throw Malformed() }
            index += 1
        }
        return value
    }

    private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
            default: return
            }
        }
    }
}

extension JSONValue {
    /// The member of this name; nil for none, and for what is no object.
    public subscript(member: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members[member]
    }

    /// The text of a string; of a number or a truth value as JSON writes it; nil for all else.
    public var scalarText: String? {
        switch self {
        case .string(let text): text
        case .bool(let value): value ? "true" : "false"
        case .integer(let value): String(value)
        case .number(let value): Int64(exactly: value).map(String.init) ?? "\(value)"
        case .null, .array, .object: nil
        }
    }
}
