public import Foundation
public import IncidentStorage
public import Logging
import Synchronization

/// An empty database of this run's engine: a temporary folder, or a database of this process's cluster.
public struct TestDatabase: Sendable {
    /// A server's data folder; the database is in it when the engine is SQLite.
    public let folder: URL
    /// Where the database is; nil when it is in the folder.
    public let url: String?

    /// Runs `body` with a new database, and removes it.
    public static func run<Result>(_ body: (TestDatabase) async throws -> Result) async throws -> Result {
        try await withTemporaryFolder { folder in
            guard Engine.current != .sqlite else { return try await body(TestDatabase(folder: folder, url: nil)) }
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let cluster = try await PostgresCluster.shared()
            return try await cluster.withDatabase(copyOf: cluster.template()) { database in
                let url = Engine.current == .pgbouncer ? try await PgBouncer.shared().url(database.name) : database.url
                return try await body(TestDatabase(folder: folder, url: url))
            }
        }
    }

    /// Runs `body` with a new database that is open.
    public static func open<Result>(_ body: (any Database) async throws -> Result) async throws -> Result {
        try await run { try await $0.open(body) }
    }

    /// Opens it for `body`. A database may be opened again, to see what stays.
    public func open<Result>(
        logger: Logger = .silent, _ body: (any Database) async throws -> Result
    ) async throws -> Result {
        let database = try await open(logger: logger)
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try await body(database))
        } catch {
            outcome = .failure(error)
        }
        await database.close()
        return try outcome.get()
    }

    /// Opens it. Who opens closes.
    public func open(logger: Logger = .silent) async throws -> any Database {
        guard let url else { return try await SQLiteDatabase.open(folder: folder, logger: logger) }
        return try await PostgresDatabase.open(PostgresAddress(url), logger: logger, options: .thisRun)
    }
}

extension PostgresOptions {
    /// The defaults, as this run's engine needs them.
    fileprivate static var thisRun: PostgresOptions {
        var options = PostgresOptions()
        options.preparesStatements = Engine.current != .pgbouncer
        return options
    }
}

extension PostgresCluster {
    /// The name of a database that has today's tables, made by the first who asks, for ``withDatabase(copyOf:_:)``.
    public func template() async throws -> String {
        let making = templating.withLock { task in
            let making = task ?? Task { try await makeTemplate() }
            task = making
            return making
        }
        return try await making.value
    }

    private func makeTemplate() async throws -> String {
        let name = "muster_template"
        try await sql("CREATE DATABASE \(name)")
        try await PostgresDatabase.open(PostgresAddress(url(name)), logger: .silent).close()
        // Nobody may be connected to a database that is copied, and a server's process ends a moment after its client's.
        try await wait(for: "0", from: "SELECT count(*) FROM pg_stat_activity WHERE datname = '\(name)'")
        return name
    }
}

extension Logger {
    /// Says nothing.
    public static let silent = Logger(label: "silent") { _ in SwiftLogNoOpLogHandler() }
}
