import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateActivityBody: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let old = try context.tx.requireNote(request.activityItemID, of: incident)
        var note = old
        let brought = try context.setBody(request.body, of: &note)
        if !note.body.hasSameBytes(as: old.body) {
            try context.removeContext(of: old)
            try context.tx.update(note)
            for item in brought { try context.tx.insert(item) }
            try context.touch(
                &incident,
                IncidentChange(
                    entries: [], events: [], detail: ["edited": note.auditDetail, "old": old.auditDetail]))
        }
        return try .with { $0.activityItem = try context.tx.present(note, now: context.now) }
    }
}
