import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import NIOHTTP1
import Testing

/// A token in an address, looked for in all that the built program writes.
@Suite(.sqliteOnly) struct AddressTokenTests {
    /// As many as are taken at once, and a few.
    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration.singletonConfiguration
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 100
        return HTTPClient(eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
    }()

    @Test func itIsNowhere() async throws {
        try await withTemporaryFolder { folder in
            let (process, url) = try await MusterProcess.serve(data: folder, ["--log-level", "trace"])
            let secrets: [String]
            do {
                secrets = try await posts(to: url, folder)
            } catch {
                await process.kill()
                throw error
            }
            let output = await process.stop()
            #expect(output.status == 0)
            #expect(output.stderr.contains("incoming-webhooks/grafana.incident.create"))
            for secret in secrets { #expect(!(output.stderr + output.stdout).contains(secret), "the log") }
            // The timeline, the audit log, answers kept for repeats.
            for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
                guard let content = try? Data(contentsOf: folder.appending(path: path)) else { continue }
                for secret in secrets {
                    #expect(content.range(of: Data(secret.utf8)) == nil, "\(path)")
                }
            }
        }
    }

    /// Posts with tokens of all kinds in the address, and to a server that is full. Returns what must be seen nowhere.
    private func posts(to url: String, _ folder: URL) async throws -> [String] {
        let token = try await makeToken(folder, role: "webhook", name: "hook")
        let viewer = try await makeToken(folder, role: "viewer", name: "reader")
        let admin = try await makeToken(folder)
        let unknown = "glsa_\(String(repeating: "Q", count: 32))_00000000"
        let secrets = [token, viewer, unknown].map { String($0.dropFirst(5)) }
        let path = "\(url)/api/v1/incoming-webhooks/grafana.incident.create?title=%7B%7B.%7D%7D&labels=a&token="
        for (secret, status) in [(token, 200), (viewer, 403), (unknown, 401)] {
            for key in ["k", nil] {
                let reply = try await post(path + secret, .bytes(ByteBuffer(string: "{}")), key: key)
                #expect(reply.status.code == status)
                try await expect(secrets, notIn: reply)
            }
        }

        // All places are held by those who do not get on with their bodies.
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<64 {
                group.addTask {
                    // Whoever finds the place taken by one that looks whether all are tries again.
                    while !Task.isCancelled {
                        let (parts, continuation) = AsyncStream.makeStream(of: ByteBuffer.self)
                        continuation.yield(ByteBuffer(string: "{"))
                        _ = try? await post(path + token, .stream(parts, length: .unknown))
                        continuation.finish()
                    }
                }
            }
            let isFull = try await becomesTrue(within: .seconds(20)) {
                let reply = try await post(path + token, .bytes(ByteBuffer(string: "{}")))
                try await expect(secrets, notIn: reply)
                return reply.status == .serviceUnavailable
            }
            #expect(isFull)
            group.cancelAll()
        }

        var request = HTTPClientRequest(url: "\(url)/api/v1/ActivityService.QueryActivity")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(admin)")
        request.body = .bytes(ByteBuffer(string: #"{"query": {"incidentID": "1"}}"#))
        try await expect(secrets, notIn: Self.client.execute(request, timeout: .seconds(30)))
        try await expect(
            secrets, notIn: Self.client.execute(HTTPClientRequest(url: "\(url)/metrics"), timeout: .seconds(30)))
        return secrets
    }

    private func post(
        _ url: String, _ body: HTTPClientRequest.Body, key: String? = nil
    ) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        if let key { request.headers.add(name: "Idempotency-Key", value: key) }
        request.body = body
        return try await Self.client.execute(request, timeout: .seconds(30))
    }

    private func expect(_ secrets: [String], notIn reply: HTTPClientResponse) async throws {
        let text = String(buffer: try await reply.body.collect(upTo: 4 << 20)) + "\(reply.headers)"
        for secret in secrets { #expect(!text.contains(secret)) }
    }
}
