import CPostgres

/// A PostgreSQL database as a side of a copy.
final class PostgresCopySide: CopySide {
    private let connection: PostgresConnection
    /// Whether all is read in one snapshot.
    private let isSource: Bool

    /// Sorting a table would need its room twice, and time before the first row.
    private static let snapshot = """
        BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL enable_sort = off; SET LOCAL enable_seqscan = off; \
        SET LOCAL statement_timeout = 0;
        """

    /// The steps of the schema that it is at.
    private let migrations: [Migration]

    init(_ connection: PostgresConnection, isSource: Bool, migrations: [Migration] = Migration.all) {
        self.connection = connection
        self.isSource = isSource
        self.migrations = migrations
    }

    /// Runs `body` with the database, at the schema of this program.
    static func with<Result>(
        target address: PostgresAddress, _ body: (PostgresCopySide) throws -> Result
    ) throws -> Result {
        let connection = try open(address, writes: true)
        try PostgresMigrator(admitsUnfinishedCopy: true).migrate(connection)
        return try body(PostgresCopySide(connection, isSource: false))
    }

    /// Runs `body` with the database, at the schema of this program, as it is at one moment.
    static func with<Result>(
        source address: PostgresAddress, _ body: (PostgresCopySide) throws -> Result
    ) throws -> Result {
        let connection = try open(address, writes: false)
        try PostgresMigrator().migrate(connection)
        return try reading(connection, body)
    }

    /// Runs `body` with the database of a connection, as it is at one moment.
    static func reading<Result>(
        _ connection: PostgresConnection, _ body: (PostgresCopySide) throws -> Result
    ) throws -> Result {
        try connection.transaction(begin: snapshot) { try body(PostgresCopySide(connection, isSource: true)) }
    }

    static func open(_ address: PostgresAddress, writes: Bool) throws -> PostgresConnection {
        let names = StatementNames(areKept: false)
        return try PostgresConnector(address, options: PostgresOptions(), writes: writes, names: names).open()
    }

    func columns() throws -> [String: [String]] {
        let rows = try connection.run(
            """
            SELECT c.relname::text AS table_name, a.attname::text AS column_name
            FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
            WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
              AND a.attnum > 0 AND NOT a.attisdropped ORDER BY c.relname, a.attnum
            """)
        return try Dictionary(grouping: rows) { try $0.get("table_name") }
            .mapValues { try $0.map { try $0.get("column_name") } }
    }

    func rows(_ sql: SQL) throws -> [Row] { try connection.run(sql) }

    func read(
        _ table: CopyTable, after last: [SQLValue]?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        let start =
            try last.map { " WHERE (\(table.keyList)) > (\(try $0.map(literal).joined(separator: ", ")))" } ?? ""
        let select = "SELECT \(table.columnList) FROM \(table.name)\(start) ORDER BY \(table.keyList)"
        guard !isSource else { return try connection.copyOut("COPY (\(select)) TO STDOUT", body) }
        try connection.transaction(begin: Self.snapshot) {
            try connection.copyOut("COPY (\(select)) TO STDOUT", body)
        }
    }

    /// COPY takes no values beside its text.
    private func literal(_ value: SQLValue) throws -> String {
        switch value {
        case .null: return "NULL"
        case .integer(let integer): return String(integer)
        case .real(let real): return String(real)
        case .text(let text):
            guard let quoted = PQescapeLiteral(connection.handle, text, text.utf8.count) else {
                throw connection.lost()
            }
            defer { PQfreemem(quoted) }
            return String(cString: quoted)
        }
    }
}

extension PostgresCopySide: CopyTarget {
    func transaction<Result>(_ body: () throws -> Result) throws -> Result {
        try connection.transaction(begin: "BEGIN", body)
    }

    func prepare() throws {}

    func script(_ text: String) throws { try connection.script(text) }

    func dropIndexes() throws { try PostgresBulkLoad(connection: connection, migrations: migrations).dropIndexes() }

    func store(_ chunk: CopyChunk, in table: CopyTable) throws {
        try connection.copyIn("COPY \(table.name) (\(table.columnList)) FROM STDIN", chunk.lines)
    }

    func finish(indexing: (Int, Int) -> Void) throws {
        try PostgresBulkLoad(connection: connection, migrations: migrations).finish(indexing: indexing)
    }
}
