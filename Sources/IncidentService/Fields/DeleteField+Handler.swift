import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteField: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let field = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        try context.refuseImmutable(field)
        guard try !context.tx.isUsed(field) else {
            throw APIError(
                .conflict,
                field.domain == .labels
                    ? "The label key \(field.slug) has labels on incidents and cannot be deleted."
                    : "The field \(field.slug) has values of incidents and cannot be deleted.",
                hint: "Archive it: what is there stays, and nothing is added.")
        }
        try context.tx.delete(field)
        try context.audit(field)
        return Response()
    }
}
