/// An address of e-mail in the plain form that every server takes: no quotes, no comments, no address literal, no
/// characters beyond ASCII (a domain has them in its `xn--` form). Nothing in it can end a line or a command.
public struct EmailAddress: Hashable, Sendable {
    /// As it was given.
    public let text: String
    /// What stands behind the `@`.
    public var domain: Substring { text[text.index(after: text.lastIndex(of: "@") ?? text.startIndex)...] }

    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].count), text.utf8.count <= 254, Self.isLocal(parts[0]),
            Self.isDomain(parts[1])
        else { return nil }
        self.text = text
    }

    private static func isLocal(_ part: Substring.UTF8View) -> Bool {
        let words = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return words.allSatisfy { word in !word.isEmpty && word.allSatisfy { isLetterOrDigit($0) || signs.contains($0) }
        }
    }

    private static func isDomain(_ part: Substring.UTF8View) -> Bool {
        let dash = UInt8(ascii: "-")
        let labels = part.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            (1...63).contains(label.count) && label.first != dash && label.last != dash
                && label.allSatisfy { isLetterOrDigit($0) || $0 == dash }
        }
    }

    private static let signs = Set("!#$%&'*+/=?^_`{|}~-".utf8)

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}

extension EmailAddress {
    private static let scheme = "mailto:"

    /// `mailto:a@example.com,b@example.com`.
    public static func list(_ addresses: [EmailAddress]) -> String {
        scheme + addresses.map(\.text).joined(separator: ",")
    }

    /// The addresses of such a text; nil for another one.
    public static func list(_ text: String) -> [EmailAddress]? {
        guard text.hasPrefix(scheme) else { return nil }
        let parts = text.dropFirst(scheme.count).split(separator: ",", omittingEmptySubsequences: false)
        let addresses = parts.compactMap { EmailAddress(String($0)) }
        return addresses.count == parts.count ? addresses : nil
    }
}
