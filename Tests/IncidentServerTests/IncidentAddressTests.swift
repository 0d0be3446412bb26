import AsyncHTTPClient
import IncidentAPI
import IncidentServer
import IncidentTesting
import Testing

@Suite struct IncidentAddressTests {
    private func withoutRedirects(_ body: (HTTPClient) async throws -> Void) async throws {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
        do { try await body(client) } catch {
            try await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    @Test func theOverviewURLOfAnIncidentLeadsToItsPage() async throws {
        try await withoutRedirects { client in
            try await TestServer.run { server in
                let incident = try await server.call(CreateIncident.self) { $0.title = "Très lent" }.incident
                let redirect = try await server.request("GET", incident.overviewURL, client: client)
                #expect(redirect.status == 303)
                #expect(redirect.headers["location"] == "/incidents/1")
                let page = try await server.request("GET", "/incidents/1", client: client)
                #expect(page.status == 200)
                #expect(page.headers["content-type"] == "text/html; charset=utf-8")
                #expect(!page.text.contains("lent"))
            }
        }
    }

    @Test func linksNameThePublicURL() async throws {
        var settings = try ServerSettings.test()
        settings.publicURL = "https://muster.example.com/"
        try await withoutRedirects { client in
            try await TestServer.run(settings: settings) { server in
                let redirect = try await server.request("GET", "/a/grafana-incident-app/incidents/7/x", client: client)
                #expect(redirect.headers["location"] == "https://muster.example.com/incidents/7")
                let page = try await server.request("GET", "/incidents/7", client: client)
                #expect(page.text.contains("https://muster.example.com/api/v1/IncidentsService.GetIncident"))
            }
        }
    }

    @Test(arguments: ["/incidents/", "/incidents/x", "/incidents/1/2", "/a/grafana-irm-app/incidents/<b>/x"])
    func refusesWhatIsNoAddress(_ path: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.request("GET", path.replacing("<", with: "%3C"))
            #expect(reply.status == 404)
        }
    }
}
