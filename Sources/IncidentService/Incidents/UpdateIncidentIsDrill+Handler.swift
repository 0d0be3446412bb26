import IncidentAPI

extension UpdateIncidentIsDrill: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with { $0.incident = try context.edit(request.incidentID) { $0.setIsDrill(request.isDrill) } }
    }
}
