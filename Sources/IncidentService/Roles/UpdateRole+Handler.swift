import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireRole(request.role.roleID)
        var role = old
        role.name = try context.roleName(request.role.name, except: old.roleID)
        role.description = try Validate.optionalText(
            request.role.description, "role.description", max: Validate.descriptionLimit)
        role.important = request.role.important
        role.mandatory = request.role.mandatory
        if role != old {
            role.updatedAt = context.now
            try context.tx.update(role)
            try context.audit(role, old: old)
        }
        return .with { $0.role = role }
    }
}
