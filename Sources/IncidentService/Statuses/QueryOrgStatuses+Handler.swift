import IncidentAPI
import IncidentCore
import IncidentStorage

extension QueryOrgStatuses: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let types = request.incidentType.type.map { [$0] } ?? IncidentType.allCases
        let statuses = try context.tx.statuses(of: context.caller.orgID)
        return .with {
            $0.configurations = types.map { type in
                let own = statuses.filter { $0.incidentType == type }
                return .with {
                    $0.statuses = own.map(\.wire)
                    $0.incidentType = type
                    $0.default = own.allSatisfy(\.immutable)
                }
            }
        }
    }
}
