import IncidentAPI
import IncidentCore
import IncidentStorage

/// The incident that an event is about.
struct EventSubject {
    /// As the API shows it now; a deleted one as it was shown last.
    var incident: Incident
    /// What filters look at; nil when it was not asked for.
    var facts: IncidentFacts?
}

/// The incidents that some events are about, read by one statement a table.
struct EventSubjects {
    private var subjects: [Int: EventSubject] = [:]
    /// What of them cannot be read, and why.
    private(set) var faults: [String] = []

    init(of events: [OutboxEvent], orgID: String, withFacts: Bool, now: Timestamp, tx: some Reading) throws {
        let numbers = Array(Set(events.map(\.number)))
        let records = try tx.incidentRecords(numbers: numbers, of: orgID)
        let facts = withFacts ? try tx.facts(of: records, in: orgID) : [:]
        for (record, incident) in zip(records, try tx.present(records, of: orgID, now: now)) {
            subjects[record.number] = EventSubject(incident: incident, facts: facts[record.number])
        }
        let missing = numbers.filter { subjects[$0] == nil }
        guard !missing.isEmpty else { return }
        let words = try IncidentWords(of: orgID, tx)
        for remains in try tx.deletedIncidents(missing, of: orgID) {
            do {
                let incident = try remains.incident
                subjects[remains.number] = EventSubject(
                    incident: incident, facts: withFacts ? remains.facts(of: incident, words) : nil)
            } catch {
                faults.append("the deleted incident \(remains.number): \(error)")
            }
        }
    }

    /// Nil when the incident has left nothing.
    subscript(event: OutboxEvent) -> EventSubject? { subjects[event.number] }
}
