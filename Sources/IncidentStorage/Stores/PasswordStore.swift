public import IncidentAPI

extension Reading {
    /// The hash of a member's password, or nil when the member has none.
    public func passwordHash(of userID: String, in orgID: String) throws -> String? {
        try rows("SELECT hash FROM password WHERE org_id = \(orgID) AND user_id = \(userID)").first?.get("hash")
    }
}

extension WriteTransaction {
    /// Stores the hash of a member's password, in the place of one that there was.
    public func setPasswordHash(_ hash: String, of userID: String, in orgID: String, at time: Timestamp) throws {
        try execute(
            """
            INSERT INTO password (org_id, user_id, hash, changed_at)
            VALUES (\(orgID), \(userID), \(hash), \(time))
            ON CONFLICT (org_id, user_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at
            """)
    }
}
