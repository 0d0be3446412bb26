public import IncidentAPI

extension Reading {
    /// Whether one of some contents is being removed from the store of files at this moment: what is kept there now may
    /// be gone in the next one.
    public func isBeingRemoved(anyOf hashes: [String], of orgID: String, at now: Timestamp) throws -> Bool {
        guard !hashes.isEmpty else { return false }
        return try !rows(
            """
            SELECT sha512 FROM content_removal
            WHERE org_id = \(orgID) AND sha512 IN \(list: hashes) AND expires_at > \(dialect.clock(now)) LIMIT 1
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Announces that contents are removed from the store of files, so that no upload of the same counts on its own.
    ///
    /// - Parameter lifetimeSeconds: how long it holds when its end is never told, as the server was killed.
    public func beginRemoval(
        of hashes: [String], of orgID: String, lifetimeSeconds: Int, at now: Timestamp
    ) throws {
        let end: SQL = "\(dialect.clock(now)) + \(lifetimeSeconds * 1_000_000)"
        for hash in hashes {
            try execute(
                """
                INSERT INTO content_removal (org_id, sha512, expires_at) VALUES (\(orgID), \(hash), \(end))
                ON CONFLICT (org_id, sha512) DO UPDATE SET expires_at = excluded.expires_at
                """)
        }
    }

    /// Tells that the removal of contents is over.
    public func endRemoval(of hashes: [String], of orgID: String) throws {
        guard !hashes.isEmpty else { return }
        try execute("DELETE FROM content_removal WHERE org_id = \(orgID) AND sha512 IN \(list: hashes)")
    }
}
