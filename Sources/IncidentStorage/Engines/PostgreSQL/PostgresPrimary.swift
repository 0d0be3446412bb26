import Logging
import Synchronization

/// Whether the server that takes writes can be reached, as all connections of this process together know it.
final class PostgresPrimary: Sendable {
    let connector: PostgresConnector
    let logger: Logger
    private let state = Mutex(State())

    private struct State {
        var reason: StorageError?
        /// Set while it is there and refuses a connection because it has too many.
        var fullness: StorageError?
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

    /// Why no new connection can be had, though it is there.
    var fullness: StorageError? { state.withLock(\.fullness) }

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
            if let reason = state.reason ?? state.fullness, !probes, let last = state.triedAt,
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
            noteRoom()
            noteAnswer()
            return connection
        } catch let error as StorageError where error.code == StorageError.tooManyConnections {
            // It is there, and the connections that are open go on.
            noteFullness(error)
            throw error
        } catch let error as StorageError {
            noteAbsence(error)
            throw error
        }
    }

    private func noteFullness(_ error: StorageError) {
        noteAnswer()
        let isNew = state.withLock { state in
            defer { state.fullness = error }
            return state.fullness == nil && !state.isStopped
        }
        if isNew { logger.warning("PostgreSQL has too few connections", metadata: ["error": "\(error)"]) }
    }

    private func noteRoom() {
        let wasFull = state.withLock { state in
            defer { state.fullness = nil }
            return state.fullness != nil
        }
        if wasFull { logger.notice("PostgreSQL has a connection again") }
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
