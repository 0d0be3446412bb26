import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        guard !request.status.isEmpty else { throw APIError.invalid("status", "must not be empty") }
        let status = try context.tx.requireStatus(request.status, of: old.orgID)
        var incident = old
        if status.statusID != old.statusID {
            let oldStatus = try context.tx.statuses(of: old.orgID).first { $0.statusID == old.statusID }
            if status.category == .resolved, oldStatus?.category != .resolved {
                try context.requireFieldsForResolving(old)
            }
            incident.move(to: status, from: oldStatus?.category ?? .active, at: context.now)
            try context.save(&incident, from: old, change(from: oldStatus, to: status))
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }

    private static func change(from old: StatusRecord?, to new: StatusRecord) -> IncidentChange {
        let changed = Timeline.statusChanged(from: old?.slug ?? "", to: new.slug)
        guard new.category == .resolved, old?.category != .resolved else {
            return IncidentChange(changed, .updatedStatus)
        }
        return IncidentChange(entries: [changed, Timeline.closed()], events: [.updatedStatus, .closed])
    }
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
