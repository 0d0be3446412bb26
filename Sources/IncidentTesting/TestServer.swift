public import Foundation
public import IncidentAPI
public import IncidentServer
public import IncidentService
public import IncidentStorage
import Logging
import ServiceLifecycle

/// The real server on a free port and an empty database in a temporary folder, with a token for each role.
///
/// Its clock stands at 2026-01-31T15:04:05Z until a test sets it, and its identifiers count from 1, so that an answer
/// is the same in every run.
public struct TestServer: Sendable {
    /// The folder of the database.
    public let folder: URL
    public let database: SQLiteDatabase
    public let authenticator: Authenticator
    public let dispatcher: Dispatcher
    public let environment: Environment
    public let clock: TestClock
    public let port: Int
    let isTLS: Bool
    let tokens: [Access: String]

    /// Starts a server, runs `body`, and stops it.
    ///
    /// - Parameters:
    ///   - settings: what differs from the defaults, such as shorter limits.
    ///   - folder: a folder that stays; nil takes a temporary one that is removed.
    public static func run(
        settings: ServerSettings? = nil, folder: URL? = nil, _ body: (TestServer) async throws -> Void
    ) async throws {
        try await TestPlaces.shared.enter()
        defer { TestPlaces.shared.leave() }
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
            "muster-test-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: temporary) }
        PrometheusFactory.bootstrap()
        try await serve(settings ?? .test(), folder ?? temporary, body)
    }

    private static func serve(
        _ settings: ServerSettings, _ folder: URL, _ body: (TestServer) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let clock = TestClock()
        let environment = Environment.counting(clock)
        let database = try await SQLiteDatabase.open(folder: folder, logger: logger)
        do {
            try await Bootstrap.prepare(database, environment: environment)
            let tokens = try await TestTokens.make(in: database)
            let authenticator = Authenticator(database: database, environment: environment)
            let dispatcher = try Dispatcher(database: database, environment: environment)
            let state = ServerState(
                backend: Backend(database: database, dispatcher: dispatcher, callers: authenticator))
            let web = WebServer(settings: settings, state: state, logger: logger)
            let group = ServiceGroup(configuration: .init(services: [web], logger: logger))
            let running = Task.detached { try await group.run() }
            guard let address = await web.listeningAddress() else {
                try await running.value
                throw NotListening()
            }
            let server = TestServer(
                folder: folder, database: database, authenticator: authenticator, dispatcher: dispatcher,
                environment: environment, clock: clock, port: address.port, isTLS: settings.tls != nil,
                tokens: tokens)
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await body(server)) } catch { outcome = .failure(error) }
            await group.triggerGracefulShutdown()
            try await running.value
            await database.close()
            return try outcome.get()
        } catch {
            await database.close()
            throw error
        }
    }

    /// `http://127.0.0.1:<port>`.
    public var url: String { "\(isTLS ? "https" : "http")://127.0.0.1:\(port)" }

    /// A token of that role.
    public func token(_ role: Access) -> String { tokens[role] ?? "" }

    struct NotListening: Error {}
}

extension ServerSettings {
    /// The defaults on a free port of the loopback address, without the process's environment.
    public static func test() throws -> ServerSettings {
        var settings = try load(flags: [.listen: "127.0.0.1:0"], environment: [:])
        // A test has no connections under way when it ends.
        settings.limits.acceptGrace = .zero
        return settings
    }
}
