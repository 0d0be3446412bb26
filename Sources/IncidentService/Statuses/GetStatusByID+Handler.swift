import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetStatusByID: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let status = try context.tx.requireStatus(id: request.statusID, of: context.caller.orgID)
        return .with { $0.status = status.wire }
    }
}
