public import IncidentAPI

/// How far a delivery is.
public enum DeliveryState: String, CaseIterable, Codable, Sendable, SQLConvertible {
    /// It is to be tried, for the first time or again.
    case waiting
    /// The endpoint has taken it.
    case delivered
    /// It is not tried any more, unless somebody has it replayed.
    case failed
}

/// One event on its way to one hook.
public struct DeliveryRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, delivery_id, enabled_hook_id, endpoint_id, sequence, event, number, state, attempts, next_try_at, \
        created_at, updated_at, status, error, body
        """
    }

    public var orgID: String
    /// `webhook-out-<24 hexadecimal digits>`: what the receiver knows it by, the same on every try. Sorts by the time of
    /// its making.
    public var deliveryID: String
    public var enabledHookID: String
    public var endpointID: String
    /// The event's place among all; deliveries are made in this order.
    public var sequence: Int
    /// The event's name.
    public var event: String
    /// The incident; 0 for none.
    public var number: Int
    public var state = DeliveryState.waiting
    /// How often it was tried since it was made or replayed.
    public var attempts = 0
    /// It is not tried before; unset when it may be at once.
    public var nextTryAt = Timestamp.unset
    public var createdAt: Timestamp
    public var updatedAt: Timestamp
    /// The status of the last answer; 0 for none.
    public var status = 0
    /// Why the last try failed, in a few words; `""` when it did not.
    public var error = ""
    /// What is sent; `""` for the body that all deliveries of the event share.
    public var body = ""

    public init(
        orgID: String, deliveryID: String, enabledHookID: String, endpointID: String, sequence: Int, event: String,
        number: Int, createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.deliveryID = deliveryID
        self.enabledHookID = enabledHookID
        self.endpointID = endpointID
        self.sequence = sequence
        self.event = event
        self.number = number
        self.createdAt = createdAt
        updatedAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        deliveryID = try row.get("delivery_id")
        enabledHookID = try row.get("enabled_hook_id")
        endpointID = try row.get("endpoint_id")
        sequence = try row.get("sequence")
        event = try row.get("event")
        number = try row.get("number")
        state = try row.get("state")
        attempts = try row.get("attempts")
        nextTryAt = try row.get("next_try_at")
        createdAt = try row.get("created_at")
        updatedAt = try row.get("updated_at")
        status = try row.get("status")
        error = try row.get("error")
        body = try row.get("body")
    }
}

/// Which deliveries are wanted.
public struct DeliverySelection: Codable, Hashable, Sendable {
    public var deliveryID: String?
    public var enabledHookID: String?
    /// An incident's number.
    public var number: Int?
    public var state: DeliveryState?
    /// Made at this time or later.
    public var since: Timestamp?
    /// Made before this time.
    public var before: Timestamp?

    public init() {}

    /// The condition on a row of `delivery`.
    func condition(in orgID: String) -> SQL {
        var parts: [SQL] = ["org_id = \(orgID)"]
        if let deliveryID { parts.append("delivery_id = \(deliveryID)") }
        if let enabledHookID { parts.append("enabled_hook_id = \(enabledHookID)") }
        if let number { parts.append("number = \(number)") }
        if let state { parts.append("state = \(state)") }
        if let since { parts.append("created_at >= \(since)") }
        if let before { parts.append("created_at < \(before)") }
        return parts.joined(separator: " AND ")
    }
}

extension Reading {
    /// The newest deliveries of a selection, newest first.
    public func deliveries(_ selection: DeliverySelection, of orgID: String, limit: Int) throws -> [DeliveryRecord] {
        try fetchAll(
            """
            SELECT \(raw: DeliveryRecord.columns) FROM delivery
            WHERE \(selection.condition(in: orgID)) ORDER BY delivery_id DESC LIMIT \(limit)
            """)
    }

    /// How many deliveries wait, by hook.
    public func waitingCounts(of orgID: String) throws -> [String: Int] {
        let rows = try rows(
            """
            SELECT enabled_hook_id, COUNT(*) AS count FROM delivery \(dialect.indexed(by: "delivery_waiting"))
            WHERE org_id = \(orgID) AND state = 'waiting' GROUP BY enabled_hook_id
            """)
        return Dictionary(
            uniqueKeysWithValues: try rows.map { (try $0.get("enabled_hook_id"), try $0.get("count", as: Int.self)) })
    }

    /// What waits for an endpoint, in the order in which it is sent.
    ///
    /// - Parameter excluded: the numbers of incidents that are left out.
    public func waitingDeliveries(
        for endpointID: String, of orgID: String, besides excluded: Set<Int> = [], limit: Int
    ) throws -> [DeliveryRecord] {
        let others: SQL = excluded.isEmpty ? "" : " AND number NOT IN \(list: Array(excluded))"
        return try fetchAll(
            """
            SELECT \(raw: DeliveryRecord.columns) FROM delivery \(dialect.indexed(by: "delivery_waiting"))
            WHERE org_id = \(orgID) AND endpoint_id = \(endpointID) AND state = 'waiting'\(others)
            ORDER BY sequence, delivery_id LIMIT \(limit)
            """)
    }

    /// The body of an event that its deliveries share, or nil.
    public func deliveryBody(of orgID: String, sequence: Int) throws -> String? {
        try rows("SELECT body FROM delivery_body WHERE org_id = \(orgID) AND sequence = \(sequence)")
            .first?.get("body")
    }

    /// Whether the newest settled delivery of a hook for an incident failed for good.
    public func lastDeliveryFailed(ofHook enabledHookID: String, forIncident number: Int, of orgID: String) throws
        -> Bool
    {
        try rows(
            """
            SELECT state FROM delivery \(dialect.indexed(by: "delivery_incident"))
            WHERE org_id = \(orgID) AND number = \(number) AND enabled_hook_id = \(enabledHookID) AND state <> 'waiting'
            ORDER BY sequence DESC, delivery_id DESC LIMIT 1
            """
        ).first?.get("state", as: DeliveryState.self) == .failed
    }
}

extension WriteTransaction {
    /// Stores a new delivery.
    public func insert(_ delivery: DeliveryRecord) throws {
        try execute(
            """
            INSERT INTO delivery (\(raw: DeliveryRecord.columns))
            VALUES
              (\(delivery.orgID), \(delivery.deliveryID), \(delivery.enabledHookID), \(delivery.endpointID),
               \(delivery.sequence), \(delivery.event), \(delivery.number), \(delivery.state), \(delivery.attempts),
               \(delivery.nextTryAt), \(delivery.createdAt), \(delivery.updatedAt), \(delivery.status),
               \(delivery.error), \(delivery.body))
            """)
    }

    /// Stores how far a delivery is. What was taken is taken; else one that somebody has given up meanwhile stays so.
    public func update(_ delivery: DeliveryRecord) throws {
        let isStillWaiting: SQL = delivery.state == .delivered ? "" : " AND state = 'waiting'"
        try execute(
            """
            UPDATE delivery
            SET state = \(delivery.state), attempts = \(delivery.attempts), next_try_at = \(delivery.nextTryAt),
                updated_at = \(delivery.updatedAt), status = \(delivery.status), error = \(delivery.error)
            WHERE org_id = \(delivery.orgID) AND delivery_id = \(delivery.deliveryID)\(isStillWaiting)
            """)
    }

    /// Stores the body that the deliveries of an event share.
    public func insertDeliveryBody(_ body: String, of orgID: String, sequence: Int) throws {
        try execute(
            "INSERT INTO delivery_body (org_id, sequence, body) VALUES (\(orgID), \(sequence), \(body))")
    }

    /// Gives up those of some deliveries that wait.
    public func failWaiting(_ deliveryIDs: [String], of orgID: String, error: String, at now: Timestamp) throws {
        guard !deliveryIDs.isEmpty else { return }
        try execute(
            """
            UPDATE delivery SET state = 'failed', updated_at = \(now), error = \(error)
            WHERE org_id = \(orgID) AND delivery_id IN \(list: deliveryIDs) AND state = 'waiting'
            """)
    }

    /// Ends the pauses of what waits for an endpoint.
    public func makeDue(_ endpoint: DeliveryEndpointRecord) throws {
        try execute(
            """
            UPDATE delivery SET next_try_at = -1
            WHERE org_id = \(endpoint.orgID) AND endpoint_id = \(endpoint.endpointID) AND state = 'waiting'
              AND next_try_at <> -1
            """)
    }

    /// Has deliveries tried again, from the start of the schedule: those of a selection with ids behind `after`, by id, at
    /// most `limit`. Returns their ids and their hooks.
    public func replay(
        _ selection: DeliverySelection, after: String, limit: Int, of orgID: String, at now: Timestamp
    ) throws -> [(deliveryID: String, enabledHookID: String)] {
        let rows = try rows(
            """
            UPDATE delivery SET state = 'waiting', attempts = 0, next_try_at = -1, updated_at = \(now)
            WHERE org_id = \(orgID) AND delivery_id IN (
              SELECT delivery_id FROM delivery
              WHERE \(selection.condition(in: orgID)) AND state <> 'waiting' AND delivery_id > \(after)
                AND enabled_hook_id IN (SELECT enabled_hook_id FROM enabled_hook WHERE org_id = \(orgID))
              ORDER BY delivery_id LIMIT \(limit))
            RETURNING delivery_id, enabled_hook_id
            """)
        return try rows.map { (try $0.get("delivery_id"), try $0.get("enabled_hook_id")) }
    }

    /// Deletes the oldest settled deliveries that were last touched before `time`, at most `limit`, with their attempts,
    /// and the bodies that no delivery needs any more. Returns how many deliveries those were.
    public func deleteDeliveries(before time: Timestamp, limit: Int) throws -> Int {
        let old = try rows(
            """
            DELETE FROM delivery WHERE (org_id, delivery_id) IN (
              SELECT org_id, delivery_id FROM delivery
              WHERE updated_at < \(time) AND state <> 'waiting' ORDER BY updated_at LIMIT \(limit))
            RETURNING org_id, delivery_id, sequence
            """)
        for (orgID, rows) in Dictionary(grouping: old, by: { (try? $0.get("org_id", as: String.self)) ?? "" }) {
            let ids = try rows.map { try $0.get("delivery_id", as: String.self) }
            try execute("DELETE FROM delivery_attempt WHERE org_id = \(orgID) AND delivery_id IN \(list: ids)")
            let sequences = Array(Set(try rows.map { try $0.get("sequence", as: Int.self) }))
            try execute(
                """
                DELETE FROM delivery_body WHERE org_id = \(orgID) AND sequence IN \(list: sequences)
                  AND NOT EXISTS (
                    SELECT 1 FROM delivery AS d
                    WHERE d.org_id = delivery_body.org_id AND d.sequence = delivery_body.sequence)
                """)
        }
        return old.count
    }
}
