public import IncidentAPI
public import IncidentStorage

/// A hook as an operator sees it: without its secret, and without what its URL may hold of one.
public struct HookSummary: Codable, Equatable, Sendable {
    public var enabledHookID: String
    public var integrationID: String
    /// What makes it run.
    public var eventName: String
    /// The host, or the addresses of e-mail.
    public var target: String
    public var incidentFilter: String
    public var sensitive: Bool
    public var hasSecret: Bool
    /// Until when the secret before the last rotation is good, too; `""` when there is none.
    public var oldSecretUntil: Timestamp
    /// `working`, `failing` or `disabled`.
    public var health: String
    /// Why it is not working; `""` when it is.
    public var reason: String
    /// When it is tried next; `""` when nothing keeps it waiting.
    public var nextTryAt: Timestamp
    /// How many deliveries wait for it.
    public var waiting: Int

    init(_ hook: EnabledHookRecord, _ endpoint: DeliveryEndpointRecord?, waiting: Int, now: Timestamp) {
        enabledHookID = hook.enabledHookID
        integrationID = hook.integrationID
        eventName = hook.eventName.rawValue
        target = HookTarget(url: hook.url).host
        incidentFilter = hook.incidentFilter
        sensitive = hook.sensitive
        hasSecret = !hook.secret.isEmpty
        let end = hook.rotatedAt.advanced(bySeconds: EnabledHookRecord.rotationSeconds)
        oldSecretUntil = hook.oldSecret.isEmpty || end <= now ? .unset : end
        self.waiting = waiting
        nextTryAt = endpoint.map { $0.disabledAt.isSet ? .unset : $0.nextTryAt } ?? .unset
        guard let endpoint, endpoint.failures > 0 || endpoint.disabledAt.isSet else {
            health = "working"
            reason = ""
            return
        }
        health = endpoint.disabledAt.isSet ? "disabled" : "failing"
        reason =
            endpoint.disabledAt.isSet
            ? endpoint.disabledReason : "\(endpoint.failures) failed in a row since \(endpoint.failingSince)"
    }
}

/// A delivery with its tries.
public struct DeliverySummary: Codable, Equatable, Sendable {
    public var deliveryID: String
    public var enabledHookID: String
    public var event: String
    /// `""` for a test without one.
    public var incidentID: String
    public var state: DeliveryState
    public var createdAt: Timestamp
    public var updatedAt: Timestamp
    /// When it is tried next; `""` when it is not, or at once.
    public var nextTryAt: Timestamp
    /// Why the last try failed; `""` when it did not.
    public var error: String
    public var attempts: [Attempt]

    public struct Attempt: Codable, Equatable, Sendable {
        public var attemptedAt: Timestamp
        public var milliseconds: Int
        /// The status of the answer; 0 for none.
        public var status: Int
        public var error: String
        /// The first 4 KiB of the answer.
        public var answer: String
    }

    init(_ delivery: DeliveryRecord, _ attempts: [DeliveryAttemptRecord]) {
        deliveryID = delivery.deliveryID
        enabledHookID = delivery.enabledHookID
        event = delivery.event
        incidentID = delivery.number > 0 ? "\(delivery.number)" : ""
        state = delivery.state
        createdAt = delivery.createdAt
        updatedAt = delivery.updatedAt
        nextTryAt = delivery.nextTryAt
        error = delivery.error
        self.attempts = attempts.map {
            Attempt(
                attemptedAt: $0.attemptedAt, milliseconds: $0.microseconds / 1000, status: $0.status, error: $0.error,
                answer: $0.answer)
        }
    }
}
