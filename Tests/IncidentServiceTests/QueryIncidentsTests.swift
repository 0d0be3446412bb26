import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct QueryIncidentsTests {
    @Test func listsTheNewestFirstAndEchoesTheQueryAsUsed() async throws {
        try await TestServer.run { server in
            for title in ["one", "two", "three"] { _ = try await server.declare(title) }
            let answer = try await server.call(QueryIncidents.self, as: .viewer)
            #expect(answer.incidents.map(\.title) == ["three", "two", "one"])
            #expect(answer.incidents.first == (try await server.incident("3")))
            #expect(answer.query.limit == 50 && answer.query.orderDirection == .descending)
            #expect(answer.cursor == Cursor())
            let ascending = try await server.call(QueryIncidents.self) { $0.query.orderDirection = .ascending }
            #expect(ascending.incidents == answer.incidents.reversed())
        }
    }

    @Test func pagesFollowEachOtherAndTheLimitMayChange() async throws {
        try await TestServer.run { server in
            for number in 1...5 { _ = try await server.declare("\(number)") }
            let first = try await server.call(QueryIncidents.self) { $0.query.limit = 2 }
            #expect(first.incidents.map(\.incidentID) == ["5", "4"])
            #expect(first.cursor.hasMore && !first.cursor.nextValue.isEmpty)
            _ = try await server.declare("newer than the walk")
            let second = try await server.call(QueryIncidents.self) {
                $0.query.limit = 1
                $0.cursor = first.cursor
            }
            #expect(second.incidents.map(\.incidentID) == ["3"])
            let last = try await server.call(QueryIncidents.self) { $0.cursor = second.cursor }
            #expect(last.incidents.map(\.incidentID) == ["2", "1"])
            #expect(last.cursor == Cursor())
        }
    }

    @Test(arguments: [(0, 50), (1, 1), (100, 100), (101, 100), (Int.max, 100)])
    func limits(_ limit: Int, to effective: Int) async throws {
        try await TestServer.run { server in
            let answer = try await server.call(QueryIncidents.self) { $0.query.limit = limit }
            #expect(answer.query.limit == effective)
        }
    }

    @Test(arguments: ["1.5", "-0.5", "9223372036854775808", "1e300"])
    func aNumberThatDoesNotFitIsRefusedByItsPath(_ number: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.send(QueryIncidents.method, Data("{\"query\": {\"limit\": \(number)}}".utf8))
            #expect(reply.status == 400)
            #expect(try reply.problem().message == "query.limit must be a whole number in range.")
        }
    }

    @Test func aLabelOfColonsIsLookedForLikeAnyOther() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { request in
                request.labels = [.with { ($0.key, $0.label) = ("a:b", "c:d") }]
            }
            let colons = Array(repeating: "a", count: 2000).joined(separator: ":")
            for (label, count) in [("A:b:c:d", 1), ("c:d", 1), ("b:c:d", 0), (colons, 0)] {
                let byText = try await server.call(QueryIncidents.self) { $0.query.queryString = "label:" + label }
                #expect(byText.incidents.count == count)
                let byMember = try await server.call(QueryIncidents.self) {
                    $0.query.incidentLabels = Array(repeating: label, count: 64)
                }
                #expect(byMember.incidents.count == count)
            }
        }
    }

    @Test func refusesANegativeLimit() async throws {
        try await TestServer.run { server in
            await expectRefusal(.validationFailed, "query.limit must not be negative.") {
                try await server.call(QueryIncidents.self) { $0.query.limit = -1 }
            }
        }
    }

    @Test func aCursorBelongsToItsQueryAndOrder() async throws {
        try await TestServer.run { server in
            for number in 1...3 { _ = try await server.declare("\(number)") }
            let cursor = try await server.call(QueryIncidents.self) { $0.query.limit = 1 }.cursor
            let changes: [@Sendable (inout QueryIncidents.Request) -> Void] = [
                { $0.query.queryString = "isdrill:false" },
                { $0.query.orderDirection = .ascending },
                { $0.query.onlyDrills = true },
                { $0.query.includeStatuses = ["active"] },
                { $0.cursor.nextValue += "A" },
                { $0.cursor.nextValue = "1" },
            ]
            for change in changes {
                await expectRefusal(.validationFailed, "cursor.nextValue") {
                    try await server.call(QueryIncidents.self) {
                        $0.cursor = cursor
                        change(&$0)
                    }
                }
            }
            await expectRefusal(.validationFailed, "cursor.nextValue") {
                try await server.call(QueryIncidentPreviews.self) { $0.cursor = cursor }
            }
        }
    }

    @Test func relativeTimesAreFixedByTheFirstPage() async throws {
        try await TestServer.run { server in
            for number in 1...3 { _ = try await server.declare("\(number)") }
            let first = try await server.call(QueryIncidents.self) {
                $0.query.queryString = "declared:-2d"
                $0.query.limit = 1
            }
            server.clock.advance(bySeconds: 10 * 86_400)
            let second = try await server.call(QueryIncidents.self) {
                $0.query.queryString = "declared:-2d"
                $0.cursor = first.cursor
            }
            #expect(second.incidents.map(\.incidentID) == ["2", "1"])
            let anew = try await server.call(QueryIncidents.self) { $0.query.queryString = "declared:-2d" }
            #expect(anew.incidents.isEmpty)
        }
    }

    @Test func aCursorOutlivesTheServer() async throws {
        try await TestDatabase.run { database in
            var cursor = Cursor()
            try await TestServer.run(on: database) { server in
                for number in 1...3 { _ = try await server.declare("\(number)") }
                cursor = try await server.call(QueryIncidents.self) { $0.query.limit = 1 }.cursor
            }
            let kept = cursor
            try await TestServer.run(on: database) { server in
                let rest = try await server.call(QueryIncidents.self) { $0.cursor = kept }
                #expect(rest.incidents.map(\.incidentID) == ["2", "1"])
            }
        }
    }

    @Test func filtersByTheMembersOfTheQuery() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.severity = "Major"
                $0.labels = [.with { $0.label = "Security" }]
            }
            _ = try await server.declare {
                $0.status = "resolved"
                $0.isDrill = true
                $0.labels = [
                    .with { $0.label = "security" },
                    .with {
                        $0.key = "team"
                        $0.label = "a"
                    },
                ]
            }
            let cases: [(ids: [String], fill: @Sendable (inout IncidentsQuery) -> Void)] = [
                (["1"], { $0.severity = "major" }),
                (["2"], { $0.includeStatuses = ["Resolved"] }),
                (["1"], { $0.excludeStatuses = ["resolved"] }),
                (["2", "1"], { $0.incidentLabels = ["SECURITY"] }),
                (["2"], { $0.incidentLabels = ["security", "team:a"] }),
                (["2"], { $0.onlyDrills = true }),
                ([], { $0.dateTo = Timestamp(microseconds: 1) }),
                (["2", "1"], { $0.dateFrom = Timestamp(microseconds: 1) }),
                (
                    ["1"],
                    {
                        $0.queryString = "-isdrill:true"
                        $0.severity = "none such"
                    }
                ),
            ]
            for (ids, fill) in cases {
                let found = try await server.call(QueryIncidents.self) { fill(&$0.query) }.incidents
                #expect(found.map(\.incidentID) == ids)
            }
        }
    }

    @Test func refusesAQueryWithItsColumn() async throws {
        try await TestServer.run { server in
            await expectRefusal(
                .validationFailed,
                "query.queryString, column 9: there is no filter \"statos\"; the nearest is \"status\"."
            ) { try await server.call(QueryIncidents.self) { $0.query.queryString = "or(api -statos:x)" } }
            await expectRefusal(.validationFailed, "query.severity: there is no severity \"huge\"; known: Critical") {
                try await server.call(QueryIncidents.self) { $0.query.severity = "huge" }
            }
        }
    }

    @Test func anotherPersonsPrivateIncidentsLeaveNoGap() async throws {
        try await TestServer.run { server in
            for number in 1...6 {
                _ = try await server.declare("\(number)") {
                    $0.incidentType = number.isMultiple(of: 2) ? .privateIncident : .internalIncident
                }
            }
            let page = try await server.call(QueryIncidents.self, as: .viewer) { $0.query.limit = 2 }
            #expect(page.incidents.map(\.incidentID) == ["5", "3"])
            let next = try await server.call(QueryIncidents.self, as: .viewer) { $0.cursor = page.cursor }
            #expect(next.incidents.map(\.incidentID) == ["1"])
            let hidden = try await server.call(QueryIncidents.self, as: .viewer) {
                $0.query.queryString = "type:private"
            }
            #expect(hidden.incidents.isEmpty)
            let seen = try await server.call(QueryIncidents.self, as: .admin) { $0.query.queryString = "type:private" }
            #expect(seen.incidents.map(\.incidentID) == ["6", "4", "2"])
        }
    }
}
