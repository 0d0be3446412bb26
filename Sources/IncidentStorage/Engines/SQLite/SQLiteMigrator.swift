import Foundation

/// Brings a database to the schema of this program.
struct SQLiteMigrator {
    var migrations = Migration.all
    /// Whether the database may hold part of a copy, whose indexes come last.
    var admitsUnfinishedCopy = false

    /// Runs the steps that are missing, each in a transaction of its own, and builds the indexes that an interrupted
    /// bulk load left out.
    ///
    /// - Throws: ``StorageError`` with a sentence when the file is another program's, or a newer Muster's.
    func migrate(_ connection: SQLiteConnection) throws {
        let plan = try plan(connection)
        try addColumns(connection)
        for migration in plan.missing { try apply(migration, connection) }
        guard try !hasUnfinishedCopy(connection) else { return }
        // What a newer program has left out on purpose is not built again.
        guard try !plan.isNewer || SQLiteBulkLoad.isUnfinished(connection) else { return }
        try SQLiteBulkLoad.finish(connection, indexes: migrations.flatMap { $0.indexes(for: .sqlite) })
    }

    /// What ``migrate(_:)`` would do; throws as it does when the database cannot be used.
    func plan(_ connection: SQLiteConnection) throws -> MigrationPlan {
        let plan = try MigrationPlan(applied: applied(connection), known: migrations)
        guard try admitsUnfinishedCopy || !hasUnfinishedCopy(connection) else { throw CopyRecord.unfinished }
        return plan
    }

    private func hasUnfinishedCopy(_ connection: SQLiteConnection) throws -> Bool {
        try !connection.run("SELECT 1 FROM sqlite_schema WHERE name = \(CopyRecord.table)").isEmpty
    }

    /// The number of the last step in the database; 0 for an empty one.
    func version(_ connection: SQLiteConnection) throws -> Int {
        try applied(connection).last?.number ?? 0
    }

    private func applied(_ connection: SQLiteConnection) throws -> [AppliedMigration] {
        let tables = try connection.run("SELECT name FROM sqlite_schema WHERE type = 'table'")
            .map { try $0.get("name", as: String.self) }
        if tables.isEmpty { return [] }
        let mark = try connection.run("PRAGMA application_id").first?.get("application_id", as: Int64.self)
        guard mark == SQLiteSetup.applicationID, tables.contains("schema_migration") else {
            throw StorageError("The file muster.sqlite is a database of another program. Choose another folder.")
        }
        let required: SQL = try recordsRequiredSchema(connection) ? "required_schema" : "1"
        return try connection.run(
            "SELECT number, name, \(required) AS required FROM schema_migration ORDER BY number"
        ).map {
            AppliedMigration(
                number: try $0.get("number"), name: try $0.get("name"), requiredSchema: try $0.get("required"))
        }
    }

    /// The first version had no column for it.
    private func recordsRequiredSchema(_ connection: SQLiteConnection) throws -> Bool {
        try !connection.run("SELECT 1 FROM pragma_table_info('schema_migration') WHERE name = 'required_schema'")
            .isEmpty
    }

    private func addColumns(_ connection: SQLiteConnection) throws {
        let tables = try connection.run("SELECT 1 FROM sqlite_schema WHERE name = 'schema_migration'")
        guard !tables.isEmpty, try !recordsRequiredSchema(connection) else { return }
        try connection.script("ALTER TABLE schema_migration ADD COLUMN required_schema BIGINT NOT NULL DEFAULT 1")
    }

    private func apply(_ migration: Migration, _ connection: SQLiteConnection) throws {
        try connection.script("BEGIN IMMEDIATE")
        do {
            if migration.number == 1 { try connection.script(Self.bookkeeping) }
            for statement in migration.statements(for: .sqlite) { try connection.script(statement) }
            if migration.number == 1 {
                for statement in TextIndex.createStatements { try connection.script(statement) }
            }
            let now = Int64(Date.now.timeIntervalSince1970 * 1_000_000)
            _ = try connection.run(
                """
                INSERT INTO schema_migration (number, name, applied_at, required_schema)
                VALUES (\(migration.number), \(migration.name), \(now), \(migration.requiredSchema))
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
          number           BIGINT NOT NULL PRIMARY KEY,
          name             TEXT   NOT NULL,
          applied_at       BIGINT NOT NULL,
          required_schema  BIGINT NOT NULL DEFAULT 1
        ) WITHOUT ROWID;
        CREATE TABLE storage_probe (
          number   BIGINT NOT NULL PRIMARY KEY,
          content  BLOB   NOT NULL
        ) WITHOUT ROWID;
        """
}
