import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteKeyUpdate: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        var incident = old
        let update = try context.tx.requireKeyUpdate(request.id, of: incident)
        try context.tx.delete(update)
        // Somebody may have written another summary since.
        if try KeyUpdateText.plain(update.content, update.contentType).hasSameBytes(as: incident.summary) {
            let left = try context.tx.lastKeyUpdate(ofIncident: incident.number, of: incident.orgID)
            incident.summary = try left.map { try KeyUpdateText.plain($0.content, $0.contentType) } ?? ""
        }
        try context.save(
            &incident, from: old, IncidentChange.nothing.led(by: Timeline.keyUpdateDeleted(update), update))
        return Response()
    }
}
