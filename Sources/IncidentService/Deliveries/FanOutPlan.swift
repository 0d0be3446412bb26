import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

/// Who is to hear of some events, and of what.
struct FanOutPlan {
    private let orgID: String
    private let events: [OutboxEvent]
    private let hooks: [EnabledHookRecord]
    private let subjects: EventSubjects
    private let filters: [String: IncidentFilter]
    private let now: Timestamp

    init(_ events: [OutboxEvent], orgID: String, now: Timestamp, tx: some Reading) throws {
        self.orgID = orgID
        self.events = events
        self.now = now
        let hooks = try tx.enabledHooks(of: orgID).filter { hook in events.contains { hook.hears($0) } }
        self.hooks = hooks
        let heard = events.filter { event in hooks.contains { $0.hears(event) } }
        let texts = Set(hooks.filter { $0.eventName != .incidentFilter }.map(\.incidentFilter)).subtracting([""])
        subjects = try EventSubjects(of: heard, orgID: orgID, withFacts: !texts.isEmpty, now: now, tx: tx)
        // A filter whose words are gone matches nothing.
        filters = texts.reduce(into: [:]) { filters, text in
            filters[text] = try? QueryResolver(
                StoredVocabulary(tx, orgID: orgID), now: now, field: "incidentFilter"
            ).filter(of: text)
        }
    }

    /// Stores the deliveries. Returns the ids of their endpoints.
    func store(newID: () -> String, publicURL: String?, _ tx: WriteTransaction) throws -> Set<String> {
        // By their URLs: an id is a hash, and there may be many hooks.
        var endpoints = Dictionary(uniqueKeysWithValues: try tx.deliveryEndpoints(of: orgID).map { ($0.url, $0) })
        var touched: Set<String> = []
        for event in events {
            guard let subject = subjects[event] else { continue }
            let hearers = hooks.filter { isToHear($0, event, subject) }
            if !hearers.allSatisfy(\.writesForPeople) {
                let body = try DeliveryBody.shared(event.event.rawValue, at: event.createdAt, subject.incident)
                try tx.insertDeliveryBody(body, of: orgID, sequence: event.sequence)
            }
            for hook in hearers {
                let known = endpoints[hook.url]
                let endpoint = known ?? DeliveryEndpointRecord(orgID: orgID, url: hook.url)
                if known == nil {
                    endpoints[hook.url] = endpoint
                    try tx.insertIfNew(endpoint)
                }
                var delivery = DeliveryRecord(
                    orgID: orgID, deliveryID: "webhook-out-\(newID())", enabledHookID: hook.enabledHookID,
                    endpointID: endpoint.endpointID, sequence: event.sequence, event: event.event.rawValue,
                    number: event.number, createdAt: now)
                if hook.writesForPeople {
                    let message = try hook.message(
                        event.event, at: event.createdAt, subject.incident, publicURL: publicURL)
                    delivery.body = message.text
                }
                if endpoint.disabledAt.isSet {
                    delivery.state = .failed
                    delivery.error = "the endpoint is disabled: \(endpoint.disabledReason)"
                } else {
                    touched.insert(endpoint.endpointID)
                }
                try tx.insert(delivery)
            }
        }
        return touched
    }

    private func isToHear(_ hook: EnabledHookRecord, _ event: OutboxEvent, _ subject: EventSubject) -> Bool {
        guard hook.hears(event), hook.sensitive || subject.incident.incidentType != .privateIncident else {
            return false
        }
        guard hook.eventName != .incidentFilter, !hook.incidentFilter.isEmpty else { return true }
        guard let facts = subject.facts, let filter = filters[hook.incidentFilter] else { return false }
        return filter.matches(facts)
    }
}
