import IncidentAPI
import IncidentCore
import IncidentStorage

/// New values of an incident's own fields, gathered to be stored as one change. A value that it has already is none.
struct IncidentEdit {
    private let old: IncidentRecord
    private var incident: IncidentRecord
    /// What the timeline tells of it, and who is told: each event once.
    private var change = IncidentChange.nothing

    init(of incident: IncidentRecord) {
        old = incident
        self.incident = incident
    }

    /// Stores the change, unless there is none. Gives the incident as it is then.
    func save(in context: CommandContext) throws -> IncidentRecord {
        guard !change.entries.isEmpty else { return old }
        var stored = incident
        try context.save(&stored, from: old, change)
        return stored
    }

    private mutating func note(_ entries: TimelineEntry..., events: [EventKind]) {
        change.entries += entries
        change.events += events.filter { !change.events.contains($0) }
    }
}

extension IncidentEdit {
    mutating func setTitle(_ text: String) throws {
        let title = try Validate.line(text, "title", max: Validate.titleLimit)
        guard !title.hasSameBytes(as: incident.title) else { return }
        note(Timeline.titleChanged(from: incident.title, to: title), events: [.updatedTitle])
        incident.title = title
    }

    mutating func setSeverity(_ name: String, in context: CommandContext) throws {
        guard !name.isEmpty else { throw APIError.invalid("severity", "must not be empty") }
        let severity = try context.tx.requireSeverity(name, present: incident.severityID, of: incident.orgID)
        try context.move(&incident, to: severity, into: &change)
    }

    mutating func setStatus(_ name: String, in context: CommandContext) throws {
        guard !name.isEmpty else { throw APIError.invalid("status", "must not be empty") }
        let status = try context.tx.requireStatus(
            name, type: incident.incidentType, present: incident.statusID, of: incident.orgID)
        try context.move(&incident, to: status, into: &change)
    }

    mutating func setIsDrill(_ isDrill: Bool) {
        guard isDrill != incident.isDrill else { return }
        note(Timeline.isDrillChanged(to: isDrill), events: [.updatedIsDrill])
        incident.isDrill = isDrill
    }

    mutating func setSummary(_ text: String) throws {
        let summary = try Validate.optionalText(text, "summary", max: Validate.bodyLimit)
        guard !summary.hasSameBytes(as: incident.summary) else { return }
        note(Timeline.summaryChanged(from: incident.summary, to: summary), events: [.addedActivity])
        incident.summary = summary
    }

    /// - Parameters:
    ///   - start: when it began, unset for when it was declared; nil leaves it.
    ///   - end: when it ended, unset for not yet; nil leaves it.
    ///   - field: the member of the request that is at fault when the end would come before the start.
    mutating func setTimes(start: Timestamp?, end: Timestamp?, field: (ActivityKind) -> String) throws {
        let (oldStart, oldEnd) = (incident.startedAt, incident.endedAt)
        if let start { incident.startedAt = start.isSet ? start : incident.createdAt.wholeSeconds }
        if let end {
            incident.endedAt = end
            incident.endedByStatus = false
        }
        let (start, end) = (incident.startedAt, incident.endedAt)
        let moved: ActivityKind = end != oldEnd ? .incidentEnd : .incidentStart
        guard start != oldStart || end != oldEnd else { return }
        guard !end.isSet || end >= start else {
            throw APIError.invalid(
                field(moved),
                moved == .incidentStart
                    ? "must not be after the incident's end, \(end)"
                    : "must not be before the incident's start, \(start)")
        }
        if start != oldStart {
            note(Timeline.timeChanged(.incidentStart, from: oldStart, to: start), events: [.updatedTime])
        }
        if end != oldEnd { note(Timeline.timeChanged(.incidentEnd, from: oldEnd, to: end), events: [.updatedTime]) }
    }
}

extension CommandContext {
    /// Changes fields of the incident with this id, and shows it as it is then.
    func edit(_ incidentID: String, _ body: (inout IncidentEdit) throws -> Void) throws -> Incident {
        var edit = IncidentEdit(of: try requireIncident(incidentID))
        try body(&edit)
        return try tx.present(edit.save(in: self), now: now)
    }
}
