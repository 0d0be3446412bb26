import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetOrgSeverities: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        try .with { $0.severities = try context.tx.severities(of: context.caller.orgID).map(\.wire) }
    }
}
