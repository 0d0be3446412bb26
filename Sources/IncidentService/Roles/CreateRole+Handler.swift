import IncidentAPI
import IncidentCore
import IncidentStorage

extension CreateRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let name = try context.roleName(request.role.name, except: 0)
        let description = try Validate.optionalText(
            request.role.description, "role.description", max: Validate.descriptionLimit)
        try context.refuseTooManyActiveRoles()
        context.organization.roleCount += 1
        let role = Role.with {
            $0.orgID = context.caller.orgID
            $0.roleID = context.organization.roleCount
            $0.name = name
            $0.description = description
            $0.important = request.role.important
            $0.mandatory = request.role.mandatory
            $0.createdAt = context.now
            $0.updatedAt = context.now
        }
        try context.tx.insert(role)
        try context.audit(role)
        return .with { $0.role = role }
    }
}
