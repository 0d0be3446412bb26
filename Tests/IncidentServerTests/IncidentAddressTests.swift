import IncidentAPI
import IncidentServer
import IncidentTesting
import Testing

@Suite struct IncidentAddressTests {
    @Test func theOverviewURLOfAnIncidentLeadsToItsPage() async throws {
        let client = TestServer.clientWithoutRedirects
        try await TestServer.run { server in
            let incident = try await server.call(CreateIncident.self) { $0.title = "Très lent" }.incident
            let redirect = try await server.request("GET", incident.overviewURL, client: client)
            #expect(redirect.status == 303)
            #expect(redirect.headers["location"] == "/incidents/1")
            let page = try await server.request("GET", "/incidents/1", client: client)
            #expect(page.status == 303)
            #expect(page.headers["location"] == "/sign-in?next=/incidents/1")
            // One that does not exist is answered the same.
            let none = try await server.request("GET", "/incidents/77", client: client)
            #expect(none.headers["location"] == "/sign-in?next=/incidents/77")
        }
    }

    @Test func linksNameThePublicURL() async throws {
        var settings = try ServerSettings.test()
        settings.publicURL = "https://muster.example.com/"
        let client = TestServer.clientWithoutRedirects
        try await TestServer.run(settings: settings) { server in
            let redirect = try await server.request("GET", "/a/grafana-incident-app/incidents/7/x", client: client)
            #expect(redirect.headers["location"] == "https://muster.example.com/incidents/7")
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
