import Foundation

/// Brings a database to the schema of this program.
struct PostgresMigrator {
    var migrations = Migration.all
    /// Whether the database may hold part of a copy, whose indexes come last.
    var admitsUnfinishedCopy = false

    /// Runs the steps that are missing, all in one transaction under a lock of the schema, so that of servers that are
    /// started together one migrates and the others wait for it. Writes nothing, and waits for none, when nothing is
    /// missing.
    ///
    /// - Throws: ``StorageError`` with a sentence when the database is another program's or a newer Muster's, or the
    ///   server is none that Muster works with.
    func migrate(_ connection: some SchemaConnection) throws {
        let state = try PostgresSchemaState(connection)
        try state.requireSuitableServer()
        guard try !isComplete(state, plan(state, connection)) else { return }
        guard !state.isStandby else {
            throw StorageError("The schema of the database is to be made or changed, and its server is a standby.")
        }
        // One transaction: behind a pooler, what belongs together must be on one connection.
        try connection.transaction(begin: "BEGIN ISOLATION LEVEL READ COMMITTED") {
            try connection.script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0;")
            _ = try connection.run(
                """
                SELECT 1 AS locked FROM pg_advisory_xact_lock(
                  hashtextextended('muster schema ' || current_schema(), 0))
                """)
            try complete(connection)
        }
    }

    /// The number of the last step in the database; 0 for an empty one.
    func version(_ connection: some SchemaConnection) throws -> Int {
        try applied(PostgresSchemaState(connection), connection).last?.number ?? 0
    }

    /// What ``migrate(_:)`` would do; throws as it does when the database cannot be used.
    func plan(_ connection: some SchemaConnection) throws -> MigrationPlan {
        try plan(PostgresSchemaState(connection), connection)
    }

    private func isComplete(_ state: PostgresSchemaState, _ plan: MigrationPlan) -> Bool {
        plan.missing.isEmpty && missingIndexes(state, plan).isEmpty
    }

    /// What a load that its process did not outlive left out, and what waited for the extension.
    private func missingIndexes(_ state: PostgresSchemaState, _ plan: MigrationPlan) -> [String] {
        // What a newer program has left out on purpose is not built again.
        plan.isNewer || state.hasUnfinishedCopy ? [] : state.missingIndexes(of: migrations)
    }

    /// Does what is still missing now that nobody else can.
    private func complete(_ connection: some SchemaConnection) throws {
        let state = try PostgresSchemaState(connection)
        let plan = try plan(state, connection)
        if state.tables.isEmpty || !state.hasBookkeeping { try connection.script(Self.bookkeeping) }
        for migration in plan.missing { try apply(migration, connection) }
        if !plan.missing.isEmpty, !state.hasTrigrams { try createExtension(connection) }
        for index in try missingIndexes(PostgresSchemaState(connection), plan) { try connection.script(index) }
    }

    private func plan(_ state: PostgresSchemaState, _ connection: some SchemaConnection) throws -> MigrationPlan {
        try MigrationPlan(applied: applied(state, connection), known: migrations)
    }

    private func applied(
        _ state: PostgresSchemaState, _ connection: some SchemaConnection
    ) throws -> [AppliedMigration] {
        guard state.hasBookkeeping else {
            let ours = Set(migrations.flatMap(\.tables) + ["schema_migration", "write_generation"])
            guard let foreign = state.tables.first(where: ours.contains) else { return [] }
            throw StorageError(
                """
                The schema \(state.schema) of the database holds a table \(foreign) that is not Muster's. Choose \
                another database, or another schema by search_path.
                """)
        }
        guard admitsUnfinishedCopy || !state.hasUnfinishedCopy else { throw CopyRecord.unfinished }
        return try connection.run(
            "SELECT number, name, required_schema FROM schema_migration ORDER BY number"
        ).map {
            AppliedMigration(
                number: try $0.get("number"), name: try $0.get("name"),
                requiredSchema: try $0.get("required_schema"))
        }
    }

    private func apply(_ migration: Migration, _ connection: some SchemaConnection) throws {
        for statement in migration.statements(for: .postgres) { try connection.script(statement) }
        let now = Int64(Date.now.timeIntervalSince1970 * 1_000_000)
        _ = try connection.run(
            """
            INSERT INTO schema_migration (number, name, applied_at, required_schema)
            VALUES (\(migration.number), \(migration.name), \(now), \(migration.requiredSchema))
            """)
    }

    /// Whoever owns a database may create this one. Where that is forbidden an operator can, and the next start goes on
    /// from there; `muster doctor` speaks of it.
    private func createExtension(_ connection: some SchemaConnection) throws {
        try connection.script("SAVEPOINT trigrams")
        do {
            try connection.script("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        } catch is StorageError {
            // Fails, too, when the connection is gone.
            try connection.script("ROLLBACK TO SAVEPOINT trigrams")
        }
    }

    /// `write_generation` is updated with every commit: room in its page keeps that from growing it.
    private static let bookkeeping = """
        CREATE TABLE schema_migration (
          number           BIGINT NOT NULL PRIMARY KEY,
          name             TEXT COLLATE "C" NOT NULL,
          applied_at       BIGINT NOT NULL,
          required_schema  BIGINT NOT NULL
        );
        CREATE TABLE write_generation (
          lock        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
          generation  BIGINT NOT NULL
        ) WITH (fillfactor = 50);
        """
}
