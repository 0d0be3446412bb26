import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateTitle: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.requireIncident(request.incidentID)
        var incident = old
        incident.title = try Validate.line(request.title, "title", max: Validate.titleLimit)
        if !incident.title.hasSameBytes(as: old.title) {
            try context.save(
                &incident, from: old,
                IncidentChange(Timeline.titleChanged(from: old.title, to: incident.title), .updatedTitle))
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
