import Foundation
import IncidentAPI
import IncidentCore
import IncidentService

/// A message as it is sent (RFC 5322, MIME): ASCII in lines of at most 76 characters, and the same bytes for the same message.
struct MailText {
    private var lines: [String]

    init(_ message: EmailMessage, id: String, from: MailSender) {
        let name = id.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789.-".unicodeScalars.contains($0))
        }
        let domain = from.address.domain
        lines = [
            "Date: \(Self.date(message.date))",
            "From: \(Self.mailbox(from))",
            "To: \(message.to.joined(separator: ",\r\n "))",
            "Subject: \(Self.words(message.subject, after: "Subject: ".count))",
            "Message-ID: <\(String(String.UnicodeScalarView(name)))@\(domain)>",
            "References: <\(message.thread)@\(domain)>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: quoted-printable",
            "",
        ]
        lines += Self.quotedPrintable(message.text)
    }

    /// As it follows `DATA`: a dot at a line's beginning is doubled, and one alone ends it.
    var transparent: [UInt8] {
        let text = lines.map { $0.hasPrefix(".") ? "." + $0 : $0 }.joined(separator: "\r\n")
        return Array((text + "\r\n.\r\n").utf8)
    }

    /// `Sat, 31 Jan 2026 15:04:05 +0000`
    static func date(_ time: Timestamp) -> String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let time = time.isSet ? time : Timestamp(microseconds: 0)
        let text = time.description
        let day = days[Int(time.microseconds / 86_400_000_000 % 7)]
        let month = months[(Int(text.dropFirst(5).prefix(2)) ?? 1) - 1]
        return "\(day), \(text.dropFirst(8).prefix(2)) \(month) \(text.prefix(4)) \(text.dropFirst(11).prefix(8)) +0000"
    }

    private static func mailbox(_ sender: MailSender) -> String {
        guard !sender.name.isEmpty else { return sender.address.text }
        let isPlain = sender.name.unicodeScalars.allSatisfy { $0.isASCII && $0 != "\"" && $0 != "\\" }
        let name =
            isPlain && sender.name.utf8.count < 60
            ? "\"\(sender.name)\"" : encodedWords(sender.name, after: "From: ".count)
        return "\(name) <\(sender.address.text)>"
    }

    /// One line of a header: as it is when it is short and of ASCII, else in encoded words (RFC 2047).
    private static func words(_ text: String, after used: Int) -> String {
        let isPlain = text.unicodeScalars.allSatisfy { (0x20...0x7E).contains($0.value) }
        let isShort = text.utf8.count + used <= 76
        return isPlain && isShort && !text.contains("=?") ? text : encodedWords(text, after: used)
    }

    /// Each word is of whole characters, and of at most 75 signs.
    private static func encodedWords(_ text: String, after used: Int) -> String {
        let most = 45
        var words: [String] = []
        var part: [UInt8] = []
        for scalar in text.unicodeScalars {
            // Whatever ends a line would begin another header.
            let bytes = scalar.value < 0x20 ? [UInt8(ascii: " ")] : Array(String(scalar).utf8)
            if part.count + bytes.count > (words.isEmpty ? most - used : most) {
                words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=")
                part = []
            }
            part += bytes
        }
        words.append("=?utf-8?B?\(Data(part).base64EncodedString())?=")
        return words.joined(separator: "\r\n ")
    }

    /// The lines of a text (RFC 2045).
    private static func quotedPrintable(_ text: String) -> [String] {
        var text = text.replacing("\r\n", with: "\n")
        // The last line's end is that of the message.
        if text.hasSuffix("\n") { text.removeLast() }
        return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
            var lines: [String] = []
            var current = ""
            let bytes = Array(line.utf8)
            for (index, byte) in bytes.enumerated() {
                let isBlank = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
                let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
                let isKept = isPlain || isBlank && index < bytes.count - 1
                let piece = isKept ? String(UnicodeScalar(byte)) : quoted(byte)
                if current.utf8.count + piece.utf8.count > 75 {
                    lines.append(current + "=")
                    current = ""
                }
                current += piece
            }
            return lines + [current]
        }
    }

    private static func quoted(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "=0\(digits)" : "=\(digits)"
    }
}
