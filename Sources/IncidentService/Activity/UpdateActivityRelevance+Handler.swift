import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateActivityRelevance: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let old = try context.tx.requireActivityItem(request.activityItemID, of: incident)
        var item = old
        item.relevance = request.relevance
        if item.relevance != old.relevance {
            try context.tx.update(item)
            try context.touch(
                &incident,
                IncidentChange(
                    entries: [], events: [], detail: ["edited": item.auditDetail, "old": old.auditDetail]))
        }
        return try .with { $0.activityItem = try context.tx.present(item, now: context.now) }
    }
}
