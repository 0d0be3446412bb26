import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let role = try context.requireRole(request.roleID)
        guard try !context.tx.isRoleHeld(role.roleID, of: role.orgID) else {
            throw APIError(
                .conflict, "The role \(role.name) is held in an incident and cannot be deleted.",
                hint: "Archive it: it stays where it is held and can no longer be assigned.")
        }
        if !role.archived { try context.refuseTooFewActiveRoles() }
        try context.tx.delete(role)
        try context.audit(role)
        return Response()
    }
}
