import Foundation
import GRDBSQLite

/// A data folder as a side of a copy, locked for it.
final class SQLiteCopySide: CopySide {
    private let connection: SQLiteConnection
    private var inserts: [String: SQLiteRawStatement] = [:]
    /// The steps of the schema that it is at.
    private let migrations: [Migration]

    init(_ connection: SQLiteConnection, migrations: [Migration] = Migration.all) {
        self.connection = connection
        self.migrations = migrations
    }

    /// Runs `body` with the folder, at the schema of this program.
    ///
    /// - Parameter creating: whether a folder without a database gets one.
    static func with<Result>(
        _ folder: SQLiteFolder, creating: Bool, _ body: (SQLiteCopySide) throws -> Result
    ) throws -> Result {
        guard creating || FileManager.default.fileExists(atPath: folder.database.path) else {
            throw StorageError("There is no Muster database in \(folder.url.path).")
        }
        return try folder.withWriter { connection in
            try SQLiteMigrator(admitsUnfinishedCopy: creating).migrate(connection)
            let side = SQLiteCopySide(connection)
            defer { side.forgetStatements() }
            return try body(side)
        }
    }

    /// Without which the connection cannot be closed.
    func forgetStatements() { inserts = [:] }

    /// The tables that are copied.
    func tables() throws -> [CopyTable] { try CopyTable.all(connection) }

    func columns() throws -> [String: [String]] {
        let rows = try connection.run(
            """
            SELECT m.name AS table_name, c.name AS column_name
            FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'table' AND m.name NOT LIKE 'incident\\_text%' ESCAPE '\\' ORDER BY m.name, c.cid
            """)
        return try Dictionary(grouping: rows) { try $0.get("table_name") }
            .mapValues { try $0.map { try $0.get("column_name") } }
    }

    func rows(_ sql: SQL) throws -> [Row] { try connection.run(sql) }

    func read(
        _ table: CopyTable, after last: [SQLValue]?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let places = table.key.map { _ in "?" }.joined(separator: ", ")
        let start = last == nil ? "" : " WHERE (\(table.keyList)) > (\(places))"
        let statement = try SQLiteRawStatement(
            "SELECT \(table.columnList) FROM \(table.name)\(start) ORDER BY \(table.keyList)", connection)
        for (index, value) in (last ?? []).enumerated() { try statement.bind(value, at: Int32(index + 1)) }
        var line: [UInt8] = []
        while try statement.step() {
            line.removeAll(keepingCapacity: true)
            for (index, column) in table.columns.enumerated() {
                if index > 0 { line.append(CopyLine.columnEnd) }
                guard statement.append(Int32(index), column.kind, to: &line) else {
                    throw StorageError(
                        """
                        A row of the table \(table.name) holds what cannot be copied in its column \(column.name): \
                        not a \(column.kind.rawValue), or a text with the character NUL.
                        """)
                }
            }
            try line.withUnsafeBytes { try body($0) }
        }
    }
}

extension SQLiteCopySide: CopyTarget {
    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        let result = try connection.transaction(begin: "BEGIN IMMEDIATE", body)
        if let error = connection.checkpoint() { throw error }
        return result
    }

    func script(_ text: String) throws { try connection.script(text) }

    func dropIndexes() throws { try load.dropIndexes() }

    /// Without an fsync a commit: the log keeps the database sound, and the end makes it durable.
    func prepare() throws { try connection.script("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -200000;") }

    func store(_ chunk: CopyChunk, in table: CopyTable) throws {
        let insert = try insert(into: table)
        try chunk.lines.withUnsafeBytes { lines in
            for line in lines.split(separator: UInt8(ascii: "\n")) {
                let fields = CopyLine.fields(of: UnsafeRawBufferPointer(rebasing: line))
                guard fields.count == table.columns.count else { throw StorageError("a row lacks a column") }
                for (index, field) in fields.enumerated() {
                    try insert.bind(field, table.columns[index].kind, at: Int32(index + 1))
                }
                _ = try insert.step()
                insert.reset()
            }
        }
    }

    func finish(indexing: (Int, Int) -> Void) throws {
        inserts = [:]
        try connection.script("PRAGMA threads = 2")
        try SQLiteBulkLoad.finish(connection, indexes: load.indexes, indexing: indexing)
        try connection.script("PRAGMA synchronous = FULL")
        try connection.truncateLog()
    }

    private var load: SQLiteBulkLoad {
        SQLiteBulkLoad(connection: connection, indexes: migrations.flatMap { $0.indexes(for: .sqlite) })
    }

    private func insert(into table: CopyTable) throws -> SQLiteRawStatement {
        if let statement = inserts[table.name] { return statement }
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try SQLiteRawStatement(
            "INSERT INTO \(table.name) (\(table.columnList)) VALUES (\(places))", connection)
        inserts[table.name] = statement
        return statement
    }
}
