import IncidentAPI
import IncidentCore
import IncidentStorage

extension RemoveActivity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let note = try context.tx.requireNote(request.activityItemID, of: incident)
        try context.removeContext(of: note)
        try context.tx.delete(note)
        // It is answered as it was; its files go with it.
        let files = try context.tx.attachments(of: [note], in: note.orgID)
        for file in files { try context.tx.markDeleted(file, at: context.now) }
        var detail = ["removed": note.auditDetail]
        if !files.isEmpty { detail["deleted"] = .array(files.map(\.auditDetail)) }
        try context.touch(&incident, IncidentChange(entries: [], events: [], detail: detail))
        return try .with {
            $0.activityItem = try context.tx.present(new: note, now: context.now)
            $0.activityItem.attachments = try context.tx.present(
                files.map { $0.deleted(at: context.now) }, of: note.orgID, now: context.now)
        }
    }
}
