// How often private incidents changed, counted for each person who saw them do so. Counts only grow, also when somebody
// loses sight of an incident: that is a change too of what a list shows them.

extension Reading {
    /// A number that grows with every change that a list of incidents could show this person.
    ///
    /// - Parameter userID: nil for those who see every incident.
    public func homescreenVersion(of orgID: String, for userID: String?) throws -> Int {
        let row = try rows(
            """
            SELECT o.homescreen_version + COALESCE((
              SELECT p.changes FROM private_change AS p WHERE p.org_id = \(orgID) AND p.user_id = \(userID ?? "")
            ), 0) AS version
            FROM organization AS o WHERE o.org_id = \(orgID)
            """
        ).first
        return try row?.get("version") ?? 0
    }
}

extension WriteTransaction {
    /// Counts a change of a private incident for those who see it. The count of those who see every incident is kept
    /// under the empty name.
    ///
    /// - Parameter formerly: people who saw it before the change, and may no longer.
    public func countPrivateChange(of incident: IncidentRecord, seenFormerlyBy formerly: [String]) throws {
        let people = (["", incident.createdBy] + formerly).map { userID -> SQL in
            "SELECT CAST(\(userID) AS TEXT) AS user_id"
        }
        try execute(
            """
            INSERT INTO private_change (org_id, user_id, changes)
            SELECT \(incident.orgID), v.user_id, 1 FROM (
              \(people.joined(separator: " UNION ")) UNION SELECT a.user_id FROM assignment AS a
              WHERE a.org_id = \(incident.orgID) AND a.number = \(incident.number)
            ) AS v WHERE 1 = 1
            ON CONFLICT (org_id, user_id) DO UPDATE SET changes = private_change.changes + 1
            """)
    }
}
