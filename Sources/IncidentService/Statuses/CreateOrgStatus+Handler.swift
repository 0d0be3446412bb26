import IncidentAPI
import IncidentCore
import IncidentStorage

extension CreateOrgStatus: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let peers = try context.tx.statuses(of: context.caller.orgID).filter { $0.incidentType == request.incidentType }
        let name = try peers.freeName(request.name)
        var status = StatusRecord(
            orgID: context.caller.orgID, statusID: context.newID("status"), type: request.incidentType,
            slug: peers.freeSlug(for: name), name: name, category: request.category,
            position: try peers.nextPosition(in: request.category), immutable: false, createdAt: context.now)
        status.description = try Validate.optionalText(
            request.description, "description", max: Validate.descriptionLimit)
        status.color = try Validate.optionalColor(request.color, "color")
        status.icon = request.icon
        try context.tx.insert(status)
        try context.audit(status)
        return .with { $0.status = status.wire }
    }
}
