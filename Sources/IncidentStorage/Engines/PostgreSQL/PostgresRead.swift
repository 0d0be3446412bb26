/// A read that waits for a connection, or has one.
protocol PostgresRead: AnyObject, Sendable {
    var lane: ReadLane { get }
    var queuedAt: ContinuousClock.Instant { get }
    var isAbandoned: Bool { get }
    /// Runs the read in a transaction of its own and answers the caller, unless the connection broke.
    ///
    /// - Throws: ``StorageError`` when the connection is lost: the read may be run again on another.
    func run(on connection: PostgresConnection, limit: Duration, isStopped: @escaping () -> Bool) throws
    /// Answers the caller with an error instead.
    func refuse(_ error: any Error)
}

final class PostgresReadJob<Value: Sendable>: PostgresRead {
    let lane: ReadLane
    let queuedAt = ContinuousClock.now
    private let body: @Sendable (ReadTransaction) throws -> Value
    private let caller = Waiter<Value>()

    init(_ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Value) {
        self.lane = lane
        self.body = body
    }

    var isAbandoned: Bool { caller.hasLeft }

    func wait(_ continuation: CheckedContinuation<Value, any Error>) { caller.wait(continuation) }

    func abandon() { caller.leave(CancellationError()) }

    func refuse(_ error: any Error) { caller.answer(.failure(error)) }

    func run(on connection: PostgresConnection, limit: Duration, isStopped: @escaping () -> Bool) throws {
        // The server stops a list by itself; silence beyond that is not its doing.
        connection.deadline = .now + limit + (lane == .list ? .seconds(2) : .zero)
        connection.interruption = { isStopped() ? StorageError("the read was given up", kind: .unavailable) : nil }
        connection.isAbandoned = { [caller] in caller.hasLeft }
        let words = connection.words
        connection.memory = words
        words.begin()
        defer {
            connection.interruption = nil
            connection.isAbandoned = nil
            connection.memory = nil
        }
        connection.failure = nil
        try connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        if lane == .list { try connection.execute(.listSettings(limit)) }
        try connection.askForWordsNumber(words)
        let result = Result { try body(ReadTransaction(connection: connection)) }
        if connection.isBroken, case .failure(let error) = result { throw error }
        // The rows are here: whoever waits for them need not wait for the end of the transaction.
        caller.answer(result)
        connection.isAbandoned = nil
        try connection.execute("COMMIT")
        try connection.synchronize()
    }
}

extension SQL {
    /// A list's plan depends on its values, and it must end. It always has an index to go by, also before the first
    /// ANALYZE. In this transaction alone: a pooler may stand between.
    fileprivate static func listSettings(_ limit: Duration) -> SQL {
        """
        SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
               set_config('enable_seqscan', 'off', true), set_config('max_parallel_workers_per_gather', '0', true),
               set_config('statement_timeout', \("\(limit.wholeMilliseconds)"), true)
        """
    }
}
