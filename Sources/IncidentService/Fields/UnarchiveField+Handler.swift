import IncidentAPI
import IncidentCore
import IncidentStorage

extension UnarchiveField: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        guard old.archived else { return Response() }
        if old.domain == .incident { try context.refuseTooManyActiveFields() }
        try context.setArchived(false, old)
        return Response()
    }
}
