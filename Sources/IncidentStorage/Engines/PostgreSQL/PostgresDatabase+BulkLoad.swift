extension PostgresDatabase: BulkLoading {
    public func bulkLoad(
        indexing: @escaping @Sendable (_ number: Int, _ of: Int) -> Void,
        _ body: @escaping @Sendable (BulkLoad) throws -> Void
    ) async throws {
        try await offPool { [self] in
            let connection = try primary.connect(probes: true)
            let load = PostgresBulkLoad(connection: connection)
            try load.run(indexing: indexing, body)
        }
    }
}

/// The steps of a bulk load around its rows, on a connection of its own. Other servers go on; their lists are slow
/// while the indexes are missing.
struct PostgresBulkLoad {
    let connection: PostgresConnection
    /// The steps of the schema that the database is at.
    var migrations = Migration.all

    /// The organisation whose lane is taken: a load makes its incidents.
    private static let lock = WriteLock.organization("1")

    func run(indexing: (Int, Int) -> Void, _ body: (BulkLoad) throws -> Void) throws {
        let part = PostgresLoadConnection(connection, lock: Self.lock)
        let indexesLast = try part.transaction {
            let isEmpty = try connection.run("SELECT number FROM incident LIMIT 1").isEmpty
            if isEmpty { try dropIndexes() }
            return isEmpty
        }
        let loaded = Result { try body(BulkLoad(connection: part, indexesLast: indexesLast)) }
        try finish(indexing: indexing)
        try loaded.get()
    }

    /// Takes the indexes away, within a transaction.
    func dropIndexes() throws {
        for name in PostgresSchemaState.laterIndexes { try connection.script("DROP INDEX IF EXISTS \(name)") }
    }

    /// Builds the indexes that are missing, and counts what the planner wants to know.
    func finish(indexing: (Int, Int) -> Void) throws {
        let missing = try PostgresSchemaState(connection).missingIndexes(of: migrations)
        for (number, index) in missing.enumerated() {
            indexing(number + 1, missing.count)
            // A setting and the statement in one text are one transaction, also behind a pooler.
            try connection.script("SET LOCAL maintenance_work_mem = '256MB'; SET LOCAL statement_timeout = 0; \(index)")
        }
        try connection.script("ANALYZE \(CopyTable.names(in: migrations).joined(separator: ", "))")
    }
}

/// A connection whose transactions hold the lock of an organisation and are seen by other servers.
final class PostgresLoadConnection: BulkConnection {
    private let connection: PostgresConnection
    private let lock: WriteLock

    init(_ connection: PostgresConnection, lock: WriteLock) {
        self.connection = connection
        self.lock = lock
    }

    var dialect: Dialect { .postgres }

    func run(_ sql: SQL) throws -> [Row] { try connection.run(sql) }
    func execute(_ sql: SQL) throws { try connection.execute(sql) }
    func script(_ text: String) throws { try connection.script(text) }

    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try beginPart()
        do {
            let result = try body()
            try endPart()
            return result
        } catch {
            // Without a connection nothing is committed either, and the first error says why.
            try? script("ROLLBACK")
            throw error
        }
    }

    func beginPart() throws {
        connection.failure = nil
        try connection.script("BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL statement_timeout = 0;")
        try connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(\(lock.key), 0))")
    }

    func endPart() throws {
        try connection.execute(.moveGeneration(of: lock.key))
        try connection.synchronize()
        try connection.script("COMMIT")
        connection.forgetStatementsIfFull()
    }
}
