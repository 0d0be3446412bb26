import IncidentAPI
import IncidentTesting
import Testing

/// A program that asks every so often for what has changed.
@Suite struct PollerTests {
    /// Asked for `modified:>=` the latest time that it knows, or for what is after it, in the order of modification, it
    /// hears of every change, also of one that comes within the same microsecond, or after the clock was set back.
    @Test(arguments: [">=", ">"])
    func itHearsOfEveryChange(_ relation: String) async throws {
        try await TestServer.run { server in
            for number in 1...5 { _ = try await server.declare("Incident \(number)") }
            var since = Timestamp(microseconds: 0)
            var known: [String: Int] = [:]
            func poll() async throws -> Set<String> {
                var news: Set<String> = []
                var cursor = Cursor()
                let query = "modified:\(relation)\(since)"
                repeat {
                    let page = try await server.call(QueryIncidentPreviews.self) {
                        $0.query.queryString = query
                        $0.query.orderField = .modifiedTime
                        $0.query.orderDirection = .ascending
                        $0.query.limit = 2
                        $0.cursor = cursor
                    }
                    for preview in page.incidentPreviews {
                        if known.updateValue(preview.version, forKey: preview.incidentID) != preview.version {
                            news.insert(preview.incidentID)
                        }
                    }
                    since = page.incidentPreviews.last?.modifiedTime ?? since
                    cursor = page.cursor
                } while cursor.hasMore
                return news
            }
            #expect(try await poll() == ["1", "2", "3", "4", "5"])
            #expect(try await poll().isEmpty)
            let changes: [(String, () async throws -> Void)] = [
                ("2", { _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("2", "Other") } }),
                ("4", { _ = try await server.call(AddTask.self) { ($0.incidentID, $0.text) = ("4", "Look") } }),
                ("1", { _ = try await server.call(AddActivity.self) { ($0.incidentID, $0.body) = ("1", "A note") } }),
                (
                    "5",
                    {
                        _ = try await server.call(AddLabel.self) {
                            ($0.incidentID, $0.label.label) = ("5", "db")
                        }
                    }
                ),
                ("3", { _ = try await server.call(UpdateIncident.self) { ($0.incidentID, $0.isDrill) = ("3", true) } }),
            ]
            for (seconds, pair) in zip([0, 0, 60, 0, -3600], changes) {
                server.clock.advance(bySeconds: seconds)
                try await pair.1()
                #expect(try await poll() == [pair.0])
                #expect(try await poll().isEmpty)
            }
        }
    }

    @Test(arguments: [("-5m", ["2"]), ("-2h", ["2", "1"]), (">2026-01-31", []), ("2026-01-31,", ["2", "1"])])
    func itAsksByAgeOrByDay(_ range: String, _ expected: [String]) async throws {
        try await TestServer.run { server in
            _ = try await server.declare("One")
            _ = try await server.declare("Two")
            server.clock.advance(bySeconds: 3600)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("2", "Other") }
            server.clock.advance(bySeconds: 60)
            let found = try await server.call(QueryIncidents.self) { $0.query.queryString = "modified:\(range)" }
            #expect(found.incidents.map(\.incidentID) == expected)
        }
    }
}
