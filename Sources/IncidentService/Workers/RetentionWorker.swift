import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Deletes what is kept for a time only: idempotency records after 24 hours, events of the outbox after 7 days, deliveries
/// of hooks 30 days after they were settled, endpoints that no hook has any more, sessions that nobody uses, and what is known of alerts 7 days after the last word of them, once their
/// incident is resolved or gone.
public struct RetentionWorker: Service {
    private static let idempotencySeconds = 24 * 3_600
    private static let outboxSeconds = 7 * 24 * 3_600
    private static let deliverySeconds = 30 * 24 * 3_600
    private static let alertSeconds = 7 * 24 * 3_600

    private let database: any Database
    private let environment: Environment
    private let lease: Lease
    private let logger: Logger
    private let pause: Duration
    private let batch: Int

    /// - Parameters:
    ///   - holder: this server, among those that share the database.
    ///   - pause: how long it rests when nothing is left to delete.
    ///   - batch: rows that one transaction deletes at most; writes of clients go between two of them.
    public init(
        database: any Database, holder: String, environment: Environment = .live, logger: Logger,
        pause: Duration = .seconds(60), batch: Int = 500
    ) {
        self.database = database
        self.environment = environment
        lease = Lease("retention", holder: holder, database: database, environment: environment)
        self.logger = logger
        self.pause = pause
        self.batch = batch
    }

    public func run() async throws {
        await lease.run(every: pause, logger) {
            while try await step() > 0, !Task.isCancelled {}
        }
    }

    /// Deletes one batch of each kind. Returns how many rows that were; 0 when nothing is left to delete, and when
    /// another server does this.
    public func step() async throws -> Int {
        let now = environment.now()
        let answers = now.advanced(bySeconds: -Self.idempotencySeconds)
        let events = now.advanced(bySeconds: -Self.outboxSeconds)
        let deliveries = now.advanced(bySeconds: -Self.deliverySeconds)
        let sessions = now.advanced(bySeconds: -SessionRecord.idleSeconds)
        let own = try await database.write(.worker("retention")) { [batch, lease] transaction -> Int? in
            guard try transaction.renew(lease, at: now) else { return nil }
            return try transaction.deleteIdempotencyRecords(before: answers, limit: batch)
                + transaction.deleteOutboxEvents(before: events, limit: batch)
                + transaction.deleteDeliveries(before: deliveries, limit: batch)
                + transaction.deleteSessions(usedBefore: sessions, limit: batch)
        }
        guard let own else { return 0 }
        let count = try await own + deleteAlerts(before: now.advanced(bySeconds: -Self.alertSeconds))
        // Once, when the rest is done.
        if count == 0 { try await database.forgetEndpoints(of: Bootstrap.orgID) }
        return count
    }

    /// Alerts are the organisation's: whoever tells of one meanwhile waits, and does not lose it.
    private func deleteAlerts(before time: Timestamp) async throws -> Int {
        let orgID = Bootstrap.orgID
        let hasSome = try await database.read { try $0.hasForgettableAlerts(before: time, of: orgID) }
        guard hasSome else { return 0 }
        return try await database.write(.organization(orgID)) { [batch] transaction in
            try transaction.deleteAlertGroups(before: time, of: orgID, limit: batch)
                + transaction.deleteSeenEvents(before: time, of: orgID, limit: batch)
        }
    }
}
