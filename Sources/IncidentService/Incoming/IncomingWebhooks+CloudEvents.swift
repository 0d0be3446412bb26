import Crypto
import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

extension IncomingWebhooks {
    /// `cloudevents`: declares the incident that an event tells of, or tells it what is new. A batch is taken whole.
    func cloudEvents(_ request: IncomingRequest) async throws -> CallAnswer {
        let events = try await parsed(request.body) { body in
            try CloudEventBinding.events(
                contentType: request.contentType, headers: request.attributes, body: body)
        }
        if request.idempotencyKey == nil, let answer = try await seenAlready(events, request) { return answer }
        return try await command(.cloudEvents, request) { context in
            var response = IncomingWebhookResponse()
            for event in events {
                let one = try context.take(event, request)
                response.processingErrors += one.processingErrors
                response.incident = one.incident ?? response.incident
            }
            return response
        }
    }

    /// The answer to events that have all come before; nil otherwise.
    private func seenAlready(_ events: [CloudEvent], _ request: IncomingRequest) async throws -> CallAnswer? {
        guard database.dataAsOf == nil else { return nil }
        let now = environment.now()
        let known = try await database.read { tx -> IncomingWebhookResponse? in
            var incident: IncidentRecord?
            for event in events {
                let key = event.groupKey(request.caller)
                guard try tx.hasSeen(event, key) else { return nil }
                incident = try tx.openIncident(of: key) ?? incident
            }
            return try tx.response(about: incident, request.parameters, now: now)
        }
        guard let known, database.dataAsOf == nil else { return nil }
        return CallAnswer(body: try WireCoder.encode(known))
    }
}

extension CloudEvent {
    /// Events of one source and subject tell of one incident; without a subject each event stands alone.
    fileprivate func groupKey(_ caller: Caller) -> IncidentGroupKey {
        let key = subject.isEmpty ? "\(source)\0id\0\(id)" : "\(source)\0subject\0\(subject)"
        return IncidentGroupKey(.cloudEvents, key, of: caller)
    }

    /// The same for the same event, whatever way it came.
    fileprivate var fingerprint: String {
        String(SHA256.hash(data: Data("\(source)\0\(id)".utf8)).hexadecimal.prefix(32))
    }
}

extension Reading {
    fileprivate func hasSeen(_ event: CloudEvent, _ key: IncidentGroupKey) throws -> Bool {
        try !alerts([event.fingerprint], inGroup: key.groupID, of: key.orgID).isEmpty
    }
}

extension CommandContext {
    fileprivate func take(_ event: CloudEvent, _ request: IncomingRequest) throws -> IncomingWebhookResponse {
        let (parameters, key) = (request.parameters, event.groupKey(request.caller))
        let open = try tx.openIncident(of: key)
        guard try !tx.hasSeen(event, key) else { return try tx.response(about: open, parameters, now: now) }
        let seen = key.alert(event.fingerprint, AlertRecord.seen, at: now)
        let (text, errors) = WebhookTemplate.fill(parameters["resolve"] ?? "", from: event.value, "resolve")
        let resolves = IncidentDraft.truth(text) == true
        let body = PrettyJSON.text(
            of: event.value.compactText(limit: 64 << 10).utf8, limit: IncomingWebhooks.shownBytes - 1024)
        let note = "\(event.title)\n\n\(body)".replacing("\0", with: "")
        if var incident = open {
            try tell(&incident, of: key, alerts: [seen], note, resolves: resolves)
            return try tx.response(about: incident, parameters, now: now, errors: errors)
        }
        // What is over has no incident to open for it.
        guard !resolves else {
            if try tx.alertGroup(key.groupID, of: key.orgID) == nil { try tx.replace(key.record(number: 0, at: now)) }
            try tx.replace(seen)
            return IncomingWebhookResponse()
        }
        let draft = try IncidentDraft(parameters, from: event.value, .init(title: event.title), in: self)
        return try declare(draft, of: key, alerts: [seen], telling: note, links: [], parameters)
    }
}
