import IncidentAPI
import IncidentCore
import IncidentStorage

extension CreateKeyUpdate: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        var incident = old
        // The latest stays the latest when the clock is set back.
        let last = try context.tx.lastKeyUpdate(ofIncident: incident.number, of: incident.orgID)
        var update = KeyUpdateRecord(
            orgID: incident.orgID, number: incident.number, keyUpdateID: context.newID("keyupdate"), content: "",
            createdBy: context.caller.user.userID, createdAt: max(context.now, last?.createdAt ?? context.now))
        let text = try update.fill(from: request)
        var change = IncidentChange.nothing
        try context.move(&incident, by: &update, request, into: &change)
        incident.summary = text
        try context.tx.insert(update)
        try context.save(&incident, from: old, change.led(by: Timeline.keyUpdated(update, text: text), update))
        return try .with { $0.keyUpdate = try context.tx.present(update) }
    }
}
