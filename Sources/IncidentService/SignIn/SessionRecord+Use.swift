import Crypto
import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension SessionRecord {
    /// A session is over when it was not used for so long: who is on call every third week stays signed in.
    static let idleSeconds = 30 * 86_400
    /// And so long after its beginning.
    static let longestSeconds = 90 * 86_400
    /// Its secret is replaced after so long.
    static let rotationSeconds = 86_400
    /// A replaced secret is good for so long still once the new one was shown: requests overtake each other. A new one that
    /// nobody shows in that time was lost on its way, and the next is made.
    static let graceSeconds = 60
    /// The time of its last use is stored no more often.
    static let useSeconds = 300

    /// Whether it is still to be had by the secret that has this hash.
    func isGood(for hash: String, at now: Timestamp) -> Bool {
        guard usedAt.advanced(bySeconds: Self.idleSeconds) > now,
            beganAt.advanced(bySeconds: Self.longestSeconds) > now
        else { return false }
        return hash == secretHash || !oldUntil.isSet || now < oldUntil
    }

    /// The session after a use, and whether that took `next` as its secret. Nil when nothing of it is worth a write.
    ///
    /// - Parameters:
    ///   - hash: that of the secret that was shown.
    ///   - next: the hash of the secret that it may take.
    func used(by hash: String, at now: Timestamp, next: String) -> (session: SessionRecord, isRotated: Bool)? {
        var session = self
        let age = now.microseconds - rotatedAt.microseconds
        if hash != secretHash {
            // Somebody has shown the new one, or it may still be on its way.
            guard !oldUntil.isSet, age >= Int64(Self.graceSeconds) * 1_000_000 else { return nil }
            (session.secretHash, session.rotatedAt, session.usedAt) = (next, now, now)
            return (session, true)
        }
        if age >= Int64(Self.rotationSeconds) * 1_000_000 {
            (session.oldSecretHash, session.oldUntil) = (secretHash, .unset)
            (session.secretHash, session.rotatedAt, session.usedAt) = (next, now, now)
            return (session, true)
        }
        let isFirst = !oldSecretHash.isEmpty && !oldUntil.isSet
        guard isFirst || usedAt.advanced(bySeconds: Self.useSeconds) <= now else { return nil }
        if isFirst { session.oldUntil = now.advanced(bySeconds: Self.graceSeconds) }
        session.usedAt = now
        return (session, false)
    }

    /// Who is signed in with it.
    func caller(_ member: MemberRecord, _ access: Access) -> Caller {
        let hashKey = SHA256.hash(data: Data("hash key \(sessionID) \(formKey)".utf8))
        return Caller(
            orgID: orgID, user: member.preview, access: access, tokenID: sessionID, hashKey: Array(hashKey))
    }
}
