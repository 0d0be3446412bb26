/// One side of a copy. Only the thread that copies uses it.
protocol CopySide {
    /// Its columns, by the names of its tables.
    func columns() throws -> [String: [String]]
    /// Calls `body` with the line of each row that comes after the key `last`, or of every row, in the order of the key.
    func read(
        _ table: CopyTable, after last: [SQLValue]?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws
    func rows(_ sql: SQL) throws -> [Row]
}

extension CopySide {
    func count(of table: CopyTable) throws -> Int {
        try rows(SQL(stringLiteral: "SELECT COUNT(*) AS total FROM \(table.name)")).first?.get("total") ?? 0
    }

    /// The rows of a table that were read, in chunks, from the one after `last` on.
    func chunks(
        of table: CopyTable, after last: [SQLValue]? = nil, rowLimit: Int, _ body: (CopyChunk) throws -> Void
    ) throws {
        var chunk = CopyChunk(rowLimit: rowLimit)
        try read(table, after: last) { line in
            chunk.append(line)
            guard chunk.isFull else { return }
            try body(chunk)
            chunk.removeAll()
        }
        if !chunk.isEmpty { try body(chunk) }
    }
}

/// The side that is written to.
protocol CopyTarget: CopySide {
    /// Runs `body` in a transaction.
    func transaction<Result>(_ body: () throws -> Result) throws -> Result
    func script(_ text: String) throws
    /// Makes the connection ready for many rows.
    func prepare() throws
    /// Takes away, within a transaction, the indexes that ``finish(indexing:)`` builds.
    func dropIndexes() throws
    /// Stores the rows of a chunk, within a transaction.
    func store(_ chunk: CopyChunk, in table: CopyTable) throws
    /// Builds the indexes, gathers what the engine's planner wants to know, and makes everything durable.
    func finish(indexing: (_ number: Int, _ of: Int) -> Void) throws
}
