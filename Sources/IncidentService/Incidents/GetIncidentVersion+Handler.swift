import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetIncidentVersion: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        return .with { $0.version = incident.version }
    }
}
