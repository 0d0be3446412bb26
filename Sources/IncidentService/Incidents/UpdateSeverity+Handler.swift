import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        guard !request.severity.isEmpty else { throw APIError.invalid("severity", "must not be empty") }
        let severity = try context.tx.requireSeverity(request.severity, present: old.severityID, of: old.orgID)
        var incident = old
        var change = IncidentChange.nothing
        try context.move(&incident, to: severity, into: &change)
        if !change.entries.isEmpty { try context.save(&incident, from: old, change) }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
