import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddLabel: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let label = try context.knownLabel(request.label, field: "label")
        try context.putLabel(label, on: &incident, field: "label")
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
