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
                contentType: request.contentType, headers: request.attributes, body: body
            ).map { ParsedCloudEvent($0, request) }
        }
        if request.idempotencyKey == nil, let answer = try await seenAlready(events, request) { return answer }
        return try await command(.cloudEvents, request) { context in
            var response = IncomingWebhookResponse()
            for event in events {
                let one = try context.take(event, request.parameters)
                response.processingErrors += one.processingErrors
                response.incident = one.incident ?? response.incident
            }
            return response
        }
    }

    /// The answer to events that have all come before; nil otherwise.
    private func seenAlready(_ events: [ParsedCloudEvent], _ request: IncomingRequest) async throws -> CallAnswer? {
        guard database.dataAsOf == nil else { return nil }
        let now = environment.now()
        let known = try await database.read { tx -> IncomingWebhookResponse? in
            var incident: IncidentRecord?
            for event in events {
                guard try tx.hasSeen(event) else { return nil }
                incident = try tx.openIncident(of: event.key) ?? incident
            }
            return try tx.response(about: incident, request.parameters, now: now)
        }
        guard let known, database.dataAsOf == nil else { return nil }
        return CallAnswer(body: try WireCoder.encode(known))
    }
}

/// An event with all that can be made of it without the database.
private struct ParsedCloudEvent: Sendable {
    let title: String
    let key: IncidentGroupKey
    /// The same for the same event, whatever way it came.
    let fingerprint: String
    /// What the timeline tells of it.
    let note: String
    let parameters: FilledParameters
    let resolves: Bool
    /// What of the parameter `resolve` could not be filled.
    let errors: [String]

    init(_ event: CloudEvent, _ request: IncomingRequest) {
        title = event.title
        key = event.groupKey(request.caller)
        fingerprint = String(SHA256.hash(data: Data("\(event.source)\0\(event.id)".utf8)).hexadecimal.prefix(32))
        let body = PrettyJSON.text(
            of: event.value.compactText(limit: IncomingWebhooks.shownBytes).utf8,
            limit: IncomingWebhooks.shownBytes - 1024)
        note = "\(event.title)\n\n\(body)".replacing("\0", with: "")
        parameters = FilledParameters(request.parameters, from: event.value)
        let text: String
        (text, errors) = WebhookTemplate.fill(request.parameters["resolve"] ?? "", from: event.value, "resolve")
        resolves = IncidentDraft.truth(text) == true
    }
}

extension CloudEvent {
    /// Events of one source and subject tell of one incident; without a subject each event stands alone.
    fileprivate func groupKey(_ caller: Caller) -> IncidentGroupKey {
        let key = subject.isEmpty ? "\(source)\0id\0\(id)" : "\(source)\0subject\0\(subject)"
        return IncidentGroupKey(.cloudEvents, key, of: caller)
    }
}

extension Reading {
    fileprivate func hasSeen(_ event: ParsedCloudEvent) throws -> Bool {
        try !alerts([event.fingerprint], inGroup: event.key.groupID, of: event.key.orgID).isEmpty
    }
}

extension CommandContext {
    fileprivate func take(_ event: ParsedCloudEvent, _ parameters: WebhookParameters) throws -> IncomingWebhookResponse
    {
        let key = event.key
        let open = try tx.openIncident(of: key)
        guard try !tx.hasSeen(event) else { return try unchanged(open, parameters) }
        let seen = key.alert(event.fingerprint, AlertRecord.seen, at: now)
        if var incident = open {
            try tell(&incident, of: key, alerts: [seen], event.note, resolves: event.resolves)
            return try tx.response(about: incident, parameters, now: now, errors: event.errors)
        }
        // What is over has no incident to open for it. It stays known as long as any event that came now.
        guard !event.resolves else {
            try tx.replace(key.record(number: tx.alertGroup(key.groupID, of: key.orgID)?.number ?? 0, at: now))
            try tx.replace(seen)
            return IncomingWebhookResponse()
        }
        let draft = try IncidentDraft(event.parameters, .init(title: event.title), in: self)
        return try declare(draft, of: key, alerts: [seen], telling: event.note, links: [], event.parameters)
    }
}
