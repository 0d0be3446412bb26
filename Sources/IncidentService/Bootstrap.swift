import IncidentAPI
public import IncidentStorage

/// Makes an empty database ready: the one organisation with its defaults.
public enum Bootstrap {
    /// The organisation that every token belongs to.
    public static let orgID = "1"

    /// Stores the organisation with its default severities, statuses, roles and fields, unless it is there.
    public static func prepare(_ database: any Database, environment: Environment) async throws {
        let now = environment.now()
        try await database.write(.organization(orgID)) { tx in
            guard try tx.organization(orgID) == nil else { return }
            var organization = OrganizationRecord(orgID: orgID, name: "Muster", createdAt: now)
            let roles = defaultRoles(at: now)
            organization.roleCount = roles.count
            try tx.insert(organization)
            for severity in SeverityRecord.defaults(orgID: orgID, at: now) { try tx.insert(severity) }
            for status in StatusRecord.defaults(orgID: orgID, at: now) { try tx.insert(status) }
            for role in roles { try tx.insert(role) }
            for field in FieldRecord.defaults(orgID: orgID) { try tx.insert(field) }
            for option in FieldOptionRecord.defaults(orgID: orgID) { try tx.insert(option) }
        }
    }

    private static func defaultRoles(at now: Timestamp) -> [Role] {
        [
            ("commander", "Owns the incident.", true),
            ("investigator", "Finds the cause and mends it.", true),
            ("observer", "Follows the incident.", false),
        ].enumerated().map { index, role in
            .with {
                $0.orgID = orgID
                $0.roleID = index + 1
                $0.name = role.0
                $0.description = role.1
                $0.important = role.2
                $0.mandatory = role.2
                $0.createdAt = now
                $0.updatedAt = now
            }
        }
    }
}
