import Crypto
import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// Gives the same call the same answer: a call is the same when its token, key, method and body are.
///
/// The writers of an organisation come one after the other, so that a second call finds the first one's answer.
/// Source: behaviour, section "Wire".
enum Idempotency {
    /// How long an answer is given again.
    static let lifetimeSeconds = 24 * 3600

    /// The stored answer, or that of `handle`, which is stored in the same transaction.
    static func answer(
        _ call: Call, key: String, in context: CommandContext, _ handle: () throws -> Data
    ) throws -> CallAnswer {
        let orgID = context.caller.orgID
        // A body may hold a secret that is short enough to be guessed from its hash.
        let bodyHash = HMAC<SHA256>.authenticationCode(
            for: call.body, using: SymmetricKey(data: context.caller.hashKey)
        ).hexadecimal
        if let stored = context.storedAnswer, context.now < stored.createdAt.advanced(bySeconds: lifetimeSeconds) {
            guard stored.method == call.method, stored.bodyHash == bodyHash else {
                throw APIError(
                    .idempotencyMismatch, "The Idempotency-Key was used for another request.",
                    hint: "Use a new key for a new request.")
            }
            try context.refuseUnlessVisible(stored.number)
            return CallAnswer(body: Data(stored.answer.utf8), incidentVersion: Int(stored.etag), isReplay: true)
        }
        let body = try handle()
        try context.tx.replace(
            IdempotencyRecord(
                orgID: orgID, tokenID: context.caller.tokenID, key: key, method: call.method, bodyHash: bodyHash,
                answer: String(decoding: body, as: UTF8.self),
                etag: context.notes.incidentVersion.map(String.init) ?? "", createdAt: context.now,
                number: context.notes.incidentNumber))
        try context.finish()
        return CallAnswer(body: body, incidentVersion: context.notes.incidentVersion)
    }
}

extension CommandContext {
    /// Refuses what the caller was told of an incident that they may see no longer, in the words for one that is not
    /// there. Of a private incident that was deleted, its creator and admins alone are known to have seen it.
    fileprivate func refuseUnlessVisible(_ number: Int) throws {
        guard number > 0 else { return }
        let isVisible =
            if let incident = try tx.incidentRecord(number, of: caller.orgID) {
                try tx.isVisible(incident, to: caller)
            } else {
                try tx.deletedIncident(number, of: caller.orgID)?.isVisible(to: caller) ?? true
            }
        guard isVisible else { throw APIError.noIncident(String(number)) }
    }
}

extension DeletedIncidentRecord {
    fileprivate func isVisible(to caller: Caller) -> Bool {
        incidentType == .internalIncident || caller.seesAllIncidents || createdBy == caller.user.userID
    }
}
