import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentServer
import IncidentService
import IncidentTesting
import NIOCore
import NIOHTTP1
import NIOSSL
import Testing

@Suite struct TLSTests {
    /// A folder with a certificate that signs itself, made by `openssl`.
    private struct Certificate {
        let folder: URL
        var certificate: String { folder.appendingPathComponent("certificate.pem").path }
        var key: String { folder.appendingPathComponent("key.pem").path }

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("muster-tls-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try make(name: "first")
        }

        func make(name: String) throws {
            try Tool.run(
                "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
                "-days", "2", "-subj", "/CN=\(name)", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out",
                certificate)
        }
    }

    private func settings(_ certificate: Certificate) throws -> ServerSettings {
        var settings = try ServerSettings.test()
        settings.tls = try TLSFiles(certificate: certificate.certificate, key: certificate.key)
        return settings
    }

    /// A client that trusts the certificate in the file as it is now.
    private func withClient(
        _ certificate: Certificate, http1: Bool = false, _ body: (HTTPClient) async throws -> Void
    ) async throws {
        var configuration = HTTPClient.Configuration()
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(certificate.certificate)
        configuration.tlsConfiguration = tls
        configuration.httpVersion = http1 ? .http1Only : .automatic
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        do { try await body(client) } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    @Test(arguments: [false, true])
    func callsAreAnswered(http1: Bool) async throws {
        let certificate = try Certificate()
        defer { try? FileManager.default.removeItem(at: certificate.folder) }
        try await TestServer.run(settings: settings(certificate)) { server in
            try await withClient(certificate, http1: http1) { client in
                let headers = ["Authorization": "Bearer \(server.token(.editor))"]
                func post(_ method: String, _ body: String, _ headers: [String: String]) async throws -> HTTPReply {
                    try await server.request(
                        "POST", "/api/v1/\(method)", Data(body.utf8), headers: headers, client: client)
                }
                let create = "IncidentsService.CreateIncident"
                #expect(try await post(create, #"{"title":"Slow"}"#, headers).status == 200)
                #expect(try await post(create, "{", headers).problem().code == .validationFailed)
                #expect(try await post(create, "{", [:]).problem().code == .unauthorized)
                let large = String(repeating: "x", count: 200_000)
                #expect(try await post(create, large, [:]).problem().code == .unauthorized)
                #expect(try await post(create, String(repeating: "x", count: 2 << 20), headers).status == 413)
                // Many at once: streams of one connection, or connections.
                try await withThrowingTaskGroup(of: Int.self) { group in
                    for number in 0..<50 {
                        group.addTask { try await post(create, #"{"title":"\#(number)"}"#, headers).status }
                    }
                    for try await status in group { #expect(status == 200) }
                }
            }
        }
    }

    @Test func http2IsSpoken() async throws {
        let certificate = try Certificate()
        defer { try? FileManager.default.removeItem(at: certificate.folder) }
        try await TestServer.run(settings: settings(certificate)) { server in
            try await withClient(certificate) { client in
                let request = HTTPClientRequest(url: server.url + "/healthz/live")
                let response = try await client.execute(request, timeout: .seconds(10))
                #expect(response.version == .http2)
                #expect(response.headers.first(name: "x-request-id")?.count == 32)
            }
        }
    }

    /// Each viewer is a stream of HTTP/2, all on one connection, or a connection of HTTP/1.
    @Test(arguments: [false, true]) func eventsComeOverTLS(http1: Bool) async throws {
        let certificate = try Certificate()
        defer { try? FileManager.default.removeItem(at: certificate.folder) }
        var settings = try settings(certificate)
        settings.limits.requestDeadline = .milliseconds(300)
        settings.limits.events.heartbeat = .milliseconds(40)
        try await TestServer.run(settings: settings) { server in
            try await withClient(certificate, http1: http1) { client in
                var streams: [WatchedEvents] = []
                for _ in 1...5 {
                    streams.append(
                        try await WatchedEvents.open(server.url, token: server.token(.viewer), client: client))
                }
                #expect(try await becomesTrue { streams.allSatisfy { $0.heartbeats >= 10 } })
                _ = try await server.request(
                    "POST", "/api/v1/\(CreateIncident.method)", Data(#"{"title":"Slow"}"#.utf8),
                    headers: ["Authorization": "Bearer \(server.token(.editor))"], client: client)
                for stream in streams { #expect(try await stream.words(1) == ["created 1"]) }
                #expect(server.events.viewers == 5)
                streams[0].leave()
                #expect(try await becomesTrue { server.events.viewers == 4 })
                #expect(streams.dropFirst().allSatisfy { !$0.isEnded })
                for stream in streams { stream.leave() }
                #expect(try await becomesTrue { server.events.viewers == 0 })
            }
        }
    }

    @Test func newConnectionsGetTheNewCertificate() async throws {
        let certificate = try Certificate()
        defer { try? FileManager.default.removeItem(at: certificate.folder) }
        let settings = try settings(certificate)
        try await TestServer.run(settings: settings) { server in
            func isTrusted() async throws -> Bool {
                var isTrusted = true
                try await withClient(certificate) { client in
                    do { _ = try await server.request("GET", "/healthz/live", client: client) } catch {
                        isTrusted = false
                    }
                }
                return isTrusted
            }
            let before = try await isTrusted()
            #expect(before)
            try certificate.make(name: "second")
            #expect(try await !isTrusted())
            try settings.tls?.reload()
            #expect(try await isTrusted())

            // Files that cannot be used change nothing.
            try Data("nonsense".utf8).write(to: URL(fileURLWithPath: certificate.key))
            #expect(throws: SettingsError.self) { try settings.tls?.reload() }
            #expect(try await isTrusted())
        }
    }

    @Test func aHandshakeThatDoesNotComeIsCut() async throws {
        let certificate = try Certificate()
        defer { try? FileManager.default.removeItem(at: certificate.folder) }
        var settings = try settings(certificate)
        settings.limits.handshakeDeadline = .milliseconds(200)
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            #expect(await connection.isClosed())
            let plain = try RawConnection(to: server)
            await plain.send("GET /healthz/live HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(await plain.isClosed())
        }
    }

    @Test func filesThatDoNotFitAreRefused() throws {
        let one = try Certificate()
        let other = try Certificate()
        defer { for folder in [one.folder, other.folder] { try? FileManager.default.removeItem(at: folder) } }
        #expect(throws: SettingsError.self) { try TLSFiles(certificate: one.certificate, key: other.key) }
        #expect(throws: SettingsError.self) { try TLSFiles(certificate: "/nothing", key: one.key) }
    }
}
