import IncidentAPI

extension UpdateIncident: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        try .with {
            $0.incident = try context.edit(request.incidentID) { edit in
                if let title = request.title { try edit.setTitle(title) }
                if let severity = request.severity { try edit.setSeverity(severity, in: context) }
                if let summary = request.summary { try edit.setSummary(summary) }
                if let status = request.status { try edit.setStatus(status, in: context) }
                if let isDrill = request.isDrill { edit.setIsDrill(isDrill) }
                try edit.setTimes(start: request.incidentStart, end: request.incidentEnd) { $0.rawValue }
            }
        }
    }
}
