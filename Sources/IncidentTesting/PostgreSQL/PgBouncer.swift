import Foundation
import IncidentService
import Synchronization

/// PgBouncer in transaction mode before a cluster, on a free port of the loopback address.
///
/// Each database of the cluster is there under its name, for whoever asks.
public final class PgBouncer: Sendable {
    public let cluster: PostgresCluster
    public let port: Int

    private let folder: URL
    private let guardian: ServerGuard
    private let server = Mutex<RunningServer?>(nil)
    private static let theShared = Mutex<Task<PgBouncer, any Error>?>(nil)

    private init(before cluster: PostgresCluster) throws {
        self.cluster = cluster
        port = try LoopbackSocket.freePort()
        folder = try PostgresPrograms.makeFolder()
        guardian = try ServerGuard(folder)
    }

    /// Starts one.
    ///
    /// - Parameter settings: lines of its `[pgbouncer]` section, such as `["default_pool_size": "2"]`.
    public static func make(before cluster: PostgresCluster, _ settings: [String: String] = [:]) async throws
        -> PgBouncer
    {
        let bouncer = try PgBouncer(before: cluster)
        try await bouncer.start(settings)
        return bouncer
    }

    /// Runs `body` with one of its own.
    public static func run(
        before cluster: PostgresCluster, _ settings: [String: String] = [:], _ body: (PgBouncer) async throws -> Void
    ) async throws {
        let bouncer = try await make(before: cluster, settings)
        do {
            try await body(bouncer)
        } catch {
            await bouncer.remove()
            throw error
        }
        await bouncer.remove()
    }

    /// The one before the cluster of this process, started by the first who asks.
    public static func shared() async throws -> PgBouncer {
        let starting = theShared.withLock { task in
            let starting = task ?? Task { try await make(before: .shared()) }
            task = starting
            return starting
        }
        return try await starting.value
    }

    /// The URL of a database through it.
    public func url(_ database: String) -> String { cluster.url(database, port: port) }

    private func start(_ settings: [String: String]) async throws {
        var all = [
            "listen_addr": "127.0.0.1", "listen_port": "\(port)", "unix_socket_dir": "", "auth_type": "any",
            "pool_mode": "transaction", "max_client_conn": "1000", "default_pool_size": "20",
            // It can't give each client its own; what a client asks for by its URL is lost, as in life.
            "ignore_startup_parameters": "extra_float_digits,options",
        ]
        all.merge(settings) { $1 }
        let lines =
            ["[databases]", "* = host=127.0.0.1 port=\(cluster.port) user=postgres", "[pgbouncer]"]
            + all.map { "\($0) = \($1)" }
        let file = folder.appending(path: "pgbouncer.ini")
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file)
        let log = folder.appending(path: "log")
        let program = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"]
            .first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let program else { throw Tool.Failed(description: "Install the package pgbouncer.") }
        let started = try RunningServer([program, file.path], log: log)
        server.withLock { $0 = started }
        try guardian.watch(started.pid)
        try await started.wait(until: { LoopbackSocket.listens(port) }, log: log)
    }

    /// Ends it.
    public func remove() async {
        if let running = server.withLock({ $0.take() }) {
            running.signal(SIGTERM)
            _ = await running.exit.status()
            try? guardian.watch(nil)
        }
        await guardian.end()
    }
}
