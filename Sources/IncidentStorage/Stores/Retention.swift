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

    /// Deletes the oldest events from before `time`, at most `limit`, but none of which hooks are still to hear. Returns how
    /// many those were.
    public func deleteOutboxEvents(before time: Timestamp, limit: Int) throws -> Int {
        try rows(
            """
            DELETE FROM outbox WHERE (org_id, sequence) IN (
              SELECT o.org_id, o.sequence FROM outbox AS o WHERE o.created_at < \(time)
                AND (NOT EXISTS (SELECT 1 FROM enabled_hook AS h WHERE h.org_id = o.org_id)
                  OR o.sequence <= (
                    SELECT c.sequence FROM outbox_cursor AS c WHERE c.org_id = o.org_id AND c.name = 'deliveries'))
              ORDER BY o.created_at LIMIT \(limit))
            RETURNING created_at
            """
        ).count
    }
}
