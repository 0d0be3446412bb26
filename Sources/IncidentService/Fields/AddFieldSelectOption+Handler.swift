import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddFieldSelectOption: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        let member = "fieldSelectOption"
        guard old.domain == .incident else {
            let label = try context.addLabelValue(request.fieldSelectOption, to: old, member: "\(member).")
            return .with { $0.fieldSelectOptionUUID = label.valueID }
        }
        guard !old.archived else {
            throw APIError(.conflict, "The field \(old.slug) is archived and takes no options.")
        }
        guard old.type.isSelect else {
            throw APIError.invalid("fieldUUID", "must be that of a select field; \(old.slug) is none")
        }
        let stored = try context.tx.options(of: old)
        guard stored.count < FieldLimits.options else {
            throw APIError.invalid(member, "is one too many: a field has at most \(FieldLimits.options) options")
        }
        let option = try FieldOptionRecord(
            request.fieldSelectOption, of: old, optionID: context.newUUID(),
            position: (stored.last?.position ?? 0) + 1, member: "\(member).")
        try context.refuseTaken(option, among: stored)
        try context.tx.insert(option)
        var field = old
        try context.save(&field, from: old, ["option": option.wire.auditDetail])
        return .with { $0.fieldSelectOptionUUID = option.optionID }
    }
}
