import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct WireTests {
    private let live = "GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n"

    static let malformed: [Malformed] = [
        .init("GET /healthz/live HTTP/1.1\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a b\r\n\r\n", 400),
        .init("nonsense\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/9.9\r\nHost: a\r\n\r\n", 400),
        .init("GET /healthz/live\r\n\r\n", 400),
        .init("G@T /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a\r\nBad Header: x\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a\r\nX: \u{0}\r\n\r\n", 400),
        .init("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n", 400),
        .init("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400),
        .init("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        .init("POST /api/v1/x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a\r\nX: \(String(repeating: "x", count: 100_000))\r\n\r\n", 431),
        .init("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\(String(repeating: "X: x\r\n", count: 300))\r\n", 431),
    ]

    /// A request that is refused before it is one, printed as one short line.
    struct Malformed: Sendable, CustomTestStringConvertible {
        var request: String
        var status: Int
        var testDescription: String { String(request.replacing("\r\n", with: "⏎").prefix(80)) }

        init(_ request: String, _ status: Int) {
            self.request = request
            self.status = status
        }
    }

    @Test(arguments: malformed)
    func malformedRequestsGetAProblemAndNoMore(_ malformed: Malformed) async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send(malformed.request + live)
            let reply = try await connection.reply()
            #expect(reply.status == malformed.status)
            _ = try reply.problem()
            #expect(reply.headers["x-request-id"]?.count == 32)
            #expect(reply.headers["server-timing"]?.hasPrefix("total;dur=") == true)
            #expect(reply.headers["connection"] == "close")
            #expect(try await connection.readToEnd().isEmpty)
        }
    }

    @Test func paddedChunksAreRefused() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.head("RolesService.GetRoles", "Transfer-Encoding: chunked") + "\r\n2;x=")
            let padding = String(repeating: "x", count: 1 << 16)
            for _ in 0..<16 { await connection.send(padding) }
            await connection.send("\r\n{}\r\n0\r\n\r\n")
            let reply = try await connection.reply()
            #expect(reply.status == 400)
            #expect(await connection.isClosed())
        }
    }

    @Test func smallChunksAreFine() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            let body = #"{"x":"\#(String(repeating: "y", count: 30_000))"}"#
            let chunks = body.map { "1;a=b\r\n\($0)\r\n" }.joined()
            await connection.send(server.head("RolesService.GetRoles", "Transfer-Encoding: chunked") + "\r\n")
            await connection.send(chunks + "0\r\n\r\n")
            #expect(try await connection.reply().status == 200)
        }
    }

    @Test func aConnectionServesOnAfterRefusals() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            let requests = [
                (server.call("RolesService.GetRoles", "{}"), 200),
                (server.call("RolesService.GetRoles", "{"), 400),
                (server.call("RolesService.GetRoles", String(repeating: "[", count: 100)), 400),
                (server.call("RolesService.Nothing", "{}"), 404),
                ("POST /api/v1/RolesService.GetRoles HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}", 401),
                ("PUT /docs HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}", 405),
                (live, 200),
            ]
            for (request, status) in requests {
                await connection.send(request)
                #expect(try await connection.reply().status == status)
            }
            // All of them again, at once and on one connection: answers keep the order of requests.
            await connection.send(requests.map { $0.0 }.joined())
            for (_, status) in requests { #expect(try await connection.reply().status == status) }
        }
    }

    @Test func manyPipelinedRequestsAreAnsweredInOrder() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            let count = 200
            await connection.send((0..<count).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined() + live)
            for _ in 0..<count { #expect(try await connection.reply().status == 404) }
            #expect(try await connection.reply().status == 200)
        }
    }

    @Test func aFaultAmongPipelinedRequestsWaitsForItsTurn() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.call("RolesService.GetRoles", "{}") + live + "nonsense\r\n\r\n" + live)
            #expect(try await connection.reply().status == 200)
            #expect(try await connection.reply().status == 200)
            #expect(try await connection.reply().status == 400)
            #expect(try await connection.readToEnd().isEmpty)
        }
    }

    @Test func theLastRequestOfAConnectionEndsIt() async throws {
        try await TestServer.run { server in
            for request in [
                "GET /healthz/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /healthz/live HTTP/1.0\r\n\r\n",
                "GET /healthz/live HTTP/1.0\r\nHost: a\r\n\r\n",
            ] {
                let connection = try RawConnection(to: server)
                await connection.send(request + live)
                let reply = try await connection.reply()
                #expect(reply.status == 200)
                #expect(reply.headers["connection"] == "close")
                #expect(try await connection.readToEnd().isEmpty)
            }
        }
    }

    @Test func theAnswerToARefusedBodyCanBeRead() async throws {
        try await TestServer.run { server in
            for (token, status) in [("x", 401), (server.token(.editor), 413)] {
                let connection = try RawConnection(to: server)
                let head = server.head("RolesService.GetRoles", role: token, "Content-Length: 1000000000")
                await connection.send(head + "\r\n" + String(repeating: "x", count: 10_000))
                let reply = try await connection.reply()
                #expect(reply.status == status)
                #expect(reply.headers["connection"] == "close")
                var sent = 0
                while sent < 1 << 30, await connection.send(String(repeating: "x", count: 1 << 16)) { sent += 1 << 16 }
                // What the kernel's buffers take apart, the rest is not read.
                #expect(sent < 64 << 20)
            }
        }
    }

    @Test func aClientThatSendsNoMoreIsAnswered() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.call("RolesService.GetRoles", "{}"))
            connection.finish()
            #expect(try await connection.reply().status == 200)
            #expect(await connection.isClosed())
        }
    }

    @Test func absoluteTargetsAreServed() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send("GET http://a/healthz/live?x=y HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.reply().status == 200)
            await connection.send("OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(try await connection.reply().status == 404)
        }
    }
}
