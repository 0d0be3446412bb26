import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddLabelValue: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let key = try context.tx.requireLabelKey(request.key, of: context.caller.orgID)
        _ = try Validate.optionalColor(request.colorHex, "colorHex")
        let option = CustomMetadataFieldSelectOption.with {
            $0.value = request.value
            $0.description = request.description
            $0.color = request.colorHex
        }
        _ = try context.addLabelValue(option, to: key, member: "")
        return try .with { $0.field = try context.tx.present(key) }
    }
}
