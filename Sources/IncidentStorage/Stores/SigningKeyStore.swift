public import IncidentAPI

/// A secret with which the server signs what it hands out and later trusts.
struct SigningKeyRecord: Record {
    static var columns: StaticString { "secret" }

    var secret: String

    init(row: Row) throws { secret = try row.get("secret") }
}

extension Reading {
    /// The secret of that name, or nil while nobody needed it.
    public func signingKey(_ name: String, of orgID: String) throws -> String? {
        let record: SigningKeyRecord? = try fetchOne(
            remembered: """
                SELECT \(raw: SigningKeyRecord.columns) FROM signing_key WHERE org_id = \(orgID) AND name = \(name)
                """)
        return record?.secret
    }
}

extension WriteTransaction {
    /// Stores a secret unless there is one of that name.
    public func insertSigningKey(_ name: String, secret: String, of orgID: String, at now: Timestamp) throws {
        try execute(
            """
            INSERT INTO signing_key (org_id, name, secret, created_at)
            VALUES (\(orgID), \(name), \(secret), \(now))
            ON CONFLICT (org_id, name) DO NOTHING
            """)
    }
}
