import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetUser: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let user = try context.tx.requireUser(request.userID, field: "userID", of: context.caller.orgID)
        return .with { $0.user = user.wire }
    }
}
