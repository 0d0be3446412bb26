/// The parameters in the address of an incoming webhook, but for its token.
public struct WebhookParameters: Sendable, Equatable {
    /// By name. Of several with one name the first counts.
    private var values: [String: String] = [:]

    /// Reads the part of an address behind the `?`. A plus sign stands for a space.
    public init(query: some StringProtocol) {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = Self.decoded(parts[0])
            guard values[name] == nil else { continue }
            values[name] = parts.count > 1 ? Self.decoded(parts[1]) : ""
        }
    }

    /// The parameter as it was sent, before anything is put into it; nil without it.
    public subscript(name: String) -> String? { values[name] }

    /// Takes the token out: nothing that sees the rest of the parameters sees it.
    public mutating func takeToken() -> String? { values.removeValue(forKey: "token") }

    /// Whether the answer is to hold the incident.
    public var includesIncident: Bool {
        [values["include"], values["includes"]].contains { list in
            list?.split(separator: ",").contains { $0 == "incident" } == true
        }
    }

    /// The same for the same parameters in any order: what makes one request another.
    public var fingerprint: String {
        values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)\n" }.joined()
    }

    private static func decoded(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                // A per cent sign before anything else stands for itself.
                if let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                    bytes.append(high << 4 | low)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var hexValue: UInt8? { Character(Unicode.Scalar(self)).hexDigitValue.map(UInt8.init) }
}
