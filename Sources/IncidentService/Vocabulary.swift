import IncidentAPI
import IncidentCore
import IncidentStorage

// The words that an organisation has for severities, statuses, roles and people, found as clients write them.

extension Reading {
    /// The severity with this label, without regard to case, that an incident can be given; the undecided one for `""`.
    ///
    /// - Parameter present: the id of the severity that the incident has, which it may keep when that is archived.
    func requireSeverity(_ name: String, present: String = "", of orgID: String) throws -> SeverityRecord {
        let severities = try severities(of: orgID)
        let severity =
            name.isEmpty ? severities.first(where: \.isUndecided) : severities.named(name.folded)
        guard let severity else {
            throw APIError.invalid("severity", "must be one of \(severities.activeLabels)")
        }
        try severities.refuseArchived(severity, present: present)
        return severity
    }

    /// The status of incidents of `type` with this slug or name, without regard to case, that an incident can be given;
    /// the active one of every organisation for `""`.
    ///
    /// - Parameter present: the id of the status that the incident has, which it may keep when that is archived.
    func requireStatus(
        _ name: String, type: IncidentType, present: String = "", of orgID: String
    ) throws -> StatusRecord {
        let statuses = try statuses(of: orgID).filter { $0.incidentType == type }
        let status =
            name.isEmpty
            ? statuses.first { $0.category == .active && $0.immutable } : statuses.named(name.folded)
        guard let status else {
            throw APIError.invalid("status", "must be one of \(statuses.activeSlugs)")
        }
        try statuses.refuseArchived(status, present: present)
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

extension [SeverityRecord] {
    /// The one of this label, else of this id, in folded form: what is renamed leaves its old name to others.
    func named(_ folded: String) -> SeverityRecord? {
        first { $0.label.folded.hasSameBytes(as: folded) } ?? first { $0.severityID.folded.hasSameBytes(as: folded) }
    }

    /// The labels of those in use, for a sentence.
    var activeLabels: String { filter { !$0.isArchived }.map(\.label).joined(separator: ", ") }

    /// Refuses to give an incident a severity that is archived, unless it has it.
    func refuseArchived(_ severity: SeverityRecord, present: String) throws {
        guard severity.isArchived, severity.severityID != present else { return }
        throw APIError(
            .conflict, "The severity \(severity.label) is archived; give one of \(activeLabels).",
            hint: "Unarchive it, or give another severity.")
    }
}

extension [StatusRecord] {
    /// The one of this slug or name, in folded form.
    func named(_ folded: String) -> StatusRecord? {
        first { $0.slug.folded.hasSameBytes(as: folded) || $0.name.folded.hasSameBytes(as: folded) }
    }

    /// The slugs of those in use, for a sentence.
    var activeSlugs: String { filter { !$0.isArchived }.map(\.slug).joined(separator: ", ") }

    /// Refuses to give an incident a status that is archived, unless it has it.
    func refuseArchived(_ status: StatusRecord, present: String) throws {
        guard status.isArchived, status.statusID != present else { return }
        throw APIError(
            .conflict, "The status \(status.slug) is archived; give one of \(activeSlugs).",
            hint: "Unarchive it, or give another status.")
    }
}
