import Foundation

/// Brings a database to the schema of this program.
struct SQLiteMigrator {
    var migrations = Migration.all

    /// Runs the steps that are missing, each in a transaction of its own, and builds the indexes that an interrupted
    /// bulk load left out.
    ///
    /// - Throws: ``StorageError`` with a sentence when the file is another program's, or a newer Muster's.
    func migrate(_ connection: SQLiteConnection) throws {
        let applied = try applied(connection)
        if let last = applied.last, last.number > migrations.count {
            throw StorageError(
                """
                The database has schema \(last.number) (\(last.name)), and this program knows schemas up to \
                \(migrations.count). Start it with the newer muster that wrote it, or restore a backup of before.
                """)
        }
        for (migration, row) in zip(migrations, applied) where migration.name != row.name {
            throw StorageError(
                """
                Schema \(row.number) of the database is “\(row.name)” and this program's is “\(migration.name)”: \
                the database was made by another program.
                """)
        }
        for migration in migrations.dropFirst(applied.count) { try apply(migration, connection) }
        try SQLiteBulkLoad.finish(connection, indexes: migrations.flatMap(\.indexes))
    }

    /// The number of the last step in the database; 0 for an empty one.
    func version(_ connection: SQLiteConnection) throws -> Int {
        try applied(connection).last?.number ?? 0
    }

    private func applied(_ connection: SQLiteConnection) throws -> [(number: Int, name: String)] {
        let tables = try connection.run("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .map { try $0.get("name", as: String.self) }
        if tables.isEmpty { return [] }
        let mark = try connection.run("PRAGMA application_id").first?.get("application_id", as: Int64.self)
        guard mark == SQLiteSetup.applicationID, tables.contains("schema_migration") else {
            throw StorageError("The file muster.sqlite is a database of another program. Choose another folder.")
        }
        return try connection.run("SELECT number, name FROM schema_migration ORDER BY number").map {
            (try $0.get("number"), try $0.get("name"))
        }
    }

    private func apply(_ migration: Migration, _ connection: SQLiteConnection) throws {
        try connection.script("BEGIN IMMEDIATE")
        do {
            if migration.number == 1 { try connection.script(Self.bookkeeping) }
            for statement in migration.statements { try connection.script(statement) }
            if migration.number == 1 {
                for statement in TextIndex.createStatements { try connection.script(statement) }
            }
            let now = Int64(Date.now.timeIntervalSince1970 * 1_000_000)
            _ = try connection.run(
                """
                INSERT INTO schema_migration (number, name, applied_at)
                VALUES (\(migration.number), \(migration.name), \(now))
                """)
            try connection.script("COMMIT")
        } catch {
            if connection.isInTransaction { try connection.script("ROLLBACK") }
            throw error
        }
    }

    /// `storage_probe` is written to find out whether a disk takes writes again.
    private static let bookkeeping = """
        PRAGMA application_id = \(SQLiteSetup.applicationID);
        CREATE TABLE schema_migration (
          number      BIGINT NOT NULL PRIMARY KEY,
          name        TEXT   NOT NULL,
          applied_at  BIGINT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE storage_probe (
          number   BIGINT NOT NULL PRIMARY KEY,
          content  BLOB   NOT NULL
        ) WITHOUT ROWID;
        """
}
