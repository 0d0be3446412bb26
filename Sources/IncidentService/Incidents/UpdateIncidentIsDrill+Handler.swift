import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateIncidentIsDrill: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        var incident = old
        incident.isDrill = request.isDrill
        if incident.isDrill != old.isDrill {
            try context.save(
                &incident, from: old,
                IncidentChange(Timeline.isDrillChanged(to: incident.isDrill), .updatedIsDrill))
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
