import Foundation
import IncidentAPI
import IncidentClient
import IncidentService
import IncidentTesting
import Testing

/// The example in Swift of docs/events.md is the function below, which runs.
@Suite struct EventsPageTests {
    private static let file = URL(filePath: #filePath)

    @Test func theExampleIsToldWhatHappens() async throws {
        try await TestServer.run { server in
            let client = try server.client(as: .viewer)
            let looking = Task { try await example(client) }
            #expect(try await becomesTrue { server.events.viewers == 1 })
            _ = try await server.call(CreateIncident.self) { ($0.title, $0.severity) = ("Slow", "critical") }
            #expect(try await becomesTrue { server.events.ring.position == 1 })
            #expect(server.events.viewers == 1)
            looking.cancel()
            await #expect(throws: CancellationError.self) { try await looking.value }
        }
    }

    @Test func thePageShowsIt() throws {
        let source = try String(contentsOf: Self.file, encoding: .utf8)
        let start = try #require(source.range(of: "func example(_ client: IncidentClient) async throws {\n"))
        let rest = source[start.upperBound...]
        let end = try #require(rest.range(of: "\n    }\n"))
        let shown = rest[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("        ") ? $0.dropFirst(8) : $0 }.joined(separator: "\n")
        let page = Self.file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "docs/events.md")
        #expect(try String(contentsOf: page, encoding: .utf8).contains("```swift\n\(shown)\n```"))
    }

    private func example(_ client: IncidentClient) async throws {
        for try await event in client.events(EventOptions(queryString: "severity:critical")) {
            switch event.content {
            case .happened(let event): print(event.event, event.incident.title)
            case .reset: print("read again what you show")
            }
        }
    }
}
