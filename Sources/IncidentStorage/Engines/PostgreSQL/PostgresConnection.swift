import CPostgres
import Foundation

/// One connection to PostgreSQL, in libpq's pipeline mode. Only the thread that owns it may use it.
///
/// ``execute(_:)`` only puts a statement on its way; ``run(_:)`` sends what is on its way and reads all answers, which is
/// one round trip. A connection whose deadline passed, or that broke, is of no use any more
/// (``isBroken``): nobody knows what the server did.
final class PostgresConnection: Connection {
    let handle: OpaquePointer
    let statements: PostgresStatements
    let notices: PostgresNotices
    /// When the server must have answered; nil waits without end.
    var deadline: ContinuousClock.Instant?
    /// Asked a few times a second while the server is waited for; an error ends the wait and the connection.
    var interruption: (() -> StorageError?)?
    /// Asked before each statement that rows are wanted of: nobody may wait for them any more.
    var isAbandoned: (() -> Bool)?
    /// Whose statements are sent now: the place of a call in its batch.
    var owner = 0
    /// The first error of a statement since this was cleared, and whose it was.
    var failure: Failure?
    /// What is remembered of what is read again and again; nil outside the transactions of writers and readers.
    var memory: PostgresMemory?
    /// What this connection's reads remember of words.
    let words = PostgresMemory()
    /// Whether writes may wait for others that can go with them. Whose an error of such a one is, nobody knows.
    var gathersWrites = false
    private(set) var isBroken = false
    /// How often an answer was waited for.
    private(set) var roundTrips = 0
    /// How many statements were sent that write a table.
    private(set) var writtenStatements = 0
    /// How many of them write one of ``PostgresMemory/words``.
    private(set) var writtenWords = 0
    /// What the last statement said that it did, such as `COMMIT`.
    private(set) var lastTag = ""

    private var gathered = GatheredWrites()
    /// How many bytes of values were put on their way since the last flush, about.
    private var unflushedBytes = 0
    private static let worthwhileBytes = 12_000
    private var pending = FirstInFirstOut<Pending>()
    private var lastSerial = 0
    /// Whether the last that was answered was a synchronization.
    private var isSynchronized = false

    struct Failure {
        var owner: Int
        var error: StorageError
    }

    /// What the server owes an answer to.
    private struct Pending {
        enum Kind {
            case prepare(PostgresStatement)
            /// What its rows are given to, if they are wanted.
            case statement(PostgresStatement, (([Row]) -> Void)?)
            case synchronization
        }

        var serial: Int
        var owner: Int
        var kind: Kind

        var isSynchronization: Bool {
            if case .synchronization = kind { true } else { false }
        }
    }

    var dialect: Dialect { .postgres }

    /// Takes a connection that is open.
    init(handle: OpaquePointer, preparesStatements: Bool) throws {
        self.handle = handle
        notices = PostgresNotices(handle)
        statements = PostgresStatements(isNamed: preparesStatements)
        PQsetnonblocking(handle, 1)
        ConnectionMeter.shared.connectionOpened()
        guard PQenterPipelineMode(handle) == 1 else { throw lost() }
    }

    deinit {
        PQfinish(handle)
        ConnectionMeter.shared.connectionClosed()
    }

    func run(_ sql: SQL) throws -> [Row] { try run(together: [sql]).first ?? [] }

    func run(together statements: [SQL]) throws -> [[Row]] {
        if isAbandoned?() == true { throw CancellationError() }
        var results = statements.map { _ in [Row]() }
        for (index, sql) in statements.enumerated() { try execute(sql) { results[index] = $0 } }
        // A mere flush would do, too, but the server would not think that it waits for us: a process that hangs in its
        // transaction would keep the lock for ever, as `idle_in_transaction_session_timeout` would not count.
        try collect(sendSynchronization())
        return results
    }

    func records<R: Record>(remembered statements: [SQL], as type: R.Type) throws -> [R] {
        guard let memory else { return try run(together: statements).flatMap { try $0.map(R.init(row:)) } }
        return try memory.results(statements) { try run(together: $0) }.flatMap { try $0.records() }
    }

    func remember(_ row: Row, for sql: SQL) { memory?.remember(row, for: sql) }

    func execute(_ sql: SQL) throws {
        let statement = statements.statement(for: sql.text)
        guard gathersWrites, let form = statement.insertForm else {
            _ = try send(statement, sql.values, nil)
            return
        }
        let values = sql.values
        for case .text(let text) in values { try PostgresParameters.check(text) }
        noteWrite(of: statement)
        guard let full = gathered.add(values, form, owner: owner) else { return }
        try send(full)
        // The server has something to do while the next rows are made. Each time it wakes up for it.
        guard unflushedBytes >= Self.worthwhileBytes else { return }
        unflushedBytes = 0
        guard PQflush(handle) >= 0 else { throw lost() }
    }

    func execute(_ sql: SQL, replacing key: String) throws {
        guard gathersWrites else { return try execute(sql) }
        noteWrite(of: statements.statement(for: sql.text))
        gathered.replace(key, by: sql, owner: owner)
    }

    /// What waits to be sent is not wanted any more.
    func discardGathered() { gathered = GatheredWrites() }

    /// Puts a statement on its way, and hands over its rows when they have come, with those of a later statement.
    func execute(_ sql: SQL, receive: @escaping ([Row]) -> Void) throws {
        _ = try send(statements.statement(for: sql.text), sql.values, receive)
    }

    /// Waits until the server has answered everything. The transaction stays open.
    func synchronize() throws {
        try sendGathered()
        if pending.isEmpty, isSynchronized { return }
        try collect(sendSynchronization())
    }

    /// Reads what has come and waits for the server no longer than `patience`. Ends when something was there.
    func listen(patience: Duration) throws {
        try wait(until: .now + patience, for: Int16(POLLIN))
        guard PQconsumeInput(handle) == 1 else { throw lost() }
    }

    /// Whether the server closed the connection while nothing was asked of it.
    func wasClosed() -> Bool {
        var file = pollfd(fd: PQsocket(handle), events: Int16(POLLIN), revents: 0)
        // First comes what the server says, then the end.
        for _ in 0..<10 {
            guard !isBroken, poll(&file, 1, 0) > 0 else { break }
            if PQconsumeInput(handle) == 0 || PQstatus(handle) == CONNECTION_BAD { isBroken = true }
        }
        return isBroken
    }

    /// Runs `body` outside pipeline mode, for what that does not know: several statements in one text, and COPY.
    func withoutPipeline<Result>(_ body: () throws -> Result) throws -> Result {
        try synchronize()
        guard PQexitPipelineMode(handle) == 1 else { throw lost() }
        let result = Swift.Result { try body() }
        guard isBroken || PQenterPipelineMode(handle) == 1 else { throw lost() }
        return try result.get()
    }

    /// Runs text without values, of one or several statements.
    func script(_ text: String) throws {
        try withoutPipeline {
            guard PQsendQuery(handle, text) == 1 else { throw lost() }
            roundTrips += 1
            var error: StorageError?
            while let result = try nextResult() {
                defer { PQclear(result) }
                if PQresultStatus(result) == PGRES_FATAL_ERROR, error == nil { error = StorageError(result) }
            }
            if let error { throw noted(error, owner: owner) }
        }
    }

    /// The connection broke or is given up: nothing more is sent or awaited.
    func lost(_ reason: String? = nil) -> StorageError {
        isBroken = true
        let said = reason ?? String(cString: PQerrorMessage(handle)).trimmingCharacters(in: .whitespacesAndNewlines)
        return StorageError(
            "the connection to PostgreSQL was lost: \(said.isEmpty ? "it was closed" : said)", kind: .unavailable,
            code: StorageError.connectionLost)
    }

    // MARK: -

    /// Sends what was gathered, then the statement.
    private func send(_ statement: PostgresStatement, _ values: [SQLValue], _ receive: (([Row]) -> Void)?) throws -> Int
    {
        try sendGathered()
        noteWrite(of: statement)
        return try sendAtOnce(statement, values, receive)
    }

    private func noteWrite(of statement: PostgresStatement) {
        guard let table = statement.writtenTable else { return }
        writtenStatements += 1
        if PostgresMemory.words.contains(table) { writtenWords += 1 }
        memory?.forget(table)
    }

    private func sendGathered() throws {
        guard !gathered.isEmpty else { return }
        let owner = owner
        defer { self.owner = owner }
        let (inserts, updates) = gathered.takeAll()
        for insert in inserts { try send(insert) }
        for update in updates {
            self.owner = update.owner
            _ = try sendAtOnce(statements.statement(for: update.sql.text), update.sql.values, nil)
        }
    }

    private func send(_ insert: GatheredWrites.Insert) throws {
        let owner = owner
        defer { self.owner = owner }
        self.owner = insert.owner
        let text = insert.form.text(rows: insert.values.count / insert.form.width)
        _ = try sendAtOnce(statements.statement(for: text), insert.values, nil)
    }

    private func sendAtOnce(
        _ statement: PostgresStatement, _ values: [SQLValue], _ receive: (([Row]) -> Void)?
    ) throws -> Int {
        guard !isBroken else { throw lost("it is broken") }
        let parameters = try PostgresParameters(values)
        unflushedBytes += parameters.size
        if statement.isNamed, !statement.isPrepared {
            guard PQsendPrepare(handle, statement.name, statement.text, 0, nil) == 1 else { throw lost() }
            statement.isPrepared = true
            append(.prepare(statement))
        }
        let sent = parameters.withPointers { values, count in
            statement.isNamed
                ? PQsendQueryPrepared(handle, statement.name, count, values, nil, nil, 0)
                : PQsendQueryParams(handle, statement.text, count, nil, values, nil, nil, 0)
        }
        guard sent == 1 else { throw lost() }
        return append(.statement(statement, receive))
    }

    private func sendSynchronization() throws -> Int {
        guard !isBroken else { throw lost("it is broken") }
        guard PQpipelineSync(handle) == 1 else { throw lost() }
        return append(.synchronization)
    }

    @discardableResult private func append(_ kind: Pending.Kind) -> Int {
        lastSerial += 1
        isSynchronized = false
        pending.append(Pending(serial: lastSerial, owner: owner, kind: kind))
        return lastSerial
    }

    /// Reads answers up to the one of `serial`. After an error the server skips everything up to a synchronization, so that
    /// one is sent.
    private func collect(_ serial: Int) throws {
        roundTrips += 1
        var (serial, error) = (serial, StorageError?.none)
        while let next = pending.first, next.serial <= serial {
            guard let result = try nextResult() else { throw lost("it answered out of order") }
            _ = pending.popFirst()
            defer { PQclear(result) }
            switch (PQresultStatus(result), next.kind) {
            case (PGRES_PIPELINE_SYNC, .synchronization):
                isSynchronized = true
                continue
            case (PGRES_COMMAND_OK, .prepare): break
            case (PGRES_TUPLES_OK, .statement(let statement, let receive)),
                (PGRES_COMMAND_OK, .statement(let statement, let receive)):
                lastTag = String(cString: PQcmdStatus(result))
                if let receive { receive(try statement.rows(of: result)) }
            case (let status, let kind):
                if case .prepare(let statement) = kind { statement.isPrepared = false }
                lastTag = ""
                if status == PGRES_FATAL_ERROR {
                    error = error ?? noted(StorageError(result), owner: next.owner)
                } else if status != PGRES_PIPELINE_ABORTED {
                    throw lost("it answered with status \(status.rawValue)")
                }
                if !pending.contains(where: \.isSynchronization) { serial = try sendSynchronization() }
                serial = max(serial, pending.last?.serial ?? serial)
            }
            // The end of one statement's results.
            guard try nextResult() == nil else { throw lost("it answered twice") }
        }
        if let error { throw error }
    }

    private func noted(_ error: StorageError, owner: Int) -> StorageError {
        if failure == nil { failure = Failure(owner: owner, error: error) }
        if error.leavesConnection { isBroken = true }
        return error
    }

    /// The next result that has come, waiting for it if need be.
    func nextResult() throws -> OpaquePointer? {
        while PQisBusy(handle) == 1 {
            let unsent = PQflush(handle)
            guard unsent >= 0 else { throw lost() }
            try wait(until: deadline, for: Int16(unsent == 1 ? POLLIN | POLLOUT : POLLIN))
            guard PQconsumeInput(handle) == 1 else { throw lost() }
        }
        return PQgetResult(handle)
    }

    private func wait(until deadline: ContinuousClock.Instant?, for events: Int16) throws {
        while true {
            if let error = interruption?() { throw interrupted(error) }
            var slice = Duration.milliseconds(200)
            if let deadline { slice = min(slice, deadline - .now) }
            var file = pollfd(fd: PQsocket(handle), events: events, revents: 0)
            let ready = poll(&file, 1, Int32(clamping: slice.wholeMilliseconds))
            if ready > 0 { return }
            if ready < 0, errno != EINTR { throw lost("poll failed") }
            guard let deadline, deadline <= .now else { continue }
            // A listener's patience is no fault of the server.
            guard deadline == self.deadline else { return }
            throw lost("it did not answer in time")
        }
    }

    private func interrupted(_ error: StorageError) -> StorageError {
        isBroken = true
        return error
    }
}

extension Duration {
    /// Rounded up, so that a wait does not end before its time.
    var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        return max(0, seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000)
    }
}
