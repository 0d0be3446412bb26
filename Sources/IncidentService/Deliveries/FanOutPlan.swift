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

    /// What was stored.
    struct Outcome: Sendable {
        /// The endpoints that deliveries wait for.
        var endpoints: Set<String> = []
        /// The last event that was dealt with; those after it are left for the next time.
        var last: Int
        /// What could not be told, and why.
        var faults: [String] = []
    }

    /// So many deliveries are enough for one transaction: others wait for it.
    private static let enough = 2000

    /// Stores the deliveries, of one event at least.
    func store(newID: () -> String, publicURL: String?, _ tx: WriteTransaction) throws -> Outcome {
        // By their URLs: an id is a hash, and there may be many hooks.
        var endpoints = Dictionary(uniqueKeysWithValues: try tx.deliveryEndpoints(of: orgID).map { ($0.url, $0) })
        var outcome = Outcome(last: 0, faults: subjects.faults)
        var count = 0
        for event in events where count < Self.enough {
            outcome.last = event.sequence
            guard let subject = subjects[event] else { continue }
            let hearers = hooks.filter { isToHear($0, event, subject) }
            count += hearers.count
            var bodies = EventBodies(of: event, subject.incident, publicURL: publicURL)
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
                do throws(EventBodies.Fault) {
                    delivery.body = try bodies.own(of: hook)
                } catch {
                    // What cannot be written for one does not keep the event from the others.
                    delivery.fail(error.description)
                    outcome.faults.append("\(delivery.deliveryID): \(error)")
                }
                if endpoint.disabledAt.isSet { delivery.fail("the endpoint is disabled: \(endpoint.disabledReason)") }
                if delivery.state == .waiting { outcome.endpoints.insert(endpoint.endpointID) }
                try tx.insert(delivery)
            }
            if let shared = bodies.shared { try tx.insertDeliveryBody(shared, of: orgID, sequence: event.sequence) }
        }
        return outcome
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

extension DeliveryRecord {
    fileprivate mutating func fail(_ error: String) { (state, self.error) = (.failed, error) }
}
