import IncidentAPI
import IncidentCore
import IncidentStorage

/// An event as read: encoded, with what filters look at.
struct ReadEvent: Sendable {
    let record: OutboxEvent
    let frame: [UInt8]
    let facts: IncidentFacts

    var sequence: Int { record.sequence }
}

/// What an organisation's outbox has after a place in it.
struct EventBatch: Sendable {
    var events: [ReadEvent] = []
    /// The last event that there is.
    var current = 0
    /// What comes after the place is not there: it is no longer kept, or the place is of another history.
    var isBroken = false
    /// Whether the limit, and not the end, ended the events.
    var isFull = false
    /// What the queries mean now; without those that mean nothing any more.
    var filters: [String: IncidentFilter] = [:]
    /// Whether other processes may write the database.
    var othersWrite = false
}

extension Reading {
    /// Reads what comes after `sequence`.
    ///
    /// - Parameters:
    ///   - last: the event at `sequence`, as it was read before; nil when it is not known.
    ///   - queries: texts to resolve anew when there is an event.
    func eventBatch(
        of orgID: String, after sequence: Int, last: OutboxEvent?, limit: Int, queries: [String], now: Timestamp
    ) throws -> EventBatch {
        var batch = EventBatch()
        batch.current = try requireOrganization(orgID).eventSequence
        batch.othersWrite = needsLeases
        var records = try outboxEvents(of: orgID, after: sequence - (last == nil ? 0 : 1), limit: limit + 1)[...]
        if let last, let first = records.first, first.sequence == last.sequence {
            records.removeFirst()
            if first != last { batch.isBroken = true }
        }
        batch.isFull = records.count >= limit
        records = records.prefix(limit)
        // Sequences have no gaps, but retention goes by the clock, which may have been set.
        let whole = zip(records, sequence + 1..<Int.max).prefix { $0.sequence == $1 }.map(\.0)
        if whole.isEmpty, batch.current != sequence { batch.isBroken = true }
        guard !batch.isBroken, !whole.isEmpty else { return batch }
        batch.events = try read(whole, of: orgID)
        let resolver = QueryResolver(StoredVocabulary(self, orgID: orgID), now: now)
        for query in queries {
            // A status or a role that the query names may be gone by now; then it means what it meant.
            do { batch.filters[query] = try resolver.filter(of: query) } catch is APIError {}
        }
        return batch
    }

    /// Events with the incidents that they are about, one statement a table.
    private func read(_ records: [OutboxEvent], of orgID: String) throws -> [ReadEvent] {
        let numbers = Set(records.map(\.number)).sorted()
        let incidents = try incidentRecords(numbers: numbers, of: orgID)
        let facts = try facts(of: incidents, in: orgID)
        var shown: [Int: (IncidentPreview, IncidentFacts)] = [:]
        for (incident, preview) in zip(
            incidents, try presentPreviews(incidents, of: orgID, withMembership: true, withFields: true))
        {
            shown[incident.number] = (preview, facts[incident.number] ?? IncidentFacts())
        }
        let missing = numbers.filter { shown[$0] == nil }
        if !missing.isEmpty {
            let words = try IncidentWords(of: orgID, self)
            for remains in try deletedIncidents(missing, of: orgID) {
                shown[remains.number] = try remains.shown(words)
            }
        }
        return try records.map { record in
            let (preview, facts) = shown[record.number] ?? (IncidentPreview(), .hidden)
            return ReadEvent(
                record: record, frame: try EventFrame.event(IncidentEvent(record, preview)), facts: facts)
        }
    }
}

extension IncidentEvent {
    fileprivate init(_ record: OutboxEvent, _ preview: IncidentPreview) {
        self.init()
        id = record.sequence
        time = record.createdAt
        event = record.event.rawValue
        incidentID = String(record.number)
        version = record.version
        incident = preview
    }
}

extension IncidentFacts {
    /// Of an incident of which nothing is left: nobody but an admin may be told.
    fileprivate static var hidden: IncidentFacts {
        var facts = IncidentFacts()
        facts.type = .privateIncident
        return facts
    }
}
