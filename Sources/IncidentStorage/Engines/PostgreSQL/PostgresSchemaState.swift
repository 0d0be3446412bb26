/// What a database tells of itself and of the schema that Muster's tables are in: the first of the search path.
struct PostgresSchemaState {
    let schema: String
    let tables: [String]
    /// Whether the schema is Muster's.
    let hasBookkeeping: Bool
    /// Whether the extension pg_trgm is there, in whatever schema.
    var hasTrigrams: Bool { trigramSchema != nil }
    let isStandby: Bool
    /// The schema that pg_trgm is in, quoted.
    private let trigramSchema: String?
    private let indexes: Set<String>
    private let encoding: String
    private let version: Int
    private let versionText: String

    /// Reads it in one snapshot or several: nothing of it is taken back once it is there.
    init(_ connection: some SchemaConnection) throws {
        guard
            let server = try connection.run(
                """
                SELECT current_schema()::text AS schema, current_setting('server_encoding') AS encoding,
                  current_setting('server_version_num')::bigint AS version,
                  current_setting('server_version') AS version_text, pg_is_in_recovery()::int::bigint AS is_standby
                """
            ).first
        else { throw StorageError("The database server says nothing of itself.") }
        guard let schema: String = try? server.get("schema") else {
            throw StorageError(
                "There is no schema in the search path of the connection. Make one with CREATE SCHEMA, or change "
                    + "search_path.")
        }
        self.schema = schema
        encoding = try server.get("encoding")
        version = try server.get("version")
        versionText = try server.get("version_text")
        isStandby = try server.get("is_standby")
        let relations = try connection.run(
            """
            SELECT relname::text AS name, relkind::text AS kind,
              (SELECT count(*) FROM pg_attribute AS a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                AND a.attname IN ('number', 'name', 'applied_at', 'required_schema')) AS columns
            FROM pg_class AS c WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'i')
            """
        ).map {
            try (
                name: $0.get("name", as: String.self), kind: $0.get("kind", as: String.self),
                columns: $0.get("columns", as: Int.self)
            )
        }
        indexes = Set(relations.filter { $0.kind == "i" }.map(\.name))
        tables = relations.filter { $0.kind != "i" }.map(\.name).sorted()
        hasBookkeeping = relations.contains { $0.name == "schema_migration" && $0.columns == 4 }
        trigramSchema = try connection.run(
            """
            SELECT quote_ident(n.nspname) AS schema FROM pg_opclass AS o JOIN pg_namespace AS n ON n.oid = opcnamespace
            WHERE opcname = 'gin_trgm_ops' LIMIT 1
            """
        ).first?.get("schema")
    }

    func requireSuitableServer() throws {
        guard version >= 130_000 else {
            throw StorageError("The database server is PostgreSQL \(versionText); Muster needs 13 or newer.")
        }
        guard encoding == "UTF8" else {
            throw StorageError("The encoding of the database is \(encoding); Muster needs UTF8.")
        }
    }

    /// Whether the database holds part of a copy.
    var hasUnfinishedCopy: Bool { tables.contains(CopyRecord.table) }

    /// What makes the indexes that are not there: those of the migrations that a load leaves for last, and, where the
    /// extension is, those by which texts are found without reading every incident.
    func missingIndexes(of migrations: [Migration]) -> [String] {
        let known = migrations.flatMap { $0.indexes(for: .postgres) }
        let trigrams = trigramSchema.map { schema in
            Self.trigramIndexes.map { "CREATE INDEX \($0) ON \($1.replacing("OPS", with: "\(schema).gin_trgm_ops"))" }
        }
        return (known + (trigrams ?? [])).filter { !indexes.contains(Migration.indexName($0)) }
    }

    /// The names of the indexes that may come after the rows.
    static var laterIndexes: [String] {
        Migration.all.flatMap(\.indexes).map(Migration.indexName) + trigramIndexes.map(\.name)
    }

    /// New texts wait in a list of at most 64 KB, which every search reads to its end, and enter the index a hundred at
    /// a time. One by one they cost a third of a declaration; the 4 MB of the default would make searches slower.
    private static let pendingTexts = "WITH (fastupdate = on, gin_pending_list_limit = 64)"

    private static let trigramIndexes: [(name: String, place: String)] = [
        ("incident_title_trigrams", "incident USING gin (title_folded OPS) \(pendingTexts)"),
        ("incident_summary_trigrams", "incident USING gin (summary_folded OPS) \(pendingTexts)"),
        (
            "activity_context_trigrams",
            "activity USING gin (url_folded OPS) \(pendingTexts) WHERE kind = 'contextAttached'"
        ),
    ]
}
