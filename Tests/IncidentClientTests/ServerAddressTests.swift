import IncidentClient
import Testing

@Suite struct ServerAddressTests {
    @Test(arguments: [
        ("https://m.example.com", "https://m.example.com", "/api/plugins/grafana-irm-app/resources/api/v1/"),
        ("https://m.example.com/", "https://m.example.com", "/api/plugins/grafana-irm-app/resources/api/v1/"),
        ("HTTP://127.0.0.1:8080", "http://127.0.0.1:8080", "/api/plugins/grafana-irm-app/resources/api/v1/"),
        ("http://[::1]:8080/api/v1", "http://[::1]:8080", "/api/v1/"),
        ("https://m.example.com/api/v1/", "https://m.example.com", "/api/v1/"),
        (
            "https://e.com/ops/api/plugins/grafana-incident-app/resources/api", "https://e.com/ops",
            "/api/plugins/grafana-incident-app/resources/api/"
        ),
        (
            "https://e.com/api/plugins/grafana-irm-app/resources/api/v1", "https://e.com",
            "/api/plugins/grafana-irm-app/resources/api/v1/"
        ),
        ("https://e.com/proxy//", "https://e.com/proxy", "/api/plugins/grafana-irm-app/resources/api/v1/"),
    ])
    func reads(_ text: String, root: String, basePath: String) throws {
        let address = try ServerAddress(text)
        #expect(address.root == root)
        #expect(address.base == root + basePath)
    }

    @Test(arguments: [
        "", "muster.example.com", "ftp://e.com", "https://", "https://user:word@e.com", "https://e.com?x=1",
        "https://e.com/#top", "https://e com",
    ])
    func refuses(_ text: String) {
        #expect(throws: IncidentClientError.self) { try ServerAddress(text) }
    }

    @Test func namesThePageOfAnIncident() throws {
        let address = try ServerAddress("https://e.com/ops/api/v1/")
        #expect(
            address.url(ofPath: "/a/grafana-irm-app/incidents/1/slow")
                == "https://e.com/ops/a/grafana-irm-app/incidents/1/slow")
        #expect(address.url(ofPath: "https://elsewhere.example/1") == "https://elsewhere.example/1")
    }

    /// Only a server that keeps keys may be sent a write again.
    @Test(arguments: [("https://stack.grafana.net", false), ("https://muster.example.com", true)])
    func knowsWhoKeepsKeys(_ text: String, keeps: Bool) throws {
        let configuration = IncidentClientConfiguration(address: try ServerAddress(text), token: "t")
        #expect(configuration.serverKeepsIdempotencyKeys == keeps)
    }
}
