import IncidentAPI
import IncidentCore
import IncidentStorage

extension CreateOrgSeverity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let level = request.severity.level
        guard SeverityRules.levels.contains(level) else {
            throw APIError.invalid("severity.level", "must be from 1, the most urgent, to 5")
        }
        var severity = SeverityRecord(
            orgID: context.caller.orgID, severityID: context.newID("severity"), label: "", level: level,
            createdAt: context.now)
        try context.fill(&severity, from: request.severity)
        if let other = try context.tx.severities(of: severity.orgID).first(where: { $0.level == level }) {
            throw APIError(
                .conflict, "The severity \(other.label) has the level \(level) already.",
                hint: "Choose a free level from 1 to 5; an archived severity keeps its own until it is deleted.")
        }
        try context.tx.insert(severity)
        try context.audit(severity)
        return .with { $0.severity = severity.wire }
    }
}
