import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import Testing

@testable import IncidentServer

@Suite struct BodyTests {
    private let create = "IncidentsService.CreateIncident"

    private func gzip(_ text: String) throws -> Data {
        Data(try #require(Gzip.deflate(ByteBuffer(string: text))).readableBytesView)
    }

    @Test func anEmptyBodyIsAnEmptyObject() async throws {
        try await TestServer.run { server in
            let reply = try await server.send("RolesService.GetRoles", Data())
            #expect(reply.status == 200)
        }
    }

    @Test(arguments: [
        "{", "[", "nothing", "[]", "1", "\"x\"", "{}{}", "{\"title\":\"a\u{1}b\"}", "\u{feff}{}", "}", "{]",
    ])
    func whatIsNoObjectIsRefused(_ body: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.send(create, Data(body.utf8))
            #expect(reply.status == 400)
            #expect(try reply.problem().code == .validationFailed)
        }
    }

    @Test func onlyUTF8IsRead() async throws {
        try await TestServer.run { server in
            for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf32, .isoLatin1] {
                let body = try #require(#"{"title":"Größe"}"#.data(using: encoding))
                let reply = try await server.send(create, body)
                #expect(reply.status == 400, "\(encoding)")
            }
        }
    }

    @Test func aCompressedBodyIsRead() async throws {
        try await TestServer.run { server in
            for name in ["gzip", "GZIP", "x-gzip"] {
                let reply = try await server.send(
                    create, try gzip(#"{"title":"Packed"}"#), headers: ["Content-Encoding": name])
                #expect(reply.status == 200)
                #expect(reply.text.contains("Packed"))
            }
            let plain = try await server.send(
                create, Data(#"{"title":"a"}"#.utf8), headers: ["Content-Encoding": "identity"])
            #expect(plain.status == 200)
        }
    }

    @Test func whatIsNotGzipIsRefused() async throws {
        try await TestServer.run { server in
            let good = try gzip(#"{"title":"Packed"}"#)
            for bad in [Data("{}".utf8), good.dropLast(4), good + Data("x".utf8), good + good] {
                let reply = try await server.send(create, Data(bad), headers: ["Content-Encoding": "gzip"])
                #expect(try reply.problem().code == .validationFailed)
            }
            for name in ["br", "deflate", "gzip, gzip", "zstd"] {
                let reply = try await server.send(create, good, headers: ["Content-Encoding": name])
                #expect(reply.status == 415)
                #expect(try reply.problem().code == .unsupportedEncoding)
            }
        }
    }

    @Test func aBodyHasAtMostAMebibyte() async throws {
        try await TestServer.run { server in
            func body(_ bytes: Int) -> String {
                let frame = #"{"title":"Slow","x":""}"#
                return #"{"title":"Slow","x":"\#(String(repeating: "x", count: bytes - frame.utf8.count))"}"#
            }
            let most = body(1 << 20)
            let over = body((1 << 20) + 1)
            #expect(try await server.send(create, Data(most.utf8)).status == 200)
            let refused = try await server.send(create, Data(over.utf8))
            #expect(refused.status == 413)
            #expect(try refused.problem().code == .tooLarge)
            let packed = ["Content-Encoding": "gzip"]
            #expect(try await server.send(create, try gzip(most), headers: packed).status == 200)
            #expect(try await server.send(create, try gzip(over), headers: packed).status == 413)
        }
    }

    @Test func aChunkedBodyHasTheSameLimit() async throws {
        try await TestServer.run { server in
            let connection = try RawConnection(to: server)
            await connection.send(server.head(create, "Transfer-Encoding: chunked") + "\r\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 1 << 16) + "\r\n"
            for _ in 0..<17 { await connection.send(chunk) }
            let reply = try await connection.reply()
            #expect(try reply.problem().code == .tooLarge)
            #expect(reply.headers["connection"] == "close")
        }
    }

    @Test func deepAndWideBodiesAreRefused() async throws {
        try await TestServer.run { server in
            func nested(_ depth: Int) -> String {
                #"{"x":"# + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1) + "}"
            }
            func wide(_ members: Int) -> String {
                "{" + (0..<members).map { "\"k\($0)\":0" }.joined(separator: ",") + "}"
            }
            let cases = [
                (nested(64), 200), (nested(65), 400), (nested(100_000), 400), (wide(20_000), 200), (wide(20_001), 400),
            ]
            for (body, status) in cases {
                let reply = try await server.send("RolesService.GetRoles", Data(body.utf8))
                #expect(reply.status == status)
            }
        }
    }

    @Test func bodiesAreWaitedForByThoseWhoAsk() async throws {
        try await TestServer.run { server in
            let body = #"{"title":"Slow"}"#
            let connection = try RawConnection(to: server)
            let head = server.head(create, "Content-Length: \(body.utf8.count)", "Expect: 100-continue")
            await connection.send(head + "\r\n")
            #expect(try await connection.reply().status == 100)
            await connection.send(body)
            #expect(try await connection.reply().status == 200)

            let refused = try RawConnection(to: server)
            let wrong = server.head(create, role: "x", "Content-Length: \(body.utf8.count)", "Expect: 100-continue")
            await refused.send(wrong + "\r\n")
            #expect(try await refused.reply().status == 401)
            #expect(await refused.isClosed())
        }
    }

    @Test func largeAnswersAreCompressedForThoseWhoTakeIt() async throws {
        try await TestServer.run { server in
            func accepts(_ encodings: String?) async throws -> HTTPReply {
                let connection = try RawConnection(to: server)
                let line = encodings.map { "Accept-Encoding: \($0)\r\n" } ?? ""
                await connection.send("GET /docs HTTP/1.1\r\nHost: a\r\n\(line)\r\n")
                return try await connection.reply()
            }
            let plain = try await accepts(nil)
            #expect(plain.headers["vary"] == "Accept-Encoding")
            for encodings in ["gzip", "br, gzip;q=0.5", "*", "deflate, x-gzip"] {
                let packed = try await accepts(encodings)
                #expect(packed.headers["content-encoding"] == "gzip")
                #expect(packed.body.count < plain.body.count / 2)
                let text = try Gzip.inflate(ByteBuffer(bytes: packed.body), limit: plain.body.count)
                #expect(Data(text.readableBytesView) == plain.body)
            }
            for encodings in ["identity", "gzip;q=0", "br", "*;q=0", ""] {
                #expect(try await accepts(encodings).headers["content-encoding"] == nil)
            }
            let connection = try RawConnection(to: server)
            await connection.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n")
            #expect(try await connection.reply().headers["content-encoding"] == nil)
        }
    }
}
