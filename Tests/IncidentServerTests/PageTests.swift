import IncidentAPI
import IncidentServer
import IncidentTesting
import Testing

@Suite struct PageTests {
    @Test(arguments: ["/healthz/live", "/healthz/ready", "/metrics", "/docs", "/openapi.json"])
    func needsNoToken(_ path: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.request("GET", path)
            #expect(reply.status == 200)
            #expect(!reply.body.isEmpty)
            #expect(reply.headers["x-request-id"]?.count == 32)
            let head = try await server.request("HEAD", path)
            #expect(head.status == 200)
            #expect(head.body.isEmpty)
            let post = try await server.request("POST", path)
            #expect(try post.problem().code == .methodNotAllowed)
            #expect(post.headers["allow"] == "GET, HEAD")
        }
    }

    @Test(arguments: [
        "/nothing", "/healthz", "/healthz/ready/", "/api", "/API/v1/x", "/api/v2/IncidentsService.GetIncident",
    ])
    func answersAProblemForAnyOtherPath(_ path: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.request("GET", path)
            #expect(reply.status == 404)
            #expect(try reply.problem().code == .notFound)
        }
    }

    @Test func theRouteForBenchmarksIsThereOnRequest() async throws {
        var settings = try ServerSettings.load(flags: [.listen: "127.0.0.1:0", .benchRoute: "true"], environment: [:])
        settings.limits.acceptGrace = .zero
        try await TestServer.run(settings: settings) { server in
            let reply = try await server.request("GET", "/bench?bytes=900")
            #expect(reply.status == 200)
            #expect(reply.body.count == 900)
        }
        try await TestServer.run { server in
            let reply = try await server.request("GET", "/bench?bytes=900")
            #expect(reply.status == 404)
        }
    }
}
