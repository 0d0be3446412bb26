import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        guard !request.severity.isEmpty else { throw APIError.invalid("severity", "must not be empty") }
        let severity = try context.tx.requireSeverity(request.severity, of: old.orgID)
        var incident = old
        incident.severityID = severity.severityID
        incident.severityRank = severity.rank
        if severity.severityID != old.severityID {
            let oldLabel = try context.tx.severities(of: old.orgID).first { $0.severityID == old.severityID }?.label
            try context.save(
                &incident, from: old,
                IncidentChange(
                    Timeline.severityChanged(from: oldLabel ?? old.severityID, to: severity.label), .updatedSeverity))
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
