/// A database that many rows can be loaded into at once, for a demonstration or an import.
public protocol BulkLoading: Database {
    /// Loads many rows.
    ///
    /// `body` runs on a thread of the engine and calls ``BulkLoad/transaction(_:)`` for each batch of rows; other writes
    /// wait for a batch (on SQLite for all), reads go on. When the database holds no incident, the indexes are built
    /// after the rows, which is several times faster. On SQLite a batch is durable only when this function has returned.
    /// If the process or the machine fails before, the database is sound, holds some first part of the rows, and gets its
    /// indexes at the next opening.
    ///
    /// - Parameter indexing: called before each index with its number, from 1, and how many there are.
    /// - Throws: what `body` throws. The batches before stay.
    func bulkLoad(
        indexing: @escaping @Sendable (_ number: Int, _ of: Int) -> Void,
        _ body: @escaping @Sendable (BulkLoad) throws -> Void
    ) async throws
}

extension BulkLoading {
    /// Loads many rows, and tells nobody how far the indexes are.
    public func bulkLoad(_ body: @escaping @Sendable (BulkLoad) throws -> Void) async throws {
        try await bulkLoad(indexing: { _, _ in }, body)
    }
}

/// A bulk load that is running. It cannot leave the body that it was given to.
public struct BulkLoad {
    let connection: any BulkConnection
    /// Whether the indexes wait for the last row: the database held no incident.
    public let indexesLast: Bool

    /// Runs `body` in a transaction. Some thousands of rows make a good one.
    public func transaction<Result>(_ body: (WriteTransaction) throws -> Result) throws -> Result {
        try connection.beginPart()
        do {
            let result = try body(WriteTransaction(connection: connection, indexesTexts: !indexesLast))
            try connection.endPart()
            return result
        } catch {
            // Without a connection nothing is committed either, and the first error says why.
            try? connection.script("ROLLBACK")
            throw error
        }
    }
}

/// A connection that loads in parts, each a transaction.
protocol BulkConnection: SchemaConnection {
    func beginPart() throws
    /// Commits.
    func endPart() throws
}
