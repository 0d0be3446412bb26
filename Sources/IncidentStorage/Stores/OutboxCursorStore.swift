extension Reading {
    /// How far a reader of the outbox has come: the sequence of the last event that it has dealt with; 0 before the first.
    public func outboxCursor(_ name: String, of orgID: String) throws -> Int {
        try rows("SELECT sequence FROM outbox_cursor WHERE org_id = \(orgID) AND name = \(name)")
            .first?.get("sequence") ?? 0
    }
}

extension WriteTransaction {
    /// Notes how far a reader of the outbox has come.
    public func setOutboxCursor(_ name: String, of orgID: String, to sequence: Int) throws {
        try execute(
            """
            INSERT INTO outbox_cursor (org_id, name, sequence) VALUES (\(orgID), \(name), \(sequence))
            ON CONFLICT (org_id, name) DO UPDATE SET sequence = excluded.sequence
            """)
    }
}
