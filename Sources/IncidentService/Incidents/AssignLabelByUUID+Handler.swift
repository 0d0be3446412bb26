import IncidentAPI
import IncidentCore
import IncidentStorage

extension AssignLabelByUUID: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        let label = try context.requireLabel(keyUUID: request.keyUUID, valueUUID: request.valueUUID)
        return try .with { $0.labels = try context.assign(label, to: incident, field: "valueUUID") }
    }
}
