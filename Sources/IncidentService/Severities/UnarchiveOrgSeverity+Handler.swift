import IncidentAPI
import IncidentCore
import IncidentStorage

extension UnarchiveOrgSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let severity = try context.setArchived(false, context.requireSeverity(request.severityID))
        return .with { $0.severity = severity.wire }
    }
}
