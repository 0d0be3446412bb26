import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetFields: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let orgID = context.caller.orgID
        let wanted = try context.tx.fields(of: orgID).filter {
            (request.domainName == .none || request.domainName == $0.domain)
                && (request.includeArchived || !$0.archived)
        }
        return try .with { $0.fields = try context.tx.present(wanted, of: orgID) }
    }
}
