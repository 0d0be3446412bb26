import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddLabel: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let label = try context.knownLabel(request.label, field: "label")
        let present = try context.tx.labels(ofIncident: incident.number, of: incident.orgID)
        if !present.contains(where: { $0.isSame(as: label) }) {
            guard present.count < CommandContext.maximumLabels else {
                throw APIError.invalid(
                    "label", "is one too many: an incident has at most \(CommandContext.maximumLabels) labels")
            }
            let position = try context.tx.nextLabelPosition(ofIncident: incident.number, of: incident.orgID)
            try context.tx.attach(label, toIncident: incident.number, position: position)
            try context.touch(&incident, IncidentChange(Timeline.labelAdded(label), .addedLabel))
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}
