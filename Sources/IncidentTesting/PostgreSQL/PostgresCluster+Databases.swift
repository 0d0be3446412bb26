import Foundation
import Synchronization

/// A database of a cluster, for one test.
public struct ScratchDatabase: Sendable {
    public let cluster: PostgresCluster
    public let name: String

    /// `postgres://…`, over TCP.
    public var url: String { cluster.url(name) }
    /// `postgres://…`, over the Unix socket.
    public var socketURL: String { cluster.socketURL(name) }

    /// Runs SQL in it, past the server under test: what `psql` prints, unaligned and without a header.
    @discardableResult public func sql(_ text: String) async throws -> String {
        try await cluster.sql(text, in: name)
    }
}

extension PostgresCluster {
    private static let theShared = Mutex<Task<PostgresCluster, any Error>?>(nil)

    /// The cluster of this process, started by the first who asks. It does not wait for the disk, as nothing is to
    /// outlive it.
    public static func shared() async throws -> PostgresCluster {
        let starting = theShared.withLock { task in
            let starting = task ?? Task { try await make(isDurable: false) }
            task = starting
            return starting
        }
        return try await starting.value
    }

    /// The URL of a database over TCP.
    ///
    /// - Parameter port: another port than the cluster's, such as that of a proxy before it.
    public func url(_ database: String = "postgres", port: Int? = nil) -> String {
        "postgres://postgres@127.0.0.1:\(port ?? self.port)/\(database)"
    }

    /// The URL of a database over the Unix socket.
    public func socketURL(_ database: String = "postgres") -> String {
        let path = folder.path.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "postgres://postgres@\(path):\(port)/\(database)"
    }

    /// Runs SQL by `psql` over the Unix socket: what it prints, unaligned and without a header.
    ///
    /// - Throws: `Tool.Failed` with the server's message.
    @discardableResult public func sql(_ text: String, in database: String = "postgres") async throws -> String {
        try await sql([text], at: socketURL(database))
    }

    /// Runs each text in its own message, over one connection to `url`.
    @discardableResult public func sql(_ texts: [String], at url: String) async throws -> String {
        try await Tool.output(
            [
                programs.path("psql"), "--no-psqlrc", "--quiet", "--no-align", "--tuples-only",
                "--set=ON_ERROR_STOP=1", "--dbname", url,
            ] + texts.flatMap { ["--command", $0] })
    }

    /// Runs `body` with a new database, and drops it. At most 16 are there at once.
    ///
    /// - Parameter template: the database whose copy it is at first; nil for an empty one.
    public func withDatabase<Result>(
        copyOf template: String? = nil, _ body: (ScratchDatabase) async throws -> Result
    ) async throws -> Result {
        try await places.enter()
        defer { places.leave() }
        let name = "test_" + UUID().uuidString.prefix(8).lowercased()
        try await sql("CREATE DATABASE \(name)" + (template.map { " TEMPLATE \($0)" } ?? ""))
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try await body(ScratchDatabase(cluster: self, name: name)))
        } catch {
            outcome = .failure(error)
        }
        try await sql("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
        return try outcome.get()
    }
}
