import IncidentAPI
import IncidentCore
import IncidentStorage

/// Finds out in the transaction of a change which hooks' filters its incidents begin to match.
///
/// An incident is judged as it was before the change and as it is after it, so that nothing that others do meanwhile, and
/// no rest of the server, lets a beginning be missed or told twice.
final class FilterWatch {
    private struct Hook {
        var record: EnabledHookRecord
        var filter: IncidentFilter
    }

    private let tx: WriteTransaction
    private let orgID: String
    private let hooks: [Hook]
    /// The hooks that each incident matched before the change, by its number.
    private var before: [Int: Set<String>] = [:]
    private var held: [OutboxEvent] = []

    init(_ tx: WriteTransaction, orgID: String, now: Timestamp) throws {
        self.tx = tx
        self.orgID = orgID
        hooks = try tx.enabledHooks(of: orgID).filter { $0.eventName == .incidentFilter }.compactMap { record in
            // A filter whose words are gone matches nothing.
            guard
                let filter = try? QueryResolver(
                    StoredVocabulary(tx, orgID: orgID), now: now, field: "incidentFilter"
                ).filter(of: record.incidentFilter)
            else { return nil }
            return Hook(record: record, filter: filter)
        }
    }

    /// Notes what an incident matches before it is changed.
    func note(before incident: IncidentRecord) throws {
        guard before[incident.number] == nil else { return }
        before[incident.number] = try matches([incident])[incident.number] ?? []
    }

    /// Holds an event back until the change is whole.
    func hold(_ event: OutboxEvent) {
        // What was just declared has matched nothing before, also when more is told of it in the same change.
        if event.event == .created, before[event.number] == nil { before[event.number] = [] }
        held.append(event)
    }

    /// The events in their order, each with the hooks whose filter its incident begins to match by it.
    ///
    /// An incident that is new has matched nothing before. One that nobody looked at before begins nothing.
    func heldEvents() throws -> [OutboxEvent] {
        guard !held.isEmpty else { return [] }
        let after = try matches(tx.incidentRecords(numbers: Array(Set(held.map(\.number))), of: orgID))
        var told: Set<String> = []
        for index in held.indices {
            let event = held[index]
            guard let before = before[event.number] else { continue }
            let begun = (after[event.number] ?? []).subtracting(before)
            held[index].began = hooks.map(\.record).filter { hook in
                begun.contains(hook.enabledHookID) && hook.takes(event.event)
                    && told.insert("\(event.number) \(hook.enabledHookID)").inserted
            }.map(\.enabledHookID)
        }
        return held
    }

    private func matches(_ incidents: [IncidentRecord]) throws -> [Int: Set<String>] {
        guard !hooks.isEmpty else { return [:] }
        return try tx.facts(of: incidents, in: orgID).mapValues { facts in
            Set(hooks.filter { $0.filter.matches(facts) }.map(\.record.enabledHookID))
        }
    }
}

extension EnabledHookRecord {
    /// Whether its configuration has it run on events of this kind.
    func takes(_ kind: EventKind) -> Bool { eventName.covers(kind) && (events.isEmpty || events.contains(kind)) }
}
