import IncidentAPI

extension UpdateSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with {
            $0.incident = try context.edit(request.incidentID) { try $0.setSeverity(request.severity, in: context) }
        }
    }
}
