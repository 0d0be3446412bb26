import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteOrgSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let severity = try context.requireSeverity(request.severityID)
        try severity.refuseUndecided("deleted")
        guard try !context.tx.isInUse(severity) else {
            throw APIError(
                .conflict, "The severity \(severity.label) is in use and cannot be deleted.",
                hint: "Archive it: incidents that have it keep it, and it can no longer be given to one.")
        }
        try context.tx.delete(severity)
        try context.audit(severity)
        return Response()
    }
}
