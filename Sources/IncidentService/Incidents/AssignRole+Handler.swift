import IncidentAPI
import IncidentCore
import IncidentStorage

extension AssignRole: CommandHandler {
    /// How many assignments an incident may have.
    private static let maximumAssignments = 500

    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        var incident = try context.requireIncident(request.incidentID)
        let user = try context.tx.requireUser(request.userID, field: "userID", of: incident.orgID)
        let role = try context.tx.requireRole(named: request.role, of: incident.orgID)
        let assignments = try context.tx.assignments(ofIncidents: [incident.number], of: incident.orgID)
        let isHeld = assignments.contains { $0.roleID == role.roleID && $0.userID == user.userID }
        if !isHeld {
            try refuse(role, user, assignments)
            try context.tx.insert(
                AssignmentRecord(
                    orgID: incident.orgID, number: incident.number, roleID: role.roleID, userID: user.userID,
                    assignedAt: context.now))
            var change = IncidentChange(Timeline.roleAssigned(role, to: user), .updatedRole)
            try context.settleRoleTasks(role, isHeld: true, of: incident, into: &change)
            try context.touch(&incident, change)
        }
        return try .with {
            $0.incident = try context.tx.present(incident, now: context.now)
            $0.didChange = !isHeld
        }
    }

    private static func refuse(_ role: Role, _ user: MemberRecord, _ assignments: [AssignmentRecord]) throws {
        if role.archived {
            throw APIError(
                .conflict, "The role \(role.name) is archived.", hint: "Unarchive it, or assign another role.")
        }
        if user.disabled { throw APIError(.conflict, "The user \(user.name) is disabled.") }
        if assignments.count >= maximumAssignments {
            throw APIError.invalid(
                "userID", "is one too many: an incident has at most \(maximumAssignments) assignments")
        }
    }
}
