import IncidentAPI
import IncidentCore
import IncidentStorage

/// One change of an incident: what its timeline tells of it, and who is told.
struct IncidentChange {
    var entries: [TimelineEntry]
    var events: [EventKind]
    /// What the audit log holds beside the timeline's entries.
    var detail: [String: JSONValue] = [:]

    init(_ entry: TimelineEntry, _ events: EventKind...) {
        entries = [entry]
        self.events = events
    }

    init(entries: [TimelineEntry], events: [EventKind], detail: [String: JSONValue] = [:]) {
        self.entries = entries
        self.events = events
        self.detail = detail
    }
}

/// What the timeline is to say.
struct TimelineEntry {
    var kind: ActivityKind
    /// A sentence in plain English.
    var body: String
    /// The person it is about; `""` for none.
    var subjectID = ""
    var url = ""
    var fieldValues: [String: JSONValue] = [:]

    init(
        _ kind: ActivityKind, _ body: String, subject subjectID: String = "", url: String = "",
        _ fieldValues: [String: JSONValue] = [:]
    ) {
        self.kind = kind
        self.body = body
        self.subjectID = subjectID
        self.url = url
        self.fieldValues = fieldValues
    }
}

extension CommandContext {
    /// Stores a new incident with all that its declaration leaves.
    func insert(_ incident: IncidentRecord, _ change: IncidentChange) throws {
        try tx.insert(incident)
        try record(change, of: incident)
    }

    /// Stores a changed incident, one version on, with its timeline items, audit record and events.
    func save(_ incident: inout IncidentRecord, from old: IncidentRecord, _ change: IncidentChange) throws {
        incident.version = old.version + 1
        incident.modifiedAt = organization.modificationTime(now)
        try tx.update(incident, from: old)
        try record(change, of: incident)
    }

    /// Moves the incident one version on for a change outside its own row.
    func touch(_ incident: inout IncidentRecord, _ change: IncidentChange) throws {
        try save(&incident, from: incident, change)
    }

    private func record(_ change: IncidentChange, of incident: IncidentRecord) throws {
        try tx.insert(change.entries.map { try item($0, of: incident) })
        try tx.countForHomescreens(
            incident, changes: 1, in: &organization,
            seenFormerlyBy: change.entries.filter { $0.kind == .roleUnassigned }.map(\.subjectID))
        for event in change.events {
            organization.eventSequence += 1
            try emit(
                OutboxEvent(
                    orgID: incident.orgID, sequence: organization.eventSequence, event: event,
                    number: incident.number, version: incident.version, createdAt: now))
        }
        var detail = change.detail
        detail["timeline"] = .array(change.entries.map(\.auditDetail))
        detail["version"] = .integer(Int64(incident.version))
        try audit(incident: incident.number, detail)
        notes.incidentVersion = incident.version
        notes.incidentNumber = incident.number
    }

    private func item(_ entry: TimelineEntry, of incident: IncidentRecord) throws -> ActivityRecord {
        var item = ActivityRecord(
            orgID: incident.orgID, number: incident.number, itemID: newID("activity"), kind: entry.kind,
            userID: caller.user.userID, body: entry.body, createdAt: now)
        item.subjectID = entry.subjectID
        item.url = entry.url
        item.immutable = entry.kind != .userNote
        item.fieldValues = entry.fieldValues.isEmpty ? "{}" : try JSONText.of(.object(entry.fieldValues))
        return item
    }
}

extension TimelineEntry {
    fileprivate var auditDetail: JSONValue {
        .object(["kind": .string(kind.rawValue), "body": .string(body), "fieldValues": .object(fieldValues)])
    }
}

extension OrganizationRecord {
    /// When a change of `time` is said to have been made: after every earlier one of the organisation, also in the
    /// same microsecond and when the clock was set back, so that one who knows everything up to a moment misses nothing
    /// that comes later.
    mutating func modificationTime(_ time: Timestamp) -> Timestamp {
        lastModifiedAt = max(time, Timestamp(microseconds: lastModifiedAt.microseconds + 1))
        return lastModifiedAt
    }
}

extension WriteTransaction {
    /// A private incident moves only the numbers of those who see it, or saw it until their role was taken.
    func countForHomescreens(
        _ incident: IncidentRecord, changes: Int, in organization: inout OrganizationRecord,
        seenFormerlyBy formerly: [String] = []
    ) throws {
        guard incident.incidentType == .privateIncident else {
            organization.homescreenVersion += changes
            return
        }
        try countPrivateChange(of: incident, seenFormerlyBy: formerly)
    }
}
