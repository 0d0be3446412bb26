import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteFieldSelectOption: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        guard old.domain == .incident else {
            try deleteLabel(request.selectOptionUUID, under: old, context)
            return Response()
        }
        let option = try context.tx.requireOption(request.selectOptionUUID, of: old)
        try context.refuseUsed(option)
        try context.tx.delete(option)
        var field = old
        try context.save(&field, from: old, ["option": option.wire.auditDetail])
        return Response()
    }

    private static func deleteLabel(_ valueID: String, under key: FieldRecord, _ context: CommandContext) throws {
        let label = try context.tx.requireLabel(valueID, under: key)
        guard try !context.tx.isUsed(label) else {
            throw APIError(
                .conflict, "The label \(label.name) is on an incident and cannot be deleted.",
                hint: "Take it off those incidents first.")
        }
        try context.tx.delete(label)
        try context.audit(key, ["option": label.option.auditDetail])
    }
}
