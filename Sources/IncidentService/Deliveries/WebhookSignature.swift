import Crypto
import Foundation
import IncidentStorage

/// The header fields by which a receiver knows that a webhook is ours and whole.
///
/// Sources: behaviour, section "Webhooks out"; the specification Standard Webhooks.
enum WebhookSignature {
    /// - Parameters:
    ///   - secrets: the one to sign with, and beside it the one that replaces it while that goes on; none when the hook
    ///     has no secret.
    ///   - time: seconds since 1970.
    static func headers(
        id: String, body: String, secrets: [String], time: Int
    ) -> [(name: String, value: String)] {
        var headers: [(name: String, value: String)] = [("webhook-id", id), ("webhook-timestamp", "\(time)")]
        guard let first = secrets.first else { return headers }
        let hash = Data(SHA256.hash(data: Data(body.utf8))).base64EncodedString()
        let own = authenticate("\(hash):\(time):v1", Data(first.utf8))
        headers.append(("Gi-Signature", "t=\(time),v1=\(own.hexadecimal)"))
        let signatures = secrets.map { secret in
            "v1,"
                + Data(authenticate("\(id).\(time).\(body)", WebhookSecret.key(of: secret) ?? Data(secret.utf8)))
                .base64EncodedString()
        }
        headers.append(("webhook-signature", signatures.joined(separator: " ")))
        return headers
    }

    private static func authenticate(_ message: String, _ key: Data) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(message.utf8), using: SymmetricKey(data: key)))
    }
}

/// The secret of a webhook.
enum WebhookSecret {
    static let encodedPrefix = "whsec_"

    /// The key that a secret stands for: one of the form `whsec_…` is the base64 of it, any other is its text. Nil for one
    /// of that form that is no base64.
    static func key(of secret: String) -> Data? {
        guard secret.hasPrefix(encodedPrefix) else { return Data(secret.utf8) }
        return Data(base64Encoded: String(secret.dropFirst(encodedPrefix.count)))
    }
}
