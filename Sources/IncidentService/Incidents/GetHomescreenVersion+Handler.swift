import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetHomescreenVersion: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let caller = context.caller
        return try .with {
            $0.version = try context.tx.homescreenVersion(
                of: caller.orgID, for: caller.seesAllIncidents ? nil : caller.user.userID)
        }
    }
}
