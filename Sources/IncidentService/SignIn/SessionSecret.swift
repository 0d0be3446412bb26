import Crypto
import Foundation
import IncidentStorage

/// What a browser shows to be known: 256 random bits in base64 for URLs. It is stored as its hash alone.
struct SessionSecret: Hashable {
    private static let length = 43

    let text: String

    /// Nil for what is no such text, which needs no look-up.
    init?(_ text: String) {
        let isWord = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard text.utf8.count == Self.length, isWord else { return nil }
        self.text = text
    }

    private init(bytes: [UInt8]) {
        text = Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// A new one from the system's secure random numbers.
    static func random() -> SessionSecret {
        var generator = SystemRandomNumberGenerator()
        return SessionSecret(bytes: (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    var hash: String { SHA256.hash(data: Data(text.utf8)).hexadecimal }
}
