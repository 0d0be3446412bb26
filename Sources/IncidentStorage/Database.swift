public import IncidentAPI

/// The storage of one server, whichever engine holds it.
///
/// A body runs from start to end on the engine's own thread, never on the threads of Swift concurrency.
/// A body that throws leaves nothing behind.
public protocol Database: Sendable {
    /// Runs `body` on a snapshot. What it sees does not change until it returns.
    func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result

    /// Runs `body` once, alone among the writers of `lock`, and returns when what it wrote is durable.
    ///
    /// What waits is gathered: each body runs in its own savepoint, so that one that throws undoes only itself, and
    /// all share one commit. A caller that is cancelled does not undo its body.
    ///
    /// - Throws: what `body` throws; ``StorageError`` with `.overloaded` at once when over 1,000 bodies wait, and
    ///   with `.unavailable` when the commit failed or the database cannot be written.
    func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result

    /// Whether the database can be written now; when not, why, in a sentence for the operator.
    var health: DatabaseHealth { get }

    /// A number that has moved by the time that a write returns, whichever server wrote: what was read after it was
    /// taken is as the database holds it for as long as it stays. Nil when it cannot be told.
    func generation() async -> Int?

    /// Yields when another server may have changed tokens, people or settings, within a second. Ends with the database.
    var accessChanges: AsyncStream<Void> { get }

    /// Refuses new work, finishes what waits, and closes every connection.
    func close() async

    /// Set while a replica is read in place of a primary that is away: everything committed before it is there.
    var dataAsOf: Timestamp? { get }
}

extension Database {
    public func generation() async -> Int? { nil }
    public var accessChanges: AsyncStream<Void> { AsyncStream { $0.finish() } }
    public var dataAsOf: Timestamp? { nil }

    /// Runs `body` on a snapshot, for what is found by its key.
    public func read<Result: Sendable>(
        _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await read(.record, body)
    }
}

/// Which readers a read shares. Lists have their own, so that a slow one never keeps what is found by key waiting.
public enum ReadLane: Hashable, Sendable {
    /// What is found by its key.
    case record
    /// What walks an index. It is stopped after five seconds.
    case list
}

/// What a writer has to itself until its commit.
public enum WriteLock: Hashable, Sendable {
    case organization(String)
    case worker(String)
    case schema
}

/// Whether a database can be written.
public enum DatabaseHealth: Equatable, Sendable {
    case ready
    case unavailable(String)
}

/// The engine behind a transaction, for the few statements that differ.
public enum Dialect: Sendable {
    case sqlite
    case postgres
}
