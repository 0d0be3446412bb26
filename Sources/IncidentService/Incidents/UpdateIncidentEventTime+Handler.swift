import IncidentAPI

extension UpdateIncidentEventTime: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var edit = IncidentEdit(of: try context.requireIncident(request.incidentID))
        let name = request.eventName == .none ? request.activityItemKind : request.eventName
        switch name {
        case .none:
            throw APIError.invalid("eventName", "must be one of \(EventTimeName.words.joined(separator: ", "))")
        case .incidentStart: try edit.setTimes(start: request.eventTime, end: nil) { _ in "eventTime" }
        case .incidentEnd: try edit.setTimes(start: nil, end: request.eventTime) { _ in "eventTime" }
        }
        _ = try edit.save(in: context)
        return Response()
    }
}
