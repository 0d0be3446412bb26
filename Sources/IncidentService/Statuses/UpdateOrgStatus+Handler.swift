import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateOrgStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireStatus(id: request.statusID, of: context.caller.orgID)
        guard request.incidentType.type == nil || request.incidentType.type == old.incidentType else {
            throw APIError(
                .conflict, "The status \(old.slug) is one of \(old.incidentType.rawValue) incidents, and stays so.")
        }
        let peers = try context.tx.statuses(of: old.orgID).filter {
            $0.incidentType == old.incidentType && $0.statusID != old.statusID
        }
        var status = old
        status.name = try peers.freeName(request.name)
        status.description = try Validate.optionalText(
            request.description, "description", max: Validate.descriptionLimit)
        status.color = try Validate.optionalColor(request.color, "color")
        status.icon = request.icon
        if let category = request.category.category, category != old.category {
            status.move(to: category, position: try peers.nextPosition(in: category))
        }
        guard status != old else { return .with { $0.status = old.wire } }
        try old.refuseImmutable()
        // A move would open or close the incidents that have it, and they repeat its rank.
        if status.category != old.category, try context.tx.isInUse(old) {
            throw APIError(
                .conflict, "The status \(old.slug) is in use and keeps its category \(old.category.rawValue).",
                hint: "Archive it, and create another one in the other category.")
        }
        status.modifiedAt = context.now
        try context.tx.update(status)
        try context.audit(status, old: old)
        return .with { $0.status = status.wire }
    }
}
