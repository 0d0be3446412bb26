import Foundation
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
    private var deleted: [Int: EventSubject] = [:]

    init(of events: [OutboxEvent], orgID: String, withFacts: Bool, now: Timestamp, tx: some Reading) throws {
        let numbers = Array(Set(events.map(\.number)))
        let records = try tx.incidentRecords(numbers: numbers, of: orgID)
        let facts = withFacts ? try tx.facts(of: records, in: orgID) : [:]
        for (record, incident) in zip(records, try tx.present(records, of: orgID, now: now)) {
            subjects[record.number] = EventSubject(incident: incident, facts: facts[record.number])
        }
        for number in numbers where subjects[number] == nil {
            guard let record = try tx.deletedIncident(number, of: orgID) else { continue }
            let incident = try WireCoder.decode(Incident.self, from: Data(record.snapshot.utf8))
            deleted[number] = EventSubject(
                incident: incident, facts: withFacts ? try tx.facts(ofDeleted: incident, in: orgID) : nil)
        }
    }

    /// Nil when the incident has left nothing.
    subscript(event: OutboxEvent) -> EventSubject? { subjects[event.number] ?? deleted[event.number] }
}

extension Reading {
    /// What filters look at, as far as a deleted incident's last answer tells: all but its fields and its context.
    func facts(ofDeleted incident: Incident, in orgID: String) throws -> IncidentFacts {
        var facts = IncidentFacts()
        facts.titleFolded = incident.title.folded
        facts.summaryFolded = incident.summary.folded
        facts.statusID = try statuses(of: orgID).first { $0.slug == incident.status }?.statusID ?? ""
        facts.severityID = try severities(of: orgID).first { $0.label == incident.severity }?.severityID ?? ""
        facts.isDrill = incident.isDrill
        facts.type = incident.incidentType
        facts.labels = incident.labels.map { LabelMatch(key: $0.key.folded, text: $0.label.folded) }
        facts.createdBy = incident.createdByUser.userID
        facts.holders = incident.incidentMembership.assignments.map {
            IncidentFacts.RoleHolder(roleID: $0.roleID, userID: $0.user.userID)
        }
        facts.declaredAt = incident.createdTime
        facts.startedAt = incident.incidentStart
        facts.endedAt = incident.incidentEnd
        facts.resolvedAt = incident.closedTime
        facts.modifiedAt = incident.modifiedTime
        return facts
    }
}
