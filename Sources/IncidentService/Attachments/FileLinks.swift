import Crypto
import Foundation
import IncidentAPI
import IncidentStorage

/// What a signed link gives: it is signed together with the file's id.
public enum FileLinkPurpose: String, Sendable {
    case download
    case thumbnail
}

/// Links to files that need no token: whoever has one may read that file until it expires.
struct FileLinks {
    static let keyName = "attachments"
    /// A link lives so long at least.
    static let lifetimeSeconds = 3600
    /// Links that are made within the same span are the same, so that browsers keep what they fetched.
    private static let spanSeconds = 600

    private let key: SymmetricKey
    private let orgID: String

    init(secret: String, orgID: String) {
        key = SymmetricKey(data: Data(secret.utf8))
        self.orgID = orgID
    }

    /// A secret that nobody can guess.
    static func newSecret() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { $0.hexadecimal }
    }

    /// The path on this server, with its signature.
    func path(to attachmentID: String, _ purpose: FileLinkPurpose, now: Timestamp) -> String {
        let span = Int64(Self.spanSeconds)
        let begun = now.microseconds / 1_000_000 / span * span
        let expires = begun + span + Int64(Self.lifetimeSeconds)
        let end = purpose == .thumbnail ? "/thumbnail" : ""
        let signature = signature(attachmentID, purpose, expires: expires)
        return "/api/v1/attachments/\(attachmentID)\(end)?expires=\(expires)&signature=\(signature.hexadecimal)"
    }

    /// Whether the signature is ours for this file and purpose, and its time is not up.
    func isValid(
        _ signature: String, for attachmentID: String, _ purpose: FileLinkPurpose, expires: String, now: Timestamp
    ) -> Bool {
        guard let seconds = Int64(expires), String(seconds) == expires, let bytes = [UInt8](hexadecimal: signature)
        else {
            return false
        }
        let isOurs = HMAC<SHA256>.isValidAuthenticationCode(
            bytes, authenticating: message(attachmentID, purpose, expires: seconds), using: key)
        return isOurs && now.microseconds / 1_000_000 < seconds
    }

    private func signature(_ id: String, _ purpose: FileLinkPurpose, expires: Int64) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: message(id, purpose, expires: expires), using: key)
    }

    private func message(_ id: String, _ purpose: FileLinkPurpose, expires: Int64) -> Data {
        Data("v1\n\(orgID)\n\(purpose.rawValue)\n\(id)\n\(expires)".utf8)
    }
}
