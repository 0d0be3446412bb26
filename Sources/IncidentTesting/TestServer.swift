import Foundation
public import IncidentAPI
public import IncidentServer
public import IncidentService
public import IncidentStorage
import Logging
import ServiceLifecycle

/// The real server on a free port and an empty database of this run's engine, with a token for each role.
///
/// Its clock stands at 2026-01-31T15:04:05Z until a test sets it, and its identifiers count from 1, so that an answer
/// is the same in every run.
public struct TestServer: Sendable {
    public let database: any Database
    public let authenticator: Authenticator
    public let dispatcher: Dispatcher
    public let environment: Environment
    public let events: EventHub
    public let clock: TestClock
    /// Where the content of attached files is.
    public let files: any FileStore
    public let port: Int
    let isTLS: Bool
    let tokens: [Access: String]

    /// Starts a server, runs `body`, and stops it.
    ///
    /// - Parameters:
    ///   - settings: what differs from the defaults, such as shorter limits.
    ///   - database: a database that stays; nil for a new one.
    ///   - files: where attached files go; nil for a folder that goes with the server.
    public static func run(
        settings: ServerSettings? = nil, on database: TestDatabase? = nil, files: (any FileStore)? = nil,
        _ body: (TestServer) async throws -> Void
    ) async throws {
        try await TestPlaces.shared.enter()
        defer { TestPlaces.shared.leave() }
        PrometheusFactory.bootstrap()
        let settings = try settings ?? .test()
        guard let database else { return try await TestDatabase.open { try await serve(settings, $0, files, body) } }
        try await database.open { try await serve(settings, $0, files, body) }
    }

    /// Starts a server over a database that is open and stays so.
    public static func run(over database: any Database, _ body: (TestServer) async throws -> Void) async throws {
        try await serve(.test(), database, nil, body)
    }

    private static func serve(
        _ settings: ServerSettings, _ database: any Database, _ files: (any FileStore)?,
        _ body: (TestServer) async throws -> Void
    ) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let clock = TestClock()
        let environment = Environment.counting(clock)
        try await Bootstrap.prepare(database, environment: environment)
        let tokens = try await TestTokens.make(in: database)
        let authenticator = Authenticator(database: database, environment: environment)
        let dispatcher = try Dispatcher(database: database, environment: environment)
        let folder = FileManager.default.temporaryDirectory.appending(path: "muster-files-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = files ?? FolderFileStore(folder)
        try await files.prepare()
        let attachments = Attachments(
            database: database, files: files, limit: settings.attachmentLimit, environment: environment)
        let events = EventHub(
            database: database, authenticator: authenticator, environment: environment,
            limits: settings.limits.events, logger: logger)
        let state = ServerState(
            backend: Backend(
                database: database, dispatcher: dispatcher, callers: authenticator, attachments: attachments,
                events: events, sessions: Sessions(database: database, environment: environment)))
        let web = try WebServer(settings: settings, state: state, logger: logger)
        let group = ServiceGroup(configuration: .init(services: [events, web], logger: logger))
        let running = Task.detached { try await group.run() }
        guard let address = await web.listeningAddress() else {
            try await running.value
            throw NotListening()
        }
        let server = TestServer(
            database: database, authenticator: authenticator, dispatcher: dispatcher, environment: environment,
            events: events, clock: clock, files: files, port: address.port, isTLS: settings.tls != nil, tokens: tokens)
        let outcome: Result<Void, any Error>
        do { outcome = .success(try await body(server)) } catch { outcome = .failure(error) }
        await group.triggerGracefulShutdown()
        try await running.value
        try outcome.get()
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
