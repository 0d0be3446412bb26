import IncidentAPI
import IncidentCore
import IncidentStorage

extension GetField: QueryHandler {
    static let isRemembered = true

    static func handle(_ request: Request, _ context: QueryContext) throws -> Response {
        let field = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        guard !field.archived || request.includeArchived else {
            throw APIError(
                .notFound, "The field \(field.slug) is archived.", hint: "Set includeArchived to read it.")
        }
        return try .with { $0.field = try context.tx.present(field) }
    }
}
