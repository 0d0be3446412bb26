import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateFieldSelectOption: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        guard old.domain == .incident else {
            try updateLabel(request, under: old, context)
            return Response()
        }
        let known = try context.tx.requireOption(request.selectOptionUUID, of: old)
        let option = try FieldOptionRecord(
            .with {
                $0 = known.wire
                $0.value = request.value
                $0.label = request.label
                $0.color = request.color
                $0.icon = request.icon
                $0.description = request.description
            }, of: old, optionID: known.optionID, position: known.position, member: "")
        try context.refuseTaken(option, among: try context.tx.options(of: old))
        guard option != known else { return Response() }
        try context.tx.delete(known)
        try context.tx.insert(option)
        var field = old
        try context.save(&field, from: old, ["option": option.wire.auditDetail, "oldOption": known.wire.auditDetail])
        return Response()
    }

    private static func updateLabel(_ request: Request, under key: FieldRecord, _ context: CommandContext) throws {
        let old = try context.tx.requireLabel(request.selectOptionUUID, under: key)
        let text = try Validate.line(request.value, "value", max: Validate.labelLimit)
        guard text.folded.hasSameBytes(as: old.label.folded) else {
            throw APIError(
                .conflict, "The label \(old.name) keeps its text: incidents are found by it.",
                hint: "Add another label, and put it on the incidents instead.")
        }
        var label = old
        label.colorHex = try Validate.optionalColor(request.color, "color")
        label.icon = try Validate.optionalLine(request.icon, "icon", max: FieldLimits.icon)
        label.description = try Validate.optionalText(
            request.description, "description", max: Validate.descriptionLimit)
        guard label != old else { return }
        try context.tx.update(label)
        try context.audit(key, ["option": label.option.auditDetail, "oldOption": old.option.auditDetail])
    }
}
