import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetKeyUpdate: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let incident = try context.requireIncident(request.incidentID)
        let update = try context.tx.requireKeyUpdate(request.id, of: incident)
        return try .with { $0.keyUpdate = try context.tx.present(update, as: request.contentType) }
    }
}
