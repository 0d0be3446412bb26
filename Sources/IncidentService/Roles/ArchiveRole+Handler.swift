import IncidentAPI
import IncidentCore
import IncidentStorage

extension ArchiveRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireRole(request.roleID)
        guard !old.archived else { return Response() }
        try context.refuseTooFewActiveRoles()
        try context.setArchived(true, old)
        return Response()
    }
}

extension CommandContext {
    /// Archives a role, or makes it active again.
    func setArchived(_ archived: Bool, _ old: Role) throws {
        var role = old
        role.archived = archived
        role.updatedAt = now
        try tx.update(role)
        try audit(role, old: old)
    }
}
