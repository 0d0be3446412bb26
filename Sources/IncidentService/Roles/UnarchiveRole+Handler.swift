import IncidentAPI
import IncidentCore
import IncidentStorage

extension UnarchiveRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireRole(request.roleID)
        guard old.archived else { return Response() }
        try context.refuseTooManyActiveRoles()
        try context.setArchived(false, old)
        return Response()
    }
}
