import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetLastKeyUpdate: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        let update = try context.tx.lastKeyUpdate(ofIncident: incident.number, of: incident.orgID)
        return try .with {
            $0.keyUpdate = try update.map { try context.tx.present($0, as: request.contentType) }
            $0.keyUpdateCount = try context.tx.keyUpdateCount(ofIncident: incident.number, of: incident.orgID)
        }
    }
}
