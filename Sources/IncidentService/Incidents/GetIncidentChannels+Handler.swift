import IncidentAPI

extension GetIncidentChannels: QueryHandler {
    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        _ = try context.requireIncident(request.incidentID)
        return Response()
    }
}
