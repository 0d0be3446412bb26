public import AsyncHTTPClient
public import Foundation
public import IncidentAPI
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import NIOHTTPCompression

extension TestServer {
    /// Calls a procedure over HTTP, as a client would.
    ///
    /// - Throws: `APIError` as the problem document says it.
    public func call<P: Procedure>(
        _ procedure: P.Type, as role: Access? = .editor, headers: [String: String] = [:],
        _ fill: (inout P.Request) throws -> Void = { _ in }
    ) async throws -> P.Response {
        let body = try JSONEncoder().encode(P.Request.with(fill))
        let reply = try await send(P.method, body, as: role, headers: headers)
        guard reply.status == 200 else { throw try reply.problem() }
        return try JSONDecoder().decode(P.Response.self, from: reply.body)
    }

    /// Posts `body` to a method as it is.
    ///
    /// - Parameter role: whose token is shown; nil for none.
    public func send(
        _ method: String, _ body: Data, as role: Access? = .editor, headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        var headers = headers
        if let role, headers["Authorization"] == nil { headers["Authorization"] = "Bearer \(token(role))" }
        return try await request("POST", "/api/v1/\(method)", body, headers: headers)
    }

    /// Reads answers of any ratio: a list of like tasks shrinks to less than the shared client's twenty-fifth.
    public static let client = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: .init(decompression: .enabled(limit: .size(64 << 20))))

    /// The same, and it follows no redirect.
    public static let clientWithoutRedirects = HTTPClient(
        eventLoopGroupProvider: .singleton,
        configuration: .init(redirectConfiguration: .disallow, decompression: .enabled(limit: .size(64 << 20))))

    /// Sends any request.
    public func request(
        _ verb: String, _ path: String, _ body: Data? = nil, headers: [String: String] = [:],
        client: HTTPClient = TestServer.client
    ) async throws -> HTTPReply {
        var request = HTTPClientRequest(url: url + path)
        request.method = HTTPMethod(rawValue: verb)
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(data: body)) }
        let response = try await client.execute(request, timeout: .seconds(60))
        let bytes = try await response.body.collect(upTo: 64 << 20)
        return HTTPReply(
            status: Int(response.status.code),
            headers: Dictionary(
                response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }),
            body: Data(buffer: bytes))
    }
}

/// An answer as it came over the wire.
public struct HTTPReply: Sendable {
    public var status: Int
    /// By name in lower case; several of one name with commas between them.
    public var headers: [String: String]
    public var body: Data

    public init(status: Int, headers: [String: String], body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    public var text: String { String(decoding: body, as: UTF8.self) }

    /// The body as JSON.
    public func json() throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: body) }

    /// The refusal that a problem document says.
    ///
    /// - Throws: ``NotAProblem`` when the body is none, or lacks one of its members.
    public func problem() throws -> APIError {
        guard headers["content-type"] == "application/problem+json",
            let document = try? JSONDecoder().decode(ProblemDocument.self, from: body),
            let code = APIError.Code(rawValue: document.code), document.error == document.detail,
            document.status == status, document.trace_id == headers["x-request-id"] || headers["x-request-id"] == nil
        else { throw NotAProblem(reply: self) }
        return APIError(
            code, document.detail, hint: document.hint, retryAfterSeconds: headers["retry-after"].flatMap { Int($0) },
            retryable: document.retryable)
    }

    /// An answer that should have been a problem document.
    public struct NotAProblem: Error, CustomStringConvertible {
        public var reply: HTTPReply
        public var description: String { "\(reply.status) \(reply.headers): \(reply.text.prefix(2000))" }
    }

    private struct ProblemDocument: Decodable {
        var type: String
        var title: String
        var status: Int
        var detail: String
        var code: String
        var hint: String?
        var retryable: Bool
        var trace_id: String
        var error: String
    }
}
