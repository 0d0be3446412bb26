import IncidentAPI
import IncidentCore
import IncidentStorage

extension RemoveActivity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let note = try context.requireNote(request.activityItemID, of: incident)
        try context.removeContext(of: note)
        try context.tx.delete(note)
        try context.touch(
            &incident, IncidentChange(entries: [], events: [], detail: ["removed": note.auditDetail]))
        return try .with { $0.activityItem = try context.tx.present(note) }
    }
}
