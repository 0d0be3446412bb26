import IncidentAPI
import IncidentCore
import IncidentStorage

/// An event as read: encoded, with what filters look at.
struct ReadEvent: Sendable {
    let sequence: Int
    /// Nil when it cannot be read: its number is told, and nothing else of it.
    var record: OutboxEvent?
    let frame: [UInt8]
    /// Nil without a record.
    var facts: IncidentFacts?
    /// Why it, or what is left of its incident, cannot be read.
    var fault: (any Error)?
}

/// What an organisation's outbox has after a place in it.
struct EventBatch: Sendable {
    var events: [ReadEvent] = []
    /// The last event that there is.
    var current = 0
    /// Why what comes after the place is not there; nil when it is.
    var broken: EventResetReason?
    /// Whether a limit, and not the end, ended the events.
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
        of orgID: String, after sequence: Int, last: OutboxEvent?, limits: EventLimits, queries: [String],
        now: Timestamp
    ) throws -> EventBatch {
        var batch = EventBatch()
        batch.current = try requireOrganization(orgID).eventSequence
        batch.othersWrite = needsLeases
        var entries = try outboxEntries(
            of: orgID, after: sequence - (last == nil ? 0 : 1), limit: limits.page + 1)[...]
        if let last, let first = entries.first, first.sequence == last.sequence {
            entries.removeFirst()
            if first.event != last { batch.broken = .unknown }
        }
        batch.isFull = entries.count >= limits.page
        entries = entries.prefix(limits.page)
        // Sequences have no gaps, but retention goes by the clock, which may have been set.
        let whole = zip(entries, sequence + 1..<Int.max).prefix { $0.sequence == $1 }.map(\.0)
        if batch.current < sequence { batch.broken = .unknown }
        if whole.isEmpty, batch.current > sequence { batch.broken = batch.broken ?? .expired }
        guard batch.broken == nil, !whole.isEmpty else { return batch }
        batch.events = try read(whole, of: orgID, atMost: limits.pageBytes)
        if batch.events.count < whole.count { batch.isFull = true }
        let resolver = QueryResolver(StoredVocabulary(self, orgID: orgID), now: now)
        for query in queries {
            // A status or a role that the query names may be gone by now; then it means what it meant.
            do { batch.filters[query] = try resolver.filter(of: query) } catch is APIError {}
        }
        return batch
    }

    /// Events with the incidents that they are about, one statement a table; the first ones when they are long.
    private func read(_ entries: [OutboxEntry], of orgID: String, atMost limit: Int) throws -> [ReadEvent] {
        let numbers = Set(entries.compactMap(\.event?.number)).sorted()
        let incidents = try incidentRecords(numbers: numbers, of: orgID)
        let facts = try facts(of: incidents, in: orgID)
        var shown: [Int: (IncidentPreview, IncidentFacts)] = [:]
        for (incident, preview) in zip(
            incidents, try presentPreviews(incidents, of: orgID, withMembership: true, withFields: true))
        {
            shown[incident.number] = (preview, facts[incident.number] ?? IncidentFacts())
        }
        var faults: [Int: any Error] = [:]
        let missing = numbers.filter { shown[$0] == nil }
        if !missing.isEmpty {
            let words = try IncidentWords(of: orgID, self)
            for remains in try deletedIncidents(missing, of: orgID) {
                do { shown[remains.number] = try remains.shown(words) } catch { faults[remains.number] = error }
            }
        }
        var (events, bytes) = ([ReadEvent](), 0)
        for entry in entries where bytes < limit {
            let event = try read(entry, shown, faults)
            bytes += event.frame.count
            events.append(event)
        }
        return events
    }

    private func read(
        _ entry: OutboxEntry, _ shown: [Int: (IncidentPreview, IncidentFacts)], _ faults: [Int: any Error]
    ) throws -> ReadEvent {
        guard let record = entry.event else {
            return ReadEvent(
                sequence: entry.sequence, frame: EventFrame.heartbeat(at: entry.sequence), fault: entry.fault)
        }
        let (preview, facts) = shown[record.number] ?? (IncidentPreview(), .hidden)
        return ReadEvent(
            sequence: record.sequence, record: record, frame: try EventFrame.event(IncidentEvent(record, preview)),
            facts: facts, fault: faults[record.number])
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
