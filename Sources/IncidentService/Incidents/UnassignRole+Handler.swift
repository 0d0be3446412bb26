import IncidentAPI
import IncidentCore
import IncidentStorage

extension UnassignRole: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let user = try context.tx.requireUser(request.userID, field: "userID", of: incident.orgID)
        let role = try context.tx.requireRole(named: request.role, of: incident.orgID)
        let holders = try context.tx.assignments(ofIncidents: [incident.number], of: incident.orgID)
            .filter { $0.roleID == role.roleID }
        let held = holders.first { $0.userID == user.userID }
        if let held {
            try context.tx.delete(held)
            var change = IncidentChange(Timeline.roleUnassigned(role, from: user), .updatedRole)
            try context.settleRoleTasks(role, isHeld: holders.count > 1, of: incident, into: &change)
            try context.touch(&incident, change)
        }
        return try .with {
            $0.incident = try context.tx.present(incident, now: context.now)
            $0.didChange = held != nil
        }
    }
}
