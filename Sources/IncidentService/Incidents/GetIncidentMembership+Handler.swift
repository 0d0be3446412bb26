import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetIncidentMembership: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let (incident, details) = try context.requireIncidentWithDetails(request.incidentID)
        return try .with {
            $0.assignments = try context.tx.present(incident, details, now: context.now).incidentMembership.assignments
        }
    }
}
