import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Deletes what is kept for a time only: idempotency records after 24 hours, events of the outbox after 7 days,
/// deliveries of hooks 30 days after they were settled.
public struct RetentionWorker: Service {
    private static let idempotencySeconds = 24 * 3_600
    private static let outboxSeconds = 7 * 24 * 3_600
    private static let deliverySeconds = 30 * 24 * 3_600

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
        return try await database.write(.worker("retention")) { [batch, lease] transaction in
            guard try transaction.renew(lease, at: now) else { return 0 }
            return try transaction.deleteIdempotencyRecords(before: answers, limit: batch)
                + transaction.deleteOutboxEvents(before: events, limit: batch)
                + transaction.deleteDeliveries(before: deliveries, limit: batch)
        }
    }
}
