import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// The examples of docs/clients.md do what the page says.
@Suite(.sqliteOnly) struct ClientsPageTests {
    private static let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/clients.md")

    @Test(arguments: ["curl", "The command line"])
    func theFiveCallsWork(_ section: String) async throws {
        let text = try String(contentsOf: Self.page, encoding: .utf8)
        let part = try #require(text.components(separatedBy: "\n## ").first { $0.hasPrefix(section + "\n") })
        let blocks = part.components(separatedBy: "```sh\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
        try #require(blocks.count == 1)
        try await ClientPlace.run { place in
            let folder = try MusterProcess.executable().deletingLastPathComponent().path
            let variables = place.environment.merging(["PATH": "\(folder):/usr/bin:/bin"]) { $1 }
            let settings = variables.map { "\($0)=\($1)" }
            let printed = try await Tool.output(
                ["env", "-i"] + settings + ["bash", "-euo", "pipefail", "-c", blocks[0]])
            #expect(printed.contains("Checkout is slow"))

            let incident = try await place.server.call(GetIncident.self, token: place.token) { $0.incidentID = "1" }
                .incident
            #expect(incident.severity == "Minor")
            #expect(incident.status == "resolved")
            #expect(incident.incidentMembership.assignments.map(\.role.name) == ["commander"])
            let items = try await place.server.call(QueryActivity.self, token: place.token) {
                $0.query.incidentID = "1"
                $0.query.tag = "rollback"
            }.activityItems
            #expect(items.map(\.body) == ["Rolled back to 4.2 #rollback"])
        }
    }
}
