import IncidentAPI
import IncidentCore
import IncidentStorage

extension DeleteIncident: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let old = incident
        let shown = try context.tx.present(incident, now: context.now)
        // Its last timeline item goes with the timeline; the audit log keeps it, and the event names its version.
        try context.touch(&incident, IncidentChange(Timeline.deleted(incident), .deleted))
        try context.tx.delete(
            incident,
            leaving: DeletedIncidentRecord(
                incident, snapshot: String(decoding: JSONWriter.json(shown), as: UTF8.self),
                deletedBy: context.caller.user.userID, deletedAt: context.now))
        try context.tx.markAttachmentsDeleted(ofIncident: incident.number, of: incident.orgID, at: context.now)
        context.notes.incidentVersion = old.version
        return .with { $0.incident = shown }
    }
}
