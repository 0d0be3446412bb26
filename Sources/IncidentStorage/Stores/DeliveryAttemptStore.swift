public import IncidentAPI

/// One try of a delivery.
public struct DeliveryAttemptRecord: Record, Equatable {
    public static var columns: StaticString {
        "org_id, delivery_id, attempt, attempted_at, microseconds, status, error, answer"
    }

    public var orgID: String
    public var deliveryID: String
    /// Counts from 1, on through replays.
    public var attempt: Int
    public var attemptedAt: Timestamp
    /// How long it took.
    public var microseconds: Int
    /// The status of the answer; 0 for none.
    public var status: Int
    /// Why it failed, in a few words; `""` when it did not.
    public var error: String
    /// The first 4 KiB of the answer's body.
    public var answer: String

    public init(
        orgID: String, deliveryID: String, attempt: Int, attemptedAt: Timestamp, microseconds: Int, status: Int,
        error: String, answer: String
    ) {
        self.orgID = orgID
        self.deliveryID = deliveryID
        self.attempt = attempt
        self.attemptedAt = attemptedAt
        self.microseconds = microseconds
        self.status = status
        self.error = error
        self.answer = answer
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        deliveryID = try row.get("delivery_id")
        attempt = try row.get("attempt")
        attemptedAt = try row.get("attempted_at")
        microseconds = try row.get("microseconds")
        status = try row.get("status")
        error = try row.get("error")
        answer = try row.get("answer")
    }
}

extension Reading {
    /// The tries of some deliveries, each delivery's in their order.
    public func deliveryAttempts(of orgID: String, deliveries ids: [String]) throws -> [DeliveryAttemptRecord] {
        guard !ids.isEmpty else { return [] }
        return try fetchAll(
            """
            SELECT \(raw: DeliveryAttemptRecord.columns) FROM delivery_attempt
            WHERE org_id = \(orgID) AND delivery_id IN \(list: ids) ORDER BY delivery_id, attempt
            """)
    }
}

extension WriteTransaction {
    /// Stores a try behind the earlier ones of its delivery, whatever number it has.
    public func append(_ attempt: DeliveryAttemptRecord) throws {
        try execute(
            """
            INSERT INTO delivery_attempt (\(raw: DeliveryAttemptRecord.columns))
            SELECT \(attempt.orgID), \(attempt.deliveryID), COALESCE(MAX(a.attempt), 0) + 1, \(attempt.attemptedAt),
              \(attempt.microseconds), \(attempt.status), \(attempt.error), \(attempt.answer)
            FROM delivery_attempt AS a
            WHERE a.org_id = \(attempt.orgID) AND a.delivery_id = \(attempt.deliveryID)
            """)
    }
}
