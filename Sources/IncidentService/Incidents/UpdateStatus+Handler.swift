import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        guard !request.status.isEmpty else { throw APIError.invalid("status", "must not be empty") }
        let status = try context.tx.requireStatus(
            request.status, type: old.incidentType, present: old.statusID, of: old.orgID)
        var incident = old
        var change = IncidentChange.nothing
        try context.move(&incident, to: status, into: &change)
        if !change.entries.isEmpty { try context.save(&incident, from: old, change) }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
