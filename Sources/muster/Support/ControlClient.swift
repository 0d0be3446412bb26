import AsyncHTTPClient
import Foundation
import IncidentServer
import IncidentService
import IncidentStorage
import NIOCore
import NIOFoundationEssentialsCompat
import NIOHTTP1

/// Hands operations to the server that holds a data folder.
struct ControlClient {
    private let socket: ControlSocket
    private let http: HTTPClient

    /// The client of the server of `folder`; nil when none answers there.
    static func connect(to folder: URL) async throws -> ControlClient? {
        guard FileManager.default.fileExists(atPath: folder.appendingPathComponent(ControlSocket.fileName).path) else {
            return nil
        }
        var configuration = HTTPClient.Configuration()
        // A socket that nobody listens on is not worth a second try: the folder is free.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = ControlClient(
            socket: try ControlSocket(in: folder), http: HTTPClient(configuration: configuration))
        guard await client.isAnswered() else {
            try await client.http.shutdown()
            return nil
        }
        return client
    }

    func perform<O: AdministrationOperation>(_ operation: O.Type, _ request: O.Request) async throws -> O.Response {
        let (status, body) = try await send(.POST, O.name, JSONEncoder().encode(request), deadline: .distantFuture)
        if status == .ok { return try JSONDecoder().decode(O.Response.self, from: body) }
        guard let failure = try? JSONDecoder().decode(ControlFailure.self, from: body) else {
            throw CommandFailure("The running server is of another version and does not know \(O.name): restart it.")
        }
        throw failure.error
    }

    /// Passes on what the server exports. It is whole when the last line has come.
    func export(to sink: ([UInt8]) throws -> Void) async throws -> ExportSummary {
        try await socket.use { path in
            let response = try await http.execute(
                request(.POST, Administration.exportName, path), deadline: .distantFuture)
            guard response.status == .ok else {
                throw CommandFailure("The running server is of another version and cannot export: restart it.")
            }
            var tail = ExportTail()
            do {
                for try await buffer in response.body {
                    let piece = Array(buffer.readableBytesView)
                    tail.append(piece)
                    try sink(piece)
                }
            } catch let error as HTTPClientError {
                throw CommandFailure("The running server broke the export off (\(error)). Its log says why.")
            }
            guard let summary = tail.summary else {
                throw CommandFailure("The running server broke the export off. Its log says why.")
            }
            return summary
        }
    }

    /// Ends the connection and passes the result on.
    func close<Result>(after body: @autoclosure () async throws -> Result) async throws -> Result {
        do {
            let result = try await body()
            try await http.shutdown()
            return result
        } catch {
            try await http.shutdown()
            throw error
        }
    }

    /// A socket without a server is what a crash leaves behind: no fault, the folder is free.
    private func isAnswered() async -> Bool {
        let answer = try? await send(.GET, "ping", nil, deadline: .now() + .seconds(5))
        return answer?.status == .ok
    }

    private func send(
        _ method: HTTPMethod, _ name: String, _ body: Data?, deadline: NIODeadline
    ) async throws -> (status: HTTPResponseStatus, body: Data) {
        try await socket.use { path in
            var request = try request(method, name, path)
            if let body { request.body = .bytes(ByteBuffer(data: body)) }
            let response = try await http.execute(request, deadline: deadline)
            let data = try await response.body.collect(upTo: 64 << 20)
            return (response.status, Data(buffer: data))
        }
    }

    private func request(_ method: HTTPMethod, _ name: String, _ path: String) throws -> HTTPClientRequest {
        guard let url = URL(httpURLWithSocketPath: path, uri: "/control/\(name)") else {
            throw CommandFailure("The path \(path) cannot be that of a socket.")
        }
        var request = HTTPClientRequest(url: url.absoluteString)
        request.method = method
        request.headers.add(name: "Muster-Operator", value: Operator.name)
        return request
    }
}
