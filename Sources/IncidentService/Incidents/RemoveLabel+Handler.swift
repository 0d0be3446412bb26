import IncidentAPI
import IncidentCore
import IncidentStorage

extension RemoveLabel: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let name = try Validate.line(request.label, "label", max: 2 * Validate.labelLimit + 1).folded
        let present = try context.tx.labels(ofIncident: incident.number, of: incident.orgID)
        if let label = present.first(where: { $0.isNamed(name) }) {
            try context.takeLabel(label, off: &incident)
        }
        return try .with { $0.incident = try context.tx.present(incident, now: context.now) }
    }
}

extension LabelRecord {
    /// Whether `folded` is this label's text, or its `key:text`, in folded form.
    fileprivate func isNamed(_ folded: String) -> Bool {
        label.folded.hasSameBytes(as: folded) || "\(key):\(label)".folded.hasSameBytes(as: folded)
    }
}
