import IncidentAPI
import IncidentCore
import IncidentStorage

// The words that an organisation has for severities, statuses, roles and people, found as clients write them.

extension Reading {
    /// The severity with this label, without regard to case; `Pending` for `""`.
    func requireSeverity(_ name: String, of orgID: String) throws -> SeverityRecord {
        let severities = try severities(of: orgID)
        let wanted = name.isEmpty ? "pending" : name.folded
        guard let severity = severities.first(where: { $0.isNamed(wanted) }) else {
            throw APIError.invalid("severity", "must be one of \(severities.map(\.label).joined(separator: ", "))")
        }
        return severity
    }

    /// The status with this slug or name, without regard to case; the first active one for `""`.
    func requireStatus(_ name: String, of orgID: String) throws -> StatusRecord {
        let statuses = try statuses(of: orgID)
        let wanted = name.folded
        guard let status = statuses.first(where: { wanted.isEmpty ? $0.category == .active : $0.isNamed(wanted) })
        else {
            throw APIError.invalid("status", "must be one of \(statuses.map(\.slug).joined(separator: ", "))")
        }
        return status
    }

    /// The role with this name, without regard to case, archived or not; or the refusal `roles.not_found`.
    func requireRole(named name: String, of orgID: String) throws -> Role {
        guard !name.isEmpty else { throw APIError.invalid("role", "must not be empty") }
        let roles = try roles(of: orgID)
        guard let role = roles.first(where: { $0.name.folded.hasSameBytes(as: name.folded) }) else {
            throw APIError(
                .roleNotFound,
                "There is no role \(name.prefix(Validate.roleNameLimit)); "
                    + "there are \(roles.map(\.name).joined(separator: ", ")).")
        }
        return role
    }

    /// The role with this number, or the refusal `roles.not_found`.
    func requireRole(_ roleID: Int, of orgID: String) throws -> Role {
        guard let role = try roles(of: orgID).first(where: { $0.roleID == roleID }) else {
            throw APIError(.roleNotFound, "There is no role \(roleID).")
        }
        return role
    }

    /// The user that `reference` names in any of its forms, or the refusal `users.not_found`.
    func requireUser(_ reference: String, field: String, of orgID: String) throws -> MemberRecord {
        guard !reference.isEmpty else { throw APIError.invalid(field, "must not be empty") }
        guard let member = try member(matching: reference, of: orgID) else {
            throw APIError(
                .userNotFound, "There is no user \(reference.prefix(200)).",
                hint: "Use a user ID, or email:<address> of a known user.")
        }
        return member
    }
}

extension SeverityRecord {
    /// Whether this is the severity that `folded`, a label or an id in folded form, names.
    func isNamed(_ folded: String) -> Bool {
        label.folded.hasSameBytes(as: folded) || severityID.folded.hasSameBytes(as: folded)
    }
}

extension StatusRecord {
    /// Whether this is the status that `folded`, a slug or a name in folded form, names.
    func isNamed(_ folded: String) -> Bool {
        slug.folded.hasSameBytes(as: folded) || name.folded.hasSameBytes(as: folded)
    }
}
