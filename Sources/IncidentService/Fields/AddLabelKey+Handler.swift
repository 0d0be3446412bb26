import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddLabelKey: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var field = try context.newLabelKey(request.key, member: "key")
        field.description = try Validate.optionalText(
            request.description, "description", max: Validate.descriptionLimit)
        field.color = try Validate.optionalColor(request.colorHex, "colorHex")
        try context.tx.insert(field)
        try context.audit(field)
        return .with { $0.field = field.wire([]) }
    }
}
