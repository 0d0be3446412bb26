import IncidentAPI

extension UpdateStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with {
            $0.incident = try context.edit(request.incidentID) { try $0.setStatus(request.status, in: context) }
        }
    }
}
