import Foundation
import IncidentAPI
import IncidentClient
import IncidentStorage
import IncidentTesting
import Testing

/// The example of docs/clients.md is the function below, which runs.
@Suite struct ClientsPageTests {
    private static let file = URL(filePath: #filePath)

    @Test func theFiveCallsWork() async throws {
        try await TestServer.run { server in
            let ada = MemberRecord(
                orgID: "1", userID: "grafana-incident:user-0000000000000000000000ad", name: "Ada",
                email: "ada@example.com",
                role: .editor, createdAt: Timestamp(microseconds: 1))
            try await server.database.write(.organization("1")) { try $0.insert(ada) }
            try await example(url: server.url, token: server.token(.editor))
            let client = try server.client()
            let incident = try await client.call(GetIncident.self) { $0.incidentID = "1" }.incident
            #expect(incident.status == "resolved")
            #expect(incident.incidentMembership.assignments.map(\.user.name) == ["Ada"])
        }
    }

    @Test func thePageShowsIt() throws {
        let source = try String(contentsOf: Self.file, encoding: .utf8)
        let start = try #require(source.range(of: "func example(url: String, token: String) async throws {\n"))
        let rest = source[start.upperBound...]
        let end = try #require(rest.range(of: "\n    }\n"))
        let body = rest[..<end.lowerBound]
        let shown = body.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }.joined(separator: "\n")
        let page = Self.file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/clients.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("import IncidentClient\n\n\(shown)\n```"))
    }

    private func example(url: String, token: String) async throws {
        let client = try IncidentClient(url: url, token: token)

        let incident = try await client.call(CreateIncident.self) {
            $0.title = "Checkout is slow"
            $0.severity = "minor"
        }.incident

        for try await found in client.items(QueryIncidents.self, { $0.query.queryString = "status:active checkout" }) {
            print(found.incidentID, found.title)
        }

        _ = try await client.call(AssignRole.self) {
            $0.incidentID = incident.incidentID
            $0.role = "commander"
            $0.userID = "email:ada@example.com"
        }
        _ = try await client.call(AddActivity.self) {
            $0.incidentID = incident.incidentID
            $0.body = "Rolled back to 4.2 #rollback"
        }
        _ = try await client.call(UpdateStatus.self) {
            $0.incidentID = incident.incidentID
            $0.status = "resolved"
        }
    }
}
