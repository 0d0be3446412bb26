import IncidentAPI
import IncidentCore
import IncidentStorage

extension ArchiveOrgSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let severity = try context.requireSeverity(request.severityID)
        try severity.refuseUndecided("archived")
        let archived = try context.setArchived(true, severity)
        return .with { $0.severity = archived.wire }
    }
}
