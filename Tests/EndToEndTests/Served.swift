import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import NIOHTTP1
import Testing

/// A `muster serve` on a folder, and what a client can do with it.
struct Served {
    let process: MusterProcess
    /// `http://127.0.0.1:<port>`.
    let url: String

    /// A client that does not try again by itself to reach a server that is gone.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.connectionPool.retryConnectionEstablishment = false
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }()

    /// Serves `folder`, or what the environment names, for `body`, then ends the server, which must end well.
    static func run(
        _ folder: URL?, _ arguments: [String] = [], environment: [String: String] = [:],
        _ body: (Served) async throws -> Void
    ) async throws {
        let (process, url) = try await MusterProcess.serve(data: folder, arguments, environment: environment)
        do {
            try await body(Served(process: process, url: url))
        } catch {
            await process.kill()
            throw error
        }
        let output = await process.stop()
        #expect(output.status == 0, "\(output.stderr)")
    }

    /// Calls a method with a JSON body, as any client would.
    func call(
        _ method: String, _ body: String = "{}", token: String, idempotencyKey: String? = nil
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: "\(url)/api/v1/\(method)")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        if let idempotencyKey { request.headers.add(name: "Idempotency-Key", value: idempotencyKey) }
        request.body = .bytes(ByteBuffer(string: body))
        let response = try await Self.client.execute(request, timeout: .seconds(60))
        let data = try await response.body.collect(upTo: 16 << 20)
        return Reply(
            status: Int(response.status.code), headers: response.headers, body: String(buffer: data))
    }

    /// Calls a procedure, which is expected to succeed.
    func call<P: Procedure>(
        _ procedure: P.Type, token: String, _ fill: (inout P.Request) -> Void
    ) async throws -> P.Response {
        let body = String(decoding: try JSONEncoder().encode(P.Request.with(fill)), as: UTF8.self)
        let reply = try await call(P.method, body, token: token)
        #expect(reply.status == 200, "\(P.method): \(reply.body)")
        return try JSONDecoder().decode(P.Response.self, from: Data(reply.body.utf8))
    }

    /// Fetches a path that needs no token.
    func get(_ path: String) async throws -> Reply {
        let response = try await Self.client.execute(
            HTTPClientRequest(url: url + path), timeout: .seconds(60))
        let data = try await response.body.collect(upTo: 16 << 20)
        return Reply(
            status: Int(response.status.code), headers: response.headers, body: String(buffer: data))
    }

    struct Reply {
        var status: Int
        var headers: HTTPHeaders
        var body: String
    }
}

extension MusterProcess.Output {
    /// What a command prints as its result, without the line's end.
    var result: String { stdout.trimmingCharacters(in: .whitespacesAndNewlines) }

    /// The JSON that a command prints.
    func json<Value: Decodable>(as type: Value.Type = Value.self) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(stdout.utf8))
    }
}

/// Runs `muster` and expects that it succeeds; returns what it printed.
func muster(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
) async throws -> MusterProcess.Output {
    let output = try await MusterProcess(arguments).output()
    #expect(output.status == 0, "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
    return output
}

/// Runs `muster` and expects that it fails with `status` and a sentence that contains `words`.
func expectFailure(
    _ arguments: String..., status: Int32 = 1, words: String, sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    let output = try await MusterProcess(arguments).output()
    #expect(output.status == status, "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
    #expect(output.stderr.contains(words), "muster \(arguments): \(output.stderr)", sourceLocation: sourceLocation)
    #expect(output.stdout.isEmpty, sourceLocation: sourceLocation)
}

/// Makes a token on a folder, served or not.
func makeToken(_ folder: URL, role: String = "admin", name: String = "me") async throws -> String {
    try await muster("token", "create", "--data", folder.path, "--role", role, "--name", name).result
}
