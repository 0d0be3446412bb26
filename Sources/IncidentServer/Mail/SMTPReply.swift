/// A server's answer: a code, and lines of words.
struct SMTPReply: Equatable, Sendable {
    var code: Int
    var lines: [String]

    var isPositive: Bool { (200..<300).contains(code) }
    var text: String { lines.joined(separator: " ") }

    /// In one line of at most 500 characters, without what is not seen.
    static func shown(_ text: String) -> String {
        let clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
        return clean.unicodeScalars.count > 500 ? String(clean.unicodeScalars.prefix(499)) + "…" : clean
    }
}

/// Reads replies from what comes over a connection.
struct SMTPReplyReader {
    /// RFC 5321 allows 512 bytes; servers write more.
    private static let lineLimit = 2048
    private static let lineCountLimit = 100

    private var bytes: [UInt8] = []
    private var code: Int?
    private var lines: [String] = []

    /// Whether something has come that is no whole reply.
    var isEmpty: Bool { bytes.isEmpty && code == nil }

    /// How much has come that nobody has asked for.
    var byteCount: Int { bytes.count }

    mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

    /// The next whole reply, or nil.
    mutating func next() throws(SMTPFault) -> SMTPReply? {
        while let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
            guard end <= Self.lineLimit, lines.count < Self.lineCountLimit else { throw .protocolBroken }
            var line = bytes[..<end]
            if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
            let digits = line.prefix(3)
            let text = String(decoding: line.dropFirst(4), as: UTF8.self)
            let separator = line.dropFirst(3).first
            guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(decoding: digits, as: UTF8.self)), (200..<600).contains(number),
                separator == nil || separator == UInt8(ascii: " ") || separator == UInt8(ascii: "-"),
                code ?? number == number
            else { throw .protocolBroken }
            bytes.removeFirst(end + 1)
            lines.append(text)
            guard separator == UInt8(ascii: "-") else {
                defer { (code, lines) = (nil, []) }
                return SMTPReply(code: number, lines: lines)
            }
            code = number
        }
        guard bytes.count <= Self.lineLimit else { throw .protocolBroken }
        return nil
    }
}

/// Why no reply came.
enum SMTPFault: Error, Equatable, CustomStringConvertible {
    case timeout
    case closed
    /// What came is no SMTP, or came when nothing was asked.
    case protocolBroken
    /// Something readable came behind the agreement to encrypt.
    case injected
    case tls(String)

    var description: String {
        switch self {
        case .timeout: "The mail server took too long."
        case .closed: "The mail server closed the connection."
        case .protocolBroken: "The mail server does not speak SMTP as it should."
        case .injected: "Something readable came behind the agreement to encrypt: nothing was sent."
        case .tls(let reason): "The connection to the mail server cannot be encrypted: \(reason)"
        }
    }
}
