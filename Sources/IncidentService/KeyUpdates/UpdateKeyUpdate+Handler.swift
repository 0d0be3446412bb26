import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateKeyUpdate: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let oldIncident = try context.requireIncident(request.incidentID)
        var incident = oldIncident
        let old = try context.tx.requireKeyUpdate(request.id, of: incident)
        var update = old
        let text = try update.fill(from: request)
        var change = IncidentChange.nothing
        try context.move(&incident, by: &update, request, into: &change)
        guard update != old else { return try .with { $0.keyUpdate = try context.tx.present(old) } }
        update.modifiedAt = max(context.now, old.modifiedAt)
        update.modifiedBy = context.caller.user.userID
        // Somebody may have written another summary since.
        if try KeyUpdateText.plain(old.content, old.contentType).hasSameBytes(as: incident.summary) {
            incident.summary = text
        }
        try context.tx.update(update)
        change = change.led(by: Timeline.keyUpdated(update, text: text), update)
        change.detail["old"] = old.auditDetail
        try context.save(&incident, from: oldIncident, change)
        return try .with { $0.keyUpdate = try context.tx.present(update) }
    }
}
