import Crypto
import Foundation
public import IncidentAPI
public import IncidentCore
import IncidentStorage
import Logging

extension IncomingWebhooks {
    /// Takes an event of PagerDuty's format. Returns the key that it is known by, which a trigger may lack, and whether
    /// it was taken before under its idempotency key.
    ///
    /// - Throws: `APIError` when the caller may not, or it cannot be stored now.
    public func take(
        _ event: PagerDutyEvent, _ request: IncomingRequest
    ) async throws(APIError) -> (dedupKey: String, isReplay: Bool) {
        try authorize(.pagerDuty, request.caller)
        var event = event
        if event.dedupKey.isEmpty { event.dedupKey = newDedupKey(request) }
        let (keyed, key) = (event, IncidentGroupKey(.pagerDuty, event.dedupKey, of: request.caller))
        do {
            if request.idempotencyKey == nil, database.dataAsOf == nil {
                let saysNothing = try await database.read { try $0.news(of: keyed, key) == nil }
                if saysNothing, database.dataAsOf == nil { return (event.dedupKey, false) }
            }
            let answer = try await command(.pagerDuty, request) { try $0.take(keyed, key) }
            return (event.dedupKey, answer.isReplay)
        } catch {
            throw APIError(failing: Self.name(of: .pagerDuty), error, request.logger)
        }
    }

    /// The key of a trigger that has none: the same when it comes again under its idempotency key.
    private func newDedupKey(_ request: IncomingRequest) -> String {
        guard let key = request.idempotencyKey else { return environment.newHexID() }
        let text = "dedup_key\0\(request.caller.tokenID)\0\(key)"
        return String(SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(32))
    }
}

/// The states that an alert of PagerDuty's format goes through.
private enum PagerDutyState: String {
    case firing, acknowledged, resolved
}

/// What an event does beside what is known.
private enum PagerDutyNews {
    case declares
    case tells(IncidentRecord, PagerDutyState, String)
    /// Resolves what an earlier event could not.
    case resolves(IncidentRecord, String)
}

private let fingerprint = "event"

extension PagerDutyEvent {
    /// The same for two triggers that say the same.
    fileprivate var digest: String {
        String(SHA256.hash(data: Data(text.utf8)).hexadecimal.prefix(32))
    }

    /// Who sent it, for a sentence.
    fileprivate var sender: String { client.isEmpty ? "" : " by \(client.oneLine(max: 100))" }
}

extension Reading {
    /// What an event does; nil when it says nothing new.
    fileprivate func news(of event: PagerDutyEvent, _ key: IncidentGroupKey) throws -> PagerDutyNews? {
        guard let incident = try openIncident(of: key) else { return event.action == .trigger ? .declares : nil }
        let known = try alerts([fingerprint], inGroup: key.groupID, of: key.orgID).first
        let state = known.flatMap { PagerDutyState(rawValue: $0.state) } ?? .firing
        switch (event.action, state) {
        case (.trigger, .resolved): return .tells(incident, .firing, "Firing again: \(event.text)")
        case (.trigger, _) where known?.name == event.digest: return nil
        case (.trigger, let state): return .tells(incident, state, event.text)
        case (.acknowledge, .firing): return .tells(incident, .acknowledged, "Acknowledged\(event.sender).")
        case (.acknowledge, _): return nil
        case (.resolve, .resolved) where try !isUnresolved(key): return nil
        case (.resolve, .resolved): return .resolves(incident, "Resolved\(event.sender).")
        case (.resolve, _): return .tells(incident, .resolved, "Resolved\(event.sender).")
        }
    }
}

extension CommandContext {
    fileprivate func take(_ event: PagerDutyEvent, _ key: IncidentGroupKey) throws -> IncomingWebhookResponse {
        let parameters = FilledParameters(WebhookParameters(query: ""), from: .null)
        switch try tx.news(of: event, key) {
        case nil: break
        case .declares:
            let title = event.summary.oneLine(max: Validate.titleLimit)
            let draft = try IncidentDraft(parameters, .init(title: title, severity: [event.severity]), in: self)
            return try declare(
                draft, of: key,
                alerts: [key.alert(fingerprint, PagerDutyState.firing.rawValue, name: event.digest, at: now)],
                telling: event.text, links: event.links, parameters)
        case .tells(var incident, let state, let note):
            let known = try tx.alerts([fingerprint], inGroup: key.groupID, of: key.orgID).first?.name ?? ""
            let digest = event.action == .trigger ? event.digest : known
            try tell(
                &incident, of: key, alerts: [key.alert(fingerprint, state.rawValue, name: digest, at: now)], note,
                links: event.links, resolves: event.action == .resolve)
        case .resolves(var incident, let note): try resolveAtLast(&incident, of: key, note)
        }
        return IncomingWebhookResponse()
    }
}
