public import IncidentAPI

/// That a person holds a role in an incident.
public struct AssignmentRecord: Record, Hashable {
    public static var columns: StaticString { "org_id, number, role_id, user_id, assigned_at" }

    public var orgID: String
    public var number: Int
    public var roleID: Int
    public var userID: String
    public var assignedAt: Timestamp

    public init(orgID: String, number: Int, roleID: Int, userID: String, assignedAt: Timestamp) {
        self.orgID = orgID
        self.number = number
        self.roleID = roleID
        self.userID = userID
        self.assignedAt = assignedAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        roleID = try row.get("role_id")
        userID = try row.get("user_id")
        assignedAt = try row.get("assigned_at")
    }
}

extension Reading {
    /// Who holds which role in some incidents, each incident's by role, then in the order of assignment.
    public func assignments(ofIncidents numbers: [Int], of orgID: String) throws -> [AssignmentRecord] {
        numbers.isEmpty ? [] : try fetchAll(AssignmentRecord.query(ofIncidents: numbers, of: orgID))
    }

    /// Whether the person holds any role in the incident.
    public func isParticipant(_ userID: String, inIncident number: Int, of orgID: String) throws -> Bool {
        try !rows(
            """
            SELECT role_id FROM assignment
            WHERE org_id = \(orgID) AND user_id = \(userID) AND number = \(number) LIMIT 1
            """
        ).isEmpty
    }
}

extension AssignmentRecord {
    static func query(ofIncidents numbers: [Int], of orgID: String) -> SQL {
        """
        SELECT \(raw: AssignmentRecord.columns) FROM assignment
        WHERE org_id = \(orgID) AND number IN \(list: numbers)
        ORDER BY number, role_id, assigned_at, user_id
        """
    }
}

extension WriteTransaction {
    /// Stores that a person holds a role.
    public func insert(_ assignment: AssignmentRecord) throws {
        try execute(
            """
            INSERT INTO assignment (\(raw: AssignmentRecord.columns))
            VALUES
              (\(assignment.orgID), \(assignment.number), \(assignment.roleID), \(assignment.userID),
               \(assignment.assignedAt))
            """)
    }

    /// Forgets that a person holds a role.
    public func delete(_ assignment: AssignmentRecord) throws {
        try execute(
            """
            DELETE FROM assignment
            WHERE org_id = \(assignment.orgID) AND number = \(assignment.number)
              AND role_id = \(assignment.roleID) AND user_id = \(assignment.userID)
            """)
    }
}
