extension SQLiteDatabase {
    /// Loads many rows, for a demonstration or an import.
    ///
    /// `body` runs on the writer's thread and calls ``BulkLoad/transaction(_:)`` for each batch of rows; other writes
    /// wait until it returns, reads go on. When the database holds no incident, the indexes and the text index are built
    /// after the rows, which is several times faster. A batch is durable only when this function has returned; if the
    /// process or the machine fails before, the database is sound and opens with some first part of the rows.
    ///
    /// - Parameter indexing: called before each index with its number, from 1, and how many there are.
    /// - Throws: what `body` throws. The batches before stay.
    public func bulkLoad(
        indexing: @escaping @Sendable (_ number: Int, _ of: Int) -> Void = { _, _ in },
        _ body: @escaping @Sendable (BulkLoad) throws -> Void
    ) async throws {
        try await lane.exclusively { connection in
            let load = SQLiteBulkLoad(
                connection: connection, indexes: Migration.all.flatMap { $0.indexes(for: .sqlite) })
            try load.run(indexing: indexing, body)
        }
    }
}

/// A bulk load that is running. It cannot leave the body that it was given to.
public struct BulkLoad {
    let connection: SQLiteConnection
    /// Whether indexes and text index wait for the last row: the database held no incident.
    public let indexesLast: Bool

    /// Runs `body` in a transaction. Some thousands of rows make a good one.
    public func transaction<Result>(_ body: (WriteTransaction) throws -> Result) throws -> Result {
        try connection.script("BEGIN IMMEDIATE")
        do {
            let result = try body(WriteTransaction(connection: connection, indexesTexts: !indexesLast))
            try connection.script("COMMIT")
            if connection.logPages > 40_000, let error = connection.checkpoint() { throw error }
            return result
        } catch {
            if connection.isInTransaction { try connection.script("ROLLBACK") }
            throw error
        }
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
            if indexesLast { try dropIndexes() }
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
        let missing = try indexes.filter { try !present.contains(name(of: $0)) }
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

    func dropIndexes() throws {
        try connection.script("BEGIN IMMEDIATE; PRAGMA user_version = 1;")
        for index in indexes { try connection.script("DROP INDEX IF EXISTS \(try Self.name(of: index))") }
        try connection.script("COMMIT")
    }

    /// `user_version` is 1 from the first row of a load until the text index has them all.
    static func isUnfinished(_ connection: SQLiteConnection) throws -> Bool {
        try connection.run("PRAGMA user_version").first?.get("user_version", as: Int64.self) == 1
    }

    private static let fillTextIndex =
        ["INSERT INTO incident_text (incident_text) VALUES ('delete-all')"] + TextIndex.fillStatements
        + ["PRAGMA user_version = 0"]

    private static func name(of index: String) throws -> String {
        let words = index.split(separator: " ")
        guard let keyword = words.firstIndex(of: "INDEX"), words.indices.contains(keyword + 1) else {
            throw StorageError("not an index: \(index)")
        }
        return String(words[keyword + 1])
    }
}
