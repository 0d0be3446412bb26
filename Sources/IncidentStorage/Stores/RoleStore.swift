public import IncidentAPI
import IncidentCore

extension Role: Record {
    public static var columns: StaticString {
        "org_id, role_id, name, description, important, mandatory, archived, created_at, updated_at"
    }

    public init(row: Row) throws {
        self.init()
        orgID = try row.get("org_id")
        roleID = try row.get("role_id")
        name = try row.get("name")
        description = try row.get("description")
        important = try row.get("important")
        mandatory = try row.get("mandatory")
        archived = try row.get("archived")
        createdAt = try row.get("created_at")
        updatedAt = try row.get("updated_at")
    }
}

extension Reading {
    /// The roles of an organisation, archived ones too, in the order of their creation.
    public func roles(of orgID: String) throws -> [Role] {
        try fetchAll(remembered: "SELECT \(raw: Role.columns) FROM role WHERE org_id = \(orgID) ORDER BY role_id")
    }

    /// Whether anybody holds the role in any incident.
    public func isRoleHeld(_ roleID: Int, of orgID: String) throws -> Bool {
        try !rows("SELECT number FROM assignment WHERE org_id = \(orgID) AND role_id = \(roleID) LIMIT 1").isEmpty
    }
}

extension WriteTransaction {
    /// Stores a new role.
    public func insert(_ role: Role) throws {
        try execute(
            """
            INSERT INTO role (\(raw: Role.columns), name_folded)
            VALUES
              (\(role.orgID), \(role.roleID), \(role.name), \(role.description), \(role.important),
               \(role.mandatory), \(role.archived), \(role.createdAt), \(role.updatedAt), \(role.name.folded))
            """)
    }

    /// Stores the changed fields of a role.
    public func update(_ role: Role) throws {
        try execute(
            """
            UPDATE role
            SET name = \(role.name), name_folded = \(role.name.folded), description = \(role.description),
                important = \(role.important), mandatory = \(role.mandatory), archived = \(role.archived),
                updated_at = \(role.updatedAt)
            WHERE org_id = \(role.orgID) AND role_id = \(role.roleID)
            """)
    }

    /// Deletes a role that nobody holds.
    public func delete(_ role: Role) throws {
        try execute("DELETE FROM role WHERE org_id = \(role.orgID) AND role_id = \(role.roleID)")
    }
}
