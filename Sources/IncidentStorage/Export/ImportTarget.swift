import Foundation

/// A database that an export is loaded into.
protocol ImportTarget {
    /// Whether it has any table.
    func hasTables() throws -> Bool
    /// Checks that the database is Muster's, of a schema that this program knows.
    func requireOwnDatabase() throws
    /// Takes every table away, in one transaction.
    func clear() throws
    /// Makes the tables of the first steps of the schema, or those that are missing.
    func migrate(_ migrations: [Migration], admitsUnfinishedCopy: Bool) throws
    /// The database as a side of a copy, at these steps of the schema.
    func side(_ migrations: [Migration]) -> any CopyTarget
}

/// A data folder, locked for an import.
struct SQLiteImportTarget: ImportTarget {
    let connection: SQLiteConnection

    static func with<Result>(_ folder: SQLiteFolder, _ body: (SQLiteImportTarget) throws -> Result) throws -> Result {
        try folder.withWriter { try body(SQLiteImportTarget(connection: $0)) }
    }

    func hasTables() throws -> Bool {
        try !connection.run("SELECT 1 FROM sqlite_schema WHERE type = 'table' LIMIT 1").isEmpty
    }

    func requireOwnDatabase() throws { _ = try SQLiteMigrator(admitsUnfinishedCopy: true).plan(connection) }

    func clear() throws {
        connection.finish()
        let names = try connection.run(
            """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'incident\\_text\\_%' ESCAPE '\\'
            """
        ).map { try $0.get("name", as: String.self) }
        connection.finish()
        try connection.transaction(begin: "BEGIN IMMEDIATE") {
            for name in names { try connection.script("DROP TABLE \"\(name)\"") }
            try connection.script("PRAGMA user_version = 0")
        }
        try connection.script("VACUUM")
        try connection.truncateLog()
    }

    func migrate(_ migrations: [Migration], admitsUnfinishedCopy: Bool) throws {
        try SQLiteMigrator(migrations: migrations, admitsUnfinishedCopy: admitsUnfinishedCopy).migrate(connection)
    }

    func side(_ migrations: [Migration]) -> any CopyTarget { SQLiteCopySide(connection, migrations: migrations) }
}

/// A PostgreSQL database that an import has a connection to.
struct PostgresImportTarget: ImportTarget {
    let connection: PostgresConnection

    static func with<Result>(
        _ address: PostgresAddress, _ body: (PostgresImportTarget) throws -> Result
    ) throws -> Result {
        try body(PostgresImportTarget(connection: PostgresCopySide.open(address, writes: true)))
    }

    func hasTables() throws -> Bool { try PostgresSchemaState(connection).hasBookkeeping }

    func requireOwnDatabase() throws {
        _ = try PostgresMigrator(admitsUnfinishedCopy: true).plan(connection)
        // Nothing else tells of a server, which would be left without its tables.
        guard try PostgresSchemaState(connection).tables.contains("lease") else { return }
        let now = Int64(Date.now.timeIntervalSince1970 * 1_000_000)
        guard try connection.run("SELECT 1 AS found FROM lease WHERE expires_at > \(now) LIMIT 1").isEmpty else {
            throw StorageError(
                "A server has the database open, or had until half a minute ago. Stop it, or choose another database.")
        }
    }

    func clear() throws {
        try connection.transaction(begin: "BEGIN") {
            let own = Set(CopyTable.names()).union(CopyTable.engineTables)
            for name in try PostgresSchemaState(connection).tables where own.contains(name) {
                try connection.script("DROP TABLE \(name)")
            }
        }
    }

    func migrate(_ migrations: [Migration], admitsUnfinishedCopy: Bool) throws {
        try PostgresMigrator(migrations: migrations, admitsUnfinishedCopy: admitsUnfinishedCopy).migrate(connection)
    }

    func side(_ migrations: [Migration]) -> any CopyTarget {
        PostgresCopySide(connection, isSource: false, migrations: migrations)
    }
}
