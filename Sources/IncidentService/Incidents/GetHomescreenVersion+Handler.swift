import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetHomescreenVersion: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        try .with { $0.version = try context.tx.requireOrganization(context.caller.orgID).homescreenVersion }
    }
}
