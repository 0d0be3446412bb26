import GRDB

/// A table whose rows are copied: what its columns hold, and the key by whose order its rows go.
struct CopyTable: Hashable, Sendable {
    /// What a column holds. Both engines have all of them.
    enum Kind: String, Sendable {
        case text = "TEXT"
        case integer = "BIGINT"
        case boolean = "BOOLEAN"
    }

    struct Column: Hashable, Sendable {
        var name: String
        var kind: Kind
    }

    var name: String
    var columns: [Column]
    /// The columns of the primary key, in its order.
    var key: [Column]

    /// The columns' names for a statement.
    var columnList: String { Self.list(columns) }
    var keyList: String { Self.list(key) }

    static func list(_ columns: [Column]) -> String { columns.map { "\"\($0.name)\"" }.joined(separator: ", ") }
}

extension CopyTable {
    /// The tables that an engine keeps for itself: they say something of one database, not of its incidents.
    static let engineTables: Set = ["schema_migration", "storage_probe", "write_generation", CopyRecord.table]

    /// Every table that the migrations of this program leave, in the order in which they made them.
    static func names(in migrations: [Migration] = Migration.all) -> [String] { migrations.flatMap(\.tables) }

    /// The tables as an SQLite database has them.
    static func all(_ connection: SQLiteConnection) throws -> [CopyTable] {
        try names().map { try CopyTable($0, connection) }
    }

    /// The tables as the first steps of the schema leave them, of no database.
    static func all(migrations: [Migration]) throws -> [CopyTable] {
        let queue = try DatabaseQueue()
        let tables = try queue.inDatabase { db in
            let connection = try SQLiteConnection(db)
            defer { connection.finish() }
            for statement in migrations.flatMap({ $0.statements(for: .sqlite) }) { try connection.script(statement) }
            return try names(in: migrations).map { try CopyTable($0, connection) }
        }
        try queue.close()
        return tables
    }

    private init(_ name: String, _ connection: SQLiteConnection) throws {
        let rows = try connection.run("SELECT name, type, pk FROM pragma_table_info(\(name)) ORDER BY cid")
        let columns = try rows.map { row in
            let type: String = try row.get("type")
            guard let kind = Kind(rawValue: type) else {
                throw StorageError("muster copy does not know how to copy a column of type \(type) (\(name))")
            }
            return (column: Column(name: try row.get("name"), kind: kind), place: try row.get("pk", as: Int.self))
        }
        self.name = name
        self.columns = columns.map(\.column)
        key = columns.filter { $0.place > 0 }.sorted { $0.place < $1.place }.map(\.column)
        guard !key.isEmpty else { throw StorageError("the table \(name) has no primary key to copy it by") }
    }
}
