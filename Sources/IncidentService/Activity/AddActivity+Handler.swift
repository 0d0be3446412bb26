import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddActivity: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        var note = ActivityRecord(
            orgID: incident.orgID, number: incident.number, itemID: context.newID("activity"), kind: .userNote,
            userID: context.caller.user.userID, body: "", createdAt: context.now)
        note.immutable = false
        if request.eventTime.isSet { note.eventAt = request.eventTime }
        note.fieldValues = try Validate.optionalText(
            JSONText.of(.object(request.fieldValues)), "fieldValues", max: Validate.bodyLimit)
        let brought = try context.setBody(request.body, of: &note)
        for item in [note] + brought { try context.tx.insert(item) }
        try context.touch(
            &incident, IncidentChange(entries: [], events: [.addedActivity], detail: ["added": note.auditDetail]))
        return try .with { $0.activityItem = try context.tx.present(new: note, now: context.now) }
    }
}
