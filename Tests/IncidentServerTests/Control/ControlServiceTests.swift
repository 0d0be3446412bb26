import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentServer
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Testing

@Suite(.sqliteOnly) struct ControlServiceTests {
    @Test func doesAnOperation() async throws {
        try await withControl { send in
            let answer = try await send("token.create", #"{"name": "ci", "role": "viewer"}"#)
            #expect(answer.status == 200)
            let made = try JSONDecoder().decode(CreateToken.Response.self, from: Data(answer.body.utf8))
            #expect(made.summary.name == "ci")

            let log = try await send("audit.list", #"{"fromSequence": 1, "since": "", "incidentID": ""}"#)
            #expect(log.body.contains(#""actorName":"Command line (ada)""#))
            #expect(!log.body.contains(made.token))
        }
    }

    @Test func tellsWhyNot() async throws {
        try await withControl { send in
            let answer = try await send("setting.set", #"{"name": "roleTasks", "value": "maybe"}"#)
            #expect(answer.status == 400)
            let failure = try JSONDecoder().decode(ControlFailure.self, from: Data(answer.body.utf8))
            #expect(failure.error == APIError.invalid("roleTasks", "must be on or off"))
        }
    }

    @Test(arguments: [
        ("setting.set", "{", 400), ("setting.set", "{}", 400), ("setting.set", #"{"name": 1, "value": "on"}"#, 400),
        ("setting.get", "{}", 404), ("token.revoke", #"{"token": "x"}"#, 404),
        ("user.disable", #"{"user": "nobody", "disabled": true}"#, 404),
        ("backup", #"{"file": "/nowhere/file"}"#, 503),
    ])
    func refuses(_ operation: String, _ body: String, status: Int) async throws {
        try await withControl { send in
            let answer = try await send(operation, body)
            #expect(answer.status == status, "\(answer.body)")
        }
    }

    @Test func leavesNoSocketBehindAndTakesTheOneThatIsThere() async throws {
        try await withTemporaryFolder { folder in
            for _ in 0..<2 {
                try await run(in: folder) { send in
                    #expect(try await send("token.list", "{}").status == 200)
                    let path = folder.appending(path: ControlSocket.fileName).path
                    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                    #expect(mode == 0o600)
                }
                let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                #expect(!left.contains(ControlSocket.fileName))
                try Data().write(to: folder.appending(path: ControlSocket.fileName))
            }
        }
    }

    private typealias Send = (_ operation: String, _ body: String) async throws -> (status: Int, body: String)

    private func withControl(_ body: (Send) async throws -> Void) async throws {
        try await withTemporaryFolder { try await run(in: $0, body) }
    }

    /// Serves the socket of `folder` for `body`.
    private func run(in folder: URL, _ body: (Send) async throws -> Void) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let database = try await SQLiteDatabase.open(folder: folder, logger: logger)
        try await Bootstrap.prepare(database, environment: .live)
        let service = ControlService(
            administration: Administration(database: database, folder: folder), folder: folder, logger: logger)
        let group = ServiceGroup(configuration: .init(services: [service], logger: logger))
        let running = Task.detached { try await group.run() }
        let outcome: Result<Void, any Error>
        do {
            outcome = .success(try await body { try await send($0, $1, to: folder) })
        } catch {
            outcome = .failure(error)
        }
        await group.triggerGracefulShutdown()
        try await running.value
        await database.close()
        try outcome.get()
    }

    /// The client tries again until somebody listens.
    private func send(
        _ operation: String, _ body: String, to folder: URL
    ) async throws -> (status: Int, body: String) {
        let socket = try ControlSocket(in: folder)
        return try await socket.use { path in
            let url = try #require(URL(httpURLWithSocketPath: path, uri: "/control/\(operation)"))
            var request = HTTPClientRequest(url: url.absoluteString)
            request.method = .POST
            request.headers.add(name: "Muster-Operator", value: "Command line (ada)")
            request.body = .bytes(ByteBuffer(string: body))
            let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
            let data = try await response.body.collect(upTo: 1 << 20)
            return (Int(response.status.code), String(buffer: data))
        }
    }
}
