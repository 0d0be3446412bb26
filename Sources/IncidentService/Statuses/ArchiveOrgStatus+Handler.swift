import IncidentAPI
import IncidentCore
import IncidentStorage

extension ArchiveOrgStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireStatus(id: request.statusID, of: context.caller.orgID)
        try old.refuseImmutable()
        let status = try context.setArchived(true, old)
        return .with { $0.status = status.wire }
    }
}
