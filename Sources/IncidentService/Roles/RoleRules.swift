import IncidentAPI
import IncidentCore
import IncidentStorage

/// How many roles of an organisation may be active. Source: behaviour, section "Roles, tasks, labels".
enum RoleLimits {
    static let maximumActive = 5
    static let minimumActive = 2
}

extension CommandContext {
    /// Refuses one more active role when there are as many as may be.
    func refuseTooManyActiveRoles() throws {
        guard try activeRoleCount() < RoleLimits.maximumActive else {
            throw APIError(
                .roleMaximumActive, "An organisation has at most \(RoleLimits.maximumActive) active roles.",
                hint: "Archive one first.")
        }
    }

    /// Refuses one active role less when there are as few as must be.
    func refuseTooFewActiveRoles() throws {
        guard try activeRoleCount() > RoleLimits.minimumActive else {
            throw APIError(
                .roleMinimumActive, "An organisation has at least \(RoleLimits.minimumActive) active roles.",
                hint: "Create or unarchive another one first.")
        }
    }

    /// The name of a role, unique in the organisation without regard to case.
    func roleName(_ name: String, except roleID: Int) throws -> String {
        let name = try Validate.line(name, "role.name", max: Validate.roleNameLimit)
        let taken = try tx.roles(of: caller.orgID).contains {
            $0.roleID != roleID && $0.name.folded.hasSameBytes(as: name.folded)
        }
        guard !taken else { throw APIError(.roleNameConflict, "There is a role named \(name) already.") }
        return name
    }

    /// The role with this number, or the refusal `roles.not_found`.
    func requireRole(_ roleID: Int) throws -> Role { try tx.requireRole(roleID, of: caller.orgID) }

    private func activeRoleCount() throws -> Int { try tx.roles(of: caller.orgID).count { !$0.archived } }
}

extension Role: AuditedSetting {
    static let auditName = "role"

    var auditDetail: JSONValue {
        .object([
            "roleID": .integer(Int64(roleID)), "name": .string(name), "description": .string(description),
            "important": .bool(important), "mandatory": .bool(mandatory), "archived": .bool(archived),
        ])
    }
}
