import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateOrgSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireSeverity(request.severity.severityID, field: "severity.severityID")
        guard [0, old.level].contains(request.severity.level) else {
            throw APIError.invalid(
                "severity.level", "must stay \(old.level), or be left out: a severity keeps its level")
        }
        var severity = old
        try context.fill(&severity, from: request.severity)
        if severity != old {
            severity.updatedAt = context.now
            try context.tx.update(severity)
            try context.audit(severity, old: old)
        }
        return .with { $0.severity = severity.wire }
    }
}
