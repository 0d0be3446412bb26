public import IncidentAPI

/// Groups that nothing was told of for a time, and whose incident is resolved or gone.
private func forgettable(before time: Timestamp, of orgID: String, limit: Int) -> SQL {
    """
    SELECT group_id FROM alert_group AS g
    WHERE org_id = \(orgID) AND updated_at < \(time)
      AND NOT EXISTS (
        SELECT 1 FROM incident AS i
        WHERE i.org_id = g.org_id AND i.number = g.number AND i.closed_at = \(Timestamp.unset))
    ORDER BY updated_at LIMIT \(limit)
    """
}

/// Events of before a time, of which only those are kept that may come twice.
private func seenEvents(before time: Timestamp, of orgID: String, limit: Int) -> SQL {
    """
    SELECT org_id, group_id, fingerprint FROM alert
    WHERE org_id = \(orgID) AND state = 'seen' AND updated_at < \(time) LIMIT \(limit)
    """
}

extension Reading {
    /// Whether there is something that the two deletions below would delete.
    public func hasForgettableAlerts(before time: Timestamp, of orgID: String) throws -> Bool {
        try !rows(forgettable(before: time, of: orgID, limit: 1)).isEmpty
            || !rows(seenEvents(before: time, of: orgID, limit: 1)).isEmpty
    }
}

extension WriteTransaction {
    /// Deletes groups that nothing was told of since `time` and whose incident is resolved or gone, with their alerts, at
    /// most `limit` of them. Returns how many those were.
    public func deleteAlertGroups(before time: Timestamp, of orgID: String, limit: Int) throws -> Int {
        let groups: [String] = try rows(forgettable(before: time, of: orgID, limit: limit)).map {
            try $0.get("group_id")
        }
        guard !groups.isEmpty else { return 0 }
        try execute("DELETE FROM alert WHERE org_id = \(orgID) AND group_id IN \(list: groups)")
        try execute("DELETE FROM alert_group WHERE org_id = \(orgID) AND group_id IN \(list: groups)")
        return groups.count
    }

    /// Deletes events that came before `time`, at most `limit`. Returns how many those were.
    public func deleteSeenEvents(before time: Timestamp, of orgID: String, limit: Int) throws -> Int {
        let events = seenEvents(before: time, of: orgID, limit: limit)
        return try rows(
            "DELETE FROM alert WHERE (org_id, group_id, fingerprint) IN (\(events)) RETURNING updated_at"
        ).count
    }
}
