import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetLabels: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        return try .with {
            $0.labels = try context.tx.keyedLabels(ofIncident: incident.number, of: incident.orgID).map(\.wire)
        }
    }
}
