import IncidentAPI

extension UpdateTitle: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with { $0.incident = try context.edit(request.incidentID) { try $0.setTitle(request.title) } }
    }
}
