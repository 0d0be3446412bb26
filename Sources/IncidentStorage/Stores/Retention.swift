public import IncidentAPI

extension WriteTransaction {
    /// Deletes the oldest records of idempotency from before `time`, at most `limit`. Returns how many those were.
    public func deleteIdempotencyRecords(before time: Timestamp, limit: Int) throws -> Int {
        try rows(
            """
            DELETE FROM idempotency WHERE (org_id, token_id, idempotency_key) IN (
              SELECT org_id, token_id, idempotency_key FROM idempotency
              WHERE created_at < \(time) ORDER BY created_at LIMIT \(limit))
            RETURNING created_at
            """
        ).count
    }

    /// Deletes the oldest events from before `time`, at most `limit`. Returns how many those were.
    public func deleteOutboxEvents(before time: Timestamp, limit: Int) throws -> Int {
        try rows(
            """
            DELETE FROM outbox WHERE (org_id, sequence) IN (
              SELECT org_id, sequence FROM outbox WHERE created_at < \(time) ORDER BY created_at LIMIT \(limit))
            RETURNING created_at
            """
        ).count
    }
}
