/// What the target of a copy remembers of it until it is complete: the table `copy_progress`, written in the
/// transactions that store the rows.
struct CopyRecord {
    let target: any CopyTarget

    static let table = "copy_progress"

    struct Entry: Hashable {
        var source: String
        var count: CopyCount
        var isComplete: Bool
    }

    static let create = """
        CREATE TABLE copy_progress (
          table_name   TEXT    NOT NULL PRIMARY KEY,
          source       TEXT    NOT NULL,
          row_count    BIGINT  NOT NULL,
          digest       TEXT    NOT NULL,
          is_complete  BOOLEAN NOT NULL
        )
        """

    /// The entries by table; nil when no copy was begun.
    func entries() throws -> [String: Entry]? {
        guard try target.columns()[Self.table] != nil else { return nil }
        let rows = try target.rows("SELECT table_name, source, row_count, digest, is_complete FROM copy_progress")
        return try Dictionary(
            uniqueKeysWithValues: rows.map { row in
                let count = CopyCount(rows: try row.get("row_count"), digest: try row.get("digest"))
                return try (
                    row.get("table_name"),
                    Entry(source: row.get("source"), count: count, isComplete: row.get("is_complete"))
                )
            })
    }

    func insert(_ table: CopyTable, source: String) throws {
        _ = try target.rows(
            """
            INSERT INTO copy_progress (table_name, source, row_count, digest, is_complete)
            VALUES (\(table.name), \(source), \(0), \(""), \(false))
            """)
    }

    func update(_ table: CopyTable, _ count: CopyCount, isComplete: Bool = false) throws {
        _ = try target.rows(
            """
            UPDATE copy_progress SET row_count = \(count.rows), digest = \(count.digest), is_complete = \(isComplete)
            WHERE table_name = \(table.name)
            """)
    }

    /// The key of the last row that is stored.
    func lastKey(of table: CopyTable) throws -> [SQLValue]? {
        let order = table.key.map { "\"\($0.name)\" DESC" }.joined(separator: ", ")
        return try target.rows(
            SQL(stringLiteral: "SELECT \(table.keyList) FROM \(table.name) ORDER BY \(order) LIMIT 1")
        ).first?.values
    }

    static let unfinished = StorageError(
        "The database holds an unfinished copy. Finish it by the same muster copy or muster import, or use another database."
    )
}
