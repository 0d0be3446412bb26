import IncidentAPI
import IncidentStorage

extension UpdateStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with {
            $0.incident = try context.edit(request.incidentID) {
                try $0.setStatus(request.status, at: context.now, context.tx)
            }
        }
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
