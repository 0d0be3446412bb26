import Logging
import Synchronization

/// Whether the server that takes writes can be reached, as all connections of this process together know it.
final class PostgresPrimary: Sendable {
    let connector: PostgresConnector
    let logger: Logger
    private let state = Mutex(State())

    private struct State {
        var reason: StorageError?
        var seenAt = ContinuousClock.now
        var triedAt = ContinuousClock.Instant?.none
        var isStopped = false
    }

    init(_ connector: PostgresConnector, logger: Logger) {
        self.connector = connector
        self.logger = logger
    }

    /// Why it is away; nil while it is there.
    var absence: StorageError? { state.withLock(\.reason) }

    var isAway: Bool { absence != nil }

    /// When an answer of it came last.
    var seenAt: ContinuousClock.Instant { state.withLock(\.seenAt) }

    var isStopped: Bool { state.withLock(\.isStopped) }

    func stop() { state.withLock { $0.isStopped = true } }

    /// Opens a connection. While the server is known to be away and somebody else has just tried, says so at once.
    ///
    /// - Parameter probes: whether to try in any case.
    func connect(probes: Bool) throws -> PostgresConnection {
        let known = state.withLock { state -> StorageError? in
            if let reason = state.reason, !probes, let last = state.triedAt,
                .now - last < connector.options.recoveryInterval
            {
                return reason
            }
            state.triedAt = .now
            return nil
        }
        if let known { throw known }
        do {
            let connection = try connector.open()
            noteAnswer()
            return connection
        } catch let error as StorageError {
            noteAbsence(error)
            throw error
        }
    }

    func noteAnswer() {
        let returned = state.withLock { state in
            state.seenAt = .now
            defer { state.reason = nil }
            return state.reason != nil
        }
        if returned { logger.notice("PostgreSQL is there again") }
    }

    func noteAbsence(_ error: StorageError) {
        let isNew = state.withLock { state in
            defer { state.reason = error }
            return state.reason == nil && !state.isStopped
        }
        if isNew { logger.error("PostgreSQL is away", metadata: ["error": "\(error)"]) }
    }
}
