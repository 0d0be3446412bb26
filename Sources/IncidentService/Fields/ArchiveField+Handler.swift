import IncidentAPI
import IncidentCore
import IncidentStorage

extension ArchiveField: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        try context.refuseImmutable(old)
        if !old.archived { try context.setArchived(true, old) }
        return Response()
    }
}

extension CommandContext {
    /// Takes a field out of use, or into it again.
    func setArchived(_ archived: Bool, _ old: FieldRecord) throws {
        var field = old
        field.archived = archived
        try save(&field, from: old)
    }
}
