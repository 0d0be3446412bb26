import IncidentAPI
import IncidentCore
import IncidentStorage

extension AssignLabel: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        let label = try context.requireLabel(key: request.key, value: request.value)
        return try .with { $0.labels = try context.assign(label, to: incident, field: "value") }
    }
}
