import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Deletes what is kept for a time only: idempotency records after 24 hours, events of the outbox after 7 days.
public struct RetentionWorker: Service {
    private static let idempotencySeconds: Int64 = 24 * 3_600
    private static let outboxSeconds: Int64 = 7 * 24 * 3_600

    private let database: any Database
    private let environment: Environment
    private let logger: Logger
    private let pause: Duration
    private let batch: Int

    /// - Parameters:
    ///   - pause: how long it rests when nothing is left to delete.
    ///   - batch: rows that one transaction deletes at most; writes of clients go between two of them.
    public init(
        database: any Database, environment: Environment = .live, logger: Logger, pause: Duration = .seconds(60),
        batch: Int = 500
    ) {
        self.database = database
        self.environment = environment
        self.logger = logger
        self.pause = pause
        self.batch = batch
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    while try await step() > 0, !Task.isCancelled {}
                    try await Task.sleep(for: pause)
                } catch is CancellationError {
                    return
                } catch {
                    logger.warning("retention waits", metadata: ["error": "\(error)"])
                    // Cancelled or not, the condition of the loop decides.
                    _ = try? await Task.sleep(for: pause)
                }
            }
        }
    }

    /// Deletes one batch of each kind. Returns how many rows that were; 0 when nothing is left to delete.
    public func step() async throws -> Int {
        let now = environment.now().microseconds
        let answers = Timestamp(microseconds: now - Self.idempotencySeconds * 1_000_000)
        let events = Timestamp(microseconds: now - Self.outboxSeconds * 1_000_000)
        return try await database.write(.worker("retention")) { [batch] transaction in
            try transaction.deleteIdempotencyRecords(before: answers, limit: batch)
                + transaction.deleteOutboxEvents(before: events, limit: batch)
        }
    }
}
