/// A read that waits for a connection, or has one.
protocol QueuedRead: AnyObject, Sendable {
    var queuedAt: ContinuousClock.Instant { get }
    /// Runs the read in a transaction of its own and answers the caller. It ends early when `isStopped` says so.
    func run(on connection: SQLiteConnection, within limit: Duration, isStopped: @escaping () -> Bool)
    /// Answers the caller with an error instead.
    func refuse(_ error: any Error)
}

final class ReadJob<Value: Sendable>: QueuedRead {
    let queuedAt = ContinuousClock.now
    private let body: @Sendable (ReadTransaction) throws -> Value
    private let caller = Waiter<Value>()

    init(_ body: @escaping @Sendable (ReadTransaction) throws -> Value) { self.body = body }

    func wait(_ continuation: CheckedContinuation<Value, any Error>) { caller.wait(continuation) }

    func abandon() { caller.leave(CancellationError()) }

    func refuse(_ error: any Error) { caller.answer(.failure(error)) }

    func run(on connection: SQLiteConnection, within limit: Duration, isStopped: @escaping () -> Bool) {
        guard !caller.hasLeft else { return }
        connection.limit = ReadLimit(limit, isAbandoned: { [caller] in caller.hasLeft || isStopped() })
        let result = Result { try snapshot(connection) }
        connection.limit = nil
        caller.answer(result)
    }

    private func snapshot(_ connection: SQLiteConnection) throws -> Value {
        _ = try connection.run("BEGIN DEFERRED")
        do {
            let value = try body(ReadTransaction(connection: connection))
            try connection.endRead()
            return value
        } catch {
            try connection.endRead()
            throw error
        }
    }
}

extension SQLiteConnection {
    /// Ends a read's transaction. Nothing was written, and a limit must not keep the snapshot open.
    fileprivate func endRead() throws {
        limit = nil
        if isInTransaction { _ = try run("ROLLBACK") }
    }
}
