import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetInitialKeyUpdate: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        let update = try context.tx.firstKeyUpdate(ofIncident: incident.number, of: incident.orgID)
        return try .with { $0.keyUpdate = try update.map { try context.tx.present($0, as: request.contentType) } }
    }
}
