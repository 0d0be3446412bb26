import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import ServiceLifecycle
import Synchronization
import Testing

@testable import IncidentServer

@Suite struct StopTests {
    /// A web server without a database, in the hands of a test.
    private struct Running: Sendable {
        let port: Int
        let state: ServerState
        let group: ServiceGroup
        let task: Task<Void, any Error>

        /// Tells it to stop, and returns how long that took.
        func stop() async throws -> Duration {
            let begun = ContinuousClock.now
            await group.triggerGracefulShutdown()
            try await task.value
            return ContinuousClock.now - begun
        }
    }

    private func start(_ change: (inout ServerLimits) -> Void = { _ in }, backend: Backend? = nil) async throws
        -> Running
    {
        var settings = try ServerSettings.test()
        settings.limits = ServerLimits()
        change(&settings.limits)
        let state = ServerState(backend: backend)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let web = try WebServer(settings: settings, state: state, logger: logger)
        let group = ServiceGroup(configuration: .init(services: [web], logger: logger))
        let task = Task.detached { try await group.run() }
        let port = try #require(await web.listeningAddress()).port
        return Running(port: port, state: state, group: group, task: task)
    }

    @Test func beforeTheDatabaseIsOpenItIsAliveAndNotReady() async throws {
        let server = try await start()
        let connection = try RawConnection(port: server.port)
        await connection.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await connection.reply().status == 200)
        await connection.send("GET /healthz/ready HTTP/1.1\r\nHost: a\r\n\r\n")
        let ready = try await connection.reply()
        #expect(ready.status == 503)
        #expect(try ready.problem().message == "The server is starting.")
        await connection.send("POST /api/v1/RolesService.GetRoles HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
        #expect(try await connection.reply().status == 503)
        _ = try await server.stop()
        #expect(server.state.notReady == "The server is stopping.")
    }

    @Test func idleConnectionsAreClosedAndNewOnesRefused() async throws {
        let server = try await start()
        let idle = try RawConnection(port: server.port)
        await idle.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
        #expect(try await idle.reply().status == 200)
        #expect(try await server.stop() < .seconds(5))
        #expect(await idle.isClosed())
        #expect(throws: RawConnection.Broken.self) { try RawConnection(port: server.port) }
    }

    @Test func aRunningCallIsFinished() async throws {
        let callers = SlowCallers()
        let database = NoDatabase()
        let backend = Backend(
            database: database, dispatcher: try Dispatcher(database: database), callers: callers,
            attachments: Attachments(database: database, files: nil))
        let server = try await start(backend: backend)
        let connection = try RawConnection(port: server.port)
        await connection.send(
            "POST /api/v1/RolesService.GetRoles HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer x\r\nContent-Length: 2\r\n\r\n{}"
        )
        await callers.asked.wait()
        let stopping = Task { try await server.stop() }
        while server.state.notReady != "The server is stopping." { await Task.yield() }
        callers.released.open()
        let reply = try await connection.reply()
        #expect(reply.status == 401)
        #expect(try await stopping.value < .seconds(5))
        #expect(await connection.isClosed())
    }

    @Test func aCallThatDoesNotEndIsCut() async throws {
        let server = try await start { $0.stopDeadline = .milliseconds(300) }
        let connection = try RawConnection(port: server.port)
        await connection.send("POST /docs HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n")
        #expect(try await connection.reply().status == 405)
        let slow = try RawConnection(port: server.port)
        await slow.send("GET /docs HTTP/1.1\r\nHost: ")
        #expect(try await server.stop() < .seconds(5))
    }

    @Test func itEndsUnderAStormOfNewConnections() async throws {
        for _ in 0..<5 {
            let server = try await start { $0.acceptGrace = .milliseconds(50) }
            let isStopped = Shared(false)
            let served = Shared(0)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<16 {
                    group.addTask {
                        while !isStopped.value {
                            guard let connection = try? RawConnection(port: server.port) else { return }
                            await connection.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
                            if (try? await connection.reply())?.status == 200 { served.change { $0 += 1 } }
                        }
                    }
                }
                while served.value < 50 { await Task.yield() }
                let duration = try await server.stop()
                isStopped.change { $0 = true }
                #expect(duration < .seconds(8))
                try await group.waitForAll()
            }
        }
    }
}

/// A value that several tasks see.
private final class Shared<Value: Sendable>: Sendable {
    private let mutex: Mutex<Value>

    init(_ value: Value) { mutex = Mutex(value) }

    var value: Value { mutex.withLock { $0 } }
    func change(_ body: (inout Value) -> Void) {
        mutex.withLock { value in
            var changed = value
            body(&changed)
            value = changed
        }
    }
}

/// Keeps who calls waiting until a test lets them go, and then knows nobody.
private final class SlowCallers: CallerSource {
    let asked = Gate()
    let released = Gate()

    func caller(token: String) async throws -> Caller? {
        asked.open()
        await released.wait()
        return nil
    }
}

private struct NoDatabase: Database {
    var health: DatabaseHealth { .ready }

    func close() async {}

    func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        throw StorageError("there is no database", kind: .unavailable)
    }

    func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        throw StorageError("there is no database", kind: .unavailable)
    }
}
