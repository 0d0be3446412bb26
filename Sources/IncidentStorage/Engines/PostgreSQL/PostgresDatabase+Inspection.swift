public import IncidentAPI

/// What a PostgreSQL server says of itself, for the doctor.
public struct PostgresReport: Sendable {
    /// Such as `15.8`.
    public var version: String
    /// The number of the last schema step that was applied.
    public var schema: Int
    /// The server's clock.
    public var time: Timestamp
    public var hasTrigrams: Bool
    /// Connections to all databases of the server, and how many there may be.
    public var connections: Int
    public var connectionLimit: Int
    /// Settings of the server by their names, as it shows them.
    public var settings: [String: String]
    /// The place in the server's log up to which it has written, or has followed.
    public var logPlace: Int
    /// Whether it follows another server.
    public var follows: Bool
    /// The number that a server and those that follow it share.
    public var cluster: String
}

extension PostgresDatabase {
    /// What the primary says of itself.
    public func report() async throws -> PostgresReport {
        try await read { try PostgresReport($0.rows(PostgresReport.query)) }
    }

    /// What another server says of itself, such as a replica.
    public static func report(of address: PostgresAddress) async throws -> PostgresReport {
        try await withConnection(to: address) { try PostgresReport($0.run(PostgresReport.query)) }
    }

    /// Whether Muster's tables are in a database. Makes none.
    public static func holdsSchema(at address: PostgresAddress) async throws -> Bool {
        try await withConnection(to: address) { connection in
            try connection.run("SELECT to_regclass('schema_migration') IS NOT NULL AS found").first?.get("found")
                ?? false
        }
    }

    private static func withConnection<Result: Sendable>(
        to address: PostgresAddress, _ body: @escaping @Sendable (PostgresConnection) throws -> Result
    ) async throws -> Result {
        try await offPool {
            let options = PostgresOptions()
            let connector = PostgresConnector(
                address, options: options, writes: false, names: StatementNames(areKept: false))
            let connection = try connector.open()
            connection.deadline = .now + options.recordLimit
            return try body(connection)
        }
    }
}

extension PostgresReport {
    private static let settingNames = [
        "autovacuum", "fsync", "full_page_writes", "synchronous_commit", "synchronous_standby_names",
    ]

    static var query: SQL {
        """
        SELECT current_setting('server_version') AS version,
               (SELECT coalesce(max(number), 0) FROM schema_migration) AS schema,
               CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS bigint) AS time,
               EXISTS (SELECT 1 FROM pg_extension WHERE extname = 'pg_trgm') AS trigrams,
               (SELECT CAST(sum(numbackends) AS bigint) FROM pg_stat_database) AS connections,
               CAST(current_setting('max_connections') AS bigint)
                 - CAST(current_setting('superuser_reserved_connections') AS bigint) AS connection_limit,
               current_setting('autovacuum') AS autovacuum, current_setting('fsync') AS fsync,
               current_setting('full_page_writes') AS full_page_writes,
               current_setting('synchronous_commit') AS synchronous_commit,
               current_setting('synchronous_standby_names') AS synchronous_standby_names,
               CAST(CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END
                 - '0/0'::pg_lsn AS bigint) AS log_place,
               pg_is_in_recovery() AS follows,
               CAST((SELECT system_identifier FROM pg_control_system()) AS text) AS cluster
        """
    }

    init(_ rows: [Row]) throws {
        guard let row = rows.first else { throw StorageError("the server says nothing of itself") }
        // Packagers add words of their own.
        version = try String(row.get("version", as: String.self).prefix { $0 != " " })
        schema = try row.get("schema")
        time = try row.get("time")
        hasTrigrams = try row.get("trigrams")
        connections = try row.get("connections")
        connectionLimit = try row.get("connection_limit")
        settings = [:]
        for name in Self.settingNames { settings[name] = try row.get(name) }
        logPlace = try row.get("log_place")
        follows = try row.get("follows")
        cluster = try row.get("cluster")
    }
}
