extension SQLiteDatabase: BulkLoading {
    public func bulkLoad(
        indexing: @escaping @Sendable (_ number: Int, _ of: Int) -> Void,
        _ body: @escaping @Sendable (BulkLoad) throws -> Void
    ) async throws {
        try await lane.exclusively { connection in
            let load = SQLiteBulkLoad(
                connection: connection, indexes: Migration.all.flatMap { $0.indexes(for: .sqlite) })
            try load.run(indexing: indexing, body)
        }
    }
}

extension SQLiteConnection: BulkConnection {
    func beginPart() throws { try script("BEGIN IMMEDIATE") }

    func endPart() throws {
        try script("COMMIT")
        if logPages > 40_000, let error = checkpoint() { throw error }
    }
}

/// The steps of a bulk load around its rows.
struct SQLiteBulkLoad {
    let connection: SQLiteConnection
    let indexes: [String]

    func run(indexing: (Int, Int) -> Void, _ body: (BulkLoad) throws -> Void) throws {
        let indexesLast = try connection.run("SELECT number FROM incident LIMIT 1").isEmpty
        // Without an fsync a commit: the log keeps the database sound, and the end makes it durable.
        try connection.script("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000; PRAGMA threads = 2;")
        let loaded = Result {
            if indexesLast { try connection.transaction(begin: "BEGIN IMMEDIATE", dropIndexes) }
            try body(BulkLoad(connection: connection, indexesLast: indexesLast))
        }
        try Self.finish(connection, indexes: indexes, indexing: indexing)
        try connection.script("PRAGMA synchronous = FULL; PRAGMA cache_size = -16000; PRAGMA threads = 0;")
        try connection.truncateLog()
        try loaded.get()
    }

    /// Builds the indexes that are missing, and fills the text index when a load, perhaps an interrupted one, left that.
    static func finish(
        _ connection: SQLiteConnection, indexes: [String], indexing: (Int, Int) -> Void = { _, _ in }
    ) throws {
        let present = try Set(
            connection.run("SELECT name FROM sqlite_schema WHERE type = 'index'").map {
                try $0.get("name", as: String.self)
            })
        let missing = indexes.filter { !present.contains(Migration.indexName($0)) }
        let steps = try missing.map { [$0] } + (isUnfinished(connection) ? [fillTextIndex] : [])
        for (number, statements) in steps.enumerated() {
            indexing(number + 1, steps.count)
            try connection.script("BEGIN IMMEDIATE")
            do {
                for statement in statements { try connection.script(statement) }
                try connection.script("COMMIT")
            } catch {
                if connection.isInTransaction { try connection.script("ROLLBACK") }
                throw error
            }
            if let error = connection.checkpoint() { throw error }
        }
    }

    /// Takes the indexes away, within a transaction.
    func dropIndexes() throws {
        try connection.script("PRAGMA user_version = 1")
        for index in indexes { try connection.script("DROP INDEX IF EXISTS \(Migration.indexName(index))") }
    }

    /// `user_version` is 1 from the first row of a load until the text index has them all.
    static func isUnfinished(_ connection: SQLiteConnection) throws -> Bool {
        try connection.run("PRAGMA user_version").first?.get("user_version", as: Int64.self) == 1
    }

    private static let fillTextIndex =
        ["INSERT INTO incident_text (incident_text) VALUES ('delete-all')"] + TextIndex.fillStatements
        + ["PRAGMA user_version = 0"]
}
