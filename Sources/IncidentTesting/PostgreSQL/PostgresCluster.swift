public import Foundation
import IncidentService
import Synchronization

/// A real PostgreSQL in a temporary folder, on a free port of the loopback address and on a Unix socket.
///
/// Its locale orders and folds texts in the way of ICU's `en-US`, so that an order left to the database shows. It trusts
/// everybody. It ends with the test's process at the latest, and nothing of it stays.
public final class PostgresCluster: Sendable {
    /// Holds `data`, `log` and the socket.
    public let folder: URL
    /// The port of 127.0.0.1, and in the socket's name.
    public let port: Int

    let programs: PostgresPrograms
    private let guardian: ServerGuard
    private let server = Mutex<RunningServer?>(nil)
    let places = TestPlaces(16)
    let templating = Mutex<Task<String, any Error>?>(nil)

    private init(_ programs: PostgresPrograms, _ folder: URL) throws {
        self.programs = programs
        self.folder = folder
        port = try LoopbackSocket.freePort()
        guardian = try ServerGuard(folder)
    }

    /// Makes a cluster and starts it.
    ///
    /// - Parameters:
    ///   - settings: lines of `postgresql.conf`, such as `["max_connections": "20"]`.
    ///   - isDurable: whether a commit waits for the disk.
    public static func make(_ settings: [String: String] = [:], isDurable: Bool = true) async throws -> PostgresCluster
    {
        let programs = try PostgresPrograms.find()
        let cluster = try PostgresCluster(programs, PostgresPrograms.makeFolder())
        try await Tool.output(
            PostgresPrograms.unprivileged([
                programs.path("initdb"), "--pgdata", cluster.data.path, "--username=postgres", "--encoding=UTF8",
                "--locale-provider=icu", "--icu-locale=en-US", "--auth=trust", "--no-sync",
            ]))
        var all = [
            "max_connections": "300", "listen_addresses": "'127.0.0.1'", "dynamic_shared_memory_type": "mmap",
            "unix_socket_directories": "''", "wal_keep_size": "'256MB'",
        ]
        if !isDurable { all.merge(["fsync": "off", "full_page_writes": "off"]) { $1 } }
        all.merge(settings) { $1 }
        try cluster.append(all, to: "postgresql.conf")
        try await cluster.start()
        return cluster
    }

    /// Runs `body` with a cluster of its own.
    public static func run(
        _ settings: [String: String] = [:], isDurable: Bool = true, _ body: (PostgresCluster) async throws -> Void
    ) async throws {
        let cluster = try await make(settings, isDurable: isDurable)
        do {
            try await body(cluster)
        } catch {
            await cluster.remove()
            throw error
        }
        await cluster.remove()
    }

    /// What it has logged.
    public var log: String { String(decoding: (try? Data(contentsOf: logFile)) ?? Data(), as: UTF8.self) }

    var data: URL { folder.appending(path: "data") }
    private var logFile: URL { folder.appending(path: "log") }

    /// Adds settings to a file of the data folder. Those of `postgresql.conf` hold from the next start or reload.
    public func append(_ settings: [String: String], to file: String) throws {
        let handle = try FileHandle(forWritingTo: data.appending(path: file))
        try handle.seekToEnd()
        for (name, value) in settings { try handle.write(contentsOf: Data("\(name) = \(value)\n".utf8)) }
        try handle.close()
    }

    // MARK: Its life

    /// Starts it, and waits until it takes connections.
    public func start() async throws {
        let started = try RunningServer(
            [
                programs.path("postgres"), "-D", data.path, "-p", "\(port)", "-c",
                "unix_socket_directories=\(folder.path)",
            ], log: logFile)
        server.withLock { $0 = started }
        try guardian.watch(started.pid)
        try await started.wait(until: { isReady(started.pid) }, log: logFile)
    }

    /// The eighth line of the file says so.
    private func isReady(_ pid: Int32) -> Bool {
        let text = (try? String(contentsOf: data.appending(path: "postmaster.pid"), encoding: .utf8)) ?? ""
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count >= 8 && lines[0] == "\(pid)" && lines[7].hasPrefix("ready")
    }

    /// Stops it: connections are closed, and what was committed is on the disk. ``start()`` starts it again.
    public func stop() async throws {
        guard let running = server.withLock({ $0.take() }) else { return }
        running.signal(SIGINT)
        _ = await running.exit.status()
        try guardian.watch(nil)
    }

    /// Kills it with all its processes: a machine that lost power, but for its disks' caches. ``start()`` starts it again.
    public func kill() async throws {
        guard let running = server.withLock({ $0.take() }) else { return }
        await running.kill()
        try guardian.watch(nil)
    }

    /// Ends it and removes its folder.
    public func remove() async {
        try? await stop()
        await guardian.end()
    }

    /// A cluster whose data folder comes from elsewhere.
    static func adopting(_ programs: PostgresPrograms) throws -> PostgresCluster {
        try PostgresCluster(programs, PostgresPrograms.makeFolder())
    }
}
