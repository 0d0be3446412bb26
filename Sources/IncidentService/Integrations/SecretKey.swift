import Crypto
import Foundation
import IncidentStorage

/// The key that secrets are kept with: AES-GCM with 256 bits.
public struct SecretKey: Sendable {
    private let key: SymmetricKey
    /// Tells keys apart, and says nothing of them.
    let fingerprint: String

    /// A new one.
    init() { self.init(SymmetricKey(size: .bits256)) }

    /// Reads a key as it is written in a setting or a file: 32 bytes in base64 or in hexadecimal. Nil for anything else.
    public init?(_ text: String) {
        let text = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let bytes = [UInt8](hexadecimal: text) ?? Data(base64Encoded: text).map(Array.init)
        guard let bytes, bytes.count == 32 else { return nil }
        self.init(SymmetricKey(data: bytes))
    }

    private init(_ key: SymmetricKey) {
        self.key = key
        let digest = key.withUnsafeBytes { bytes in
            SHA256.hash(data: Data("muster secret key".utf8) + Data(bytes))
        }
        fingerprint = String(digest.hexadecimal.prefix(8))
    }

    /// As it is written in a file.
    var text: String { key.withUnsafeBytes { Data($0).base64EncodedString() } }

    /// The secret as it is stored. It opens only where it belongs.
    ///
    /// - Parameter place: names the row and the column.
    func seal(_ secret: String, at place: String) throws -> String {
        let box = try AES.GCM.seal(Data(secret.utf8), using: key, authenticating: Data(place.utf8))
        // The nonce is made anew each time, and `combined` is nil only for one of another length.
        let sealed = box.combined ?? Data()
        return "v1:\(fingerprint):\(sealed.base64EncodedString())"
    }

    /// The secret that was sealed; nil when it was by another key, for another place, or was changed.
    func open(_ stored: String, at place: String) -> String? {
        let parts = stored.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "v1", parts[1] == fingerprint,
            let sealed = Data(base64Encoded: String(parts[2])),
            let box = try? AES.GCM.SealedBox(combined: sealed),
            let secret = try? AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        else { return nil }
        return String(decoding: secret, as: UTF8.self)
    }
}
