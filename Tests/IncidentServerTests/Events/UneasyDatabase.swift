import IncidentAPI
import IncidentStorage
import Synchronization

/// A database that can be told to be read as a replica is, or to fail its reads.
final class UneasyDatabase: Database {
    private struct State {
        var reads = 0
        var failure: (any Error)?
        var dataAsOf: Timestamp?
    }

    private let base: any Database
    private let state = Mutex(State())

    init(_ base: any Database) { self.base = base }

    /// How many were tried.
    var reads: Int { state.withLock(\.reads) }
    var health: DatabaseHealth { base.health }
    var accessChanges: AsyncStream<Void> { base.accessChanges }
    var dataAsOf: Timestamp? { state.withLock(\.dataAsOf) }

    /// As though a replica were read from now on; nil for the primary again.
    func readReplica(asOf time: Timestamp?) { state.withLock { $0.dataAsOf = time } }

    /// What every read ends with from now on; nil for what it finds.
    func failReads(_ error: (any Error)?) { state.withLock { $0.failure = error } }

    func close() async { await base.close() }

    func generation() async -> Int? { await base.generation() }

    func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        let failure = state.withLock { state in
            state.reads += 1
            return state.failure
        }
        if let failure { throw failure }
        return try await base.read(lane, body)
    }

    func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await base.write(lock, body)
    }
}
