/// The secret that a client shows: `glsa_`, 32 random characters `[0-9A-Za-z]`, `_`, and a checksum of 8 hexadecimal
/// digits. Secret scanners know this form, and a mistyped one is refused without a look-up.
///
/// It is stored as its hash alone. Its description shows no more than its prefix, so that it never reaches a log.
public struct AccessToken: Hashable, Sendable {
    /// The whole secret.
    public let text: String

    /// The token that `text` is, or nil when its form or its checksum is wrong.
    public init?(_ text: String) {
        guard Self.isWellFormed(text) else { return nil }
        self.text = text
    }

    private init(body: String) { text = "\(body)_\(Self.checksum(of: body.utf8))" }

    /// A new token from the system's secure random numbers.
    public static func random() -> AccessToken {
        let alphabet = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
        var generator = SystemRandomNumberGenerator()
        let secret = (0..<secretLength).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
        return AccessToken(body: lead + String(decoding: secret, as: UTF8.self))
    }

    /// The beginning that lists show: enough to tell tokens apart, too little to guess one.
    public var prefix: String { String(text.prefix(Self.lead.count + 4)) }

    /// Whether `text` has the form of a token and the right checksum.
    public static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let bodyLength = lead.utf8.count + secretLength
        guard bytes.count == bodyLength + 9, bytes.starts(with: lead.utf8), bytes[bodyLength] == UInt8(ascii: "_"),
            bytes[lead.utf8.count..<bodyLength].allSatisfy(\.isLetterOrDigit)
        else { return false }
        return bytes[(bodyLength + 1)...].elementsEqual(checksum(of: bytes[..<bodyLength]).utf8)
    }

    private static let lead = "glsa_"
    private static let secretLength = 32

    /// CRC-32, its four bytes little-endian in lower-case hexadecimal.
    private static func checksum(of bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let crc = CRC32.checksum(of: bytes)
        let text = (0..<4).flatMap { index in
            let byte = Int(crc >> (8 * UInt32(index)) & 0xff)
            return [digits[byte >> 4], digits[byte & 15]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension AccessToken: CustomStringConvertible, CustomDebugStringConvertible {
    public var description: String { "\(prefix)…" }
    public var debugDescription: String { description }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }
}
