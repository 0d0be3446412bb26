import IncidentAPI
import IncidentCore
import IncidentStorage

extension UnarchiveOrgStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireStatus(id: request.statusID, of: context.caller.orgID)
        let status = try context.setArchived(false, old)
        return .with { $0.status = status.wire }
    }
}
