import IncidentAPI
import IncidentCore
import IncidentStorage

// The moves of an incident that several procedures make: what follows from each is said here alone.

extension CommandContext {
    /// Gives the incident a status, and the times that follow from its category. `change` gets what is to be told of it;
    /// nothing when the incident has the status already.
    ///
    /// - Throws: `common.conflict` when a field is empty that must be filled before an incident is resolved.
    func move(
        _ incident: inout IncidentRecord, to status: StatusRecord, into change: inout IncidentChange
    ) throws {
        guard status.statusID != incident.statusID else { return }
        let old = try tx.statuses(of: incident.orgID).first { $0.statusID == incident.statusID }
        let closes = status.category == .resolved && old?.category != .resolved
        if closes { try requireFieldsForResolving(incident) }
        incident.move(to: status, from: old?.category ?? .active, at: now)
        change.entries.append(Timeline.statusChanged(from: old?.slug ?? "", to: status.slug))
        change.events.append(.updatedStatus)
        if closes {
            change.entries.append(Timeline.closed())
            change.events.append(.closed)
        }
    }

    /// Gives the incident a severity. `change` gets what is to be told of it; nothing when the incident has it already.
    func move(
        _ incident: inout IncidentRecord, to severity: SeverityRecord, into change: inout IncidentChange
    ) throws {
        guard severity.severityID != incident.severityID else { return }
        let old = try tx.severities(of: incident.orgID).first { $0.severityID == incident.severityID }
        change.entries.append(
            Timeline.severityChanged(from: old?.label ?? incident.severityID, to: severity.label))
        change.events.append(.updatedSeverity)
        incident.severityID = severity.severityID
        incident.severityRank = severity.rank
    }
}

extension IncidentChange {
    /// Nothing so far.
    static var nothing: IncidentChange { IncidentChange(entries: [], events: []) }
}

extension IncidentRecord {
    /// Gives the incident a status, and the times that follow from its category.
    mutating func move(to status: StatusRecord, from old: StatusCategory, at now: Timestamp) {
        statusID = status.statusID
        statusRank = status.rank
        switch (old, status.category) {
        case (.active, .resolved):
            closedAt = max(now, createdAt)
            if !endedAt.isSet {
                endedAt = max(closedAt, startedAt)
                endedByStatus = true
            }
        case (.resolved, .active):
            closedAt = .unset
            if endedByStatus {
                endedAt = .unset
                endedByStatus = false
            }
        case (.active, .active), (.resolved, .resolved): break
        }
    }
}
