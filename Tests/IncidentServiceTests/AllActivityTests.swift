import IncidentAPI
import IncidentTesting
import Testing

/// The timelines of all incidents together.
@Suite struct AllActivityTests {
    private func all(
        _ server: TestServer, as access: Access? = .editor, headers: [String: String] = [:], limit: Int = 100,
        _ fill: (inout ActivityQuery) -> Void = { _ in }
    ) async throws -> [ActivityItem] {
        var items: [ActivityItem] = []
        var cursor = Cursor()
        repeat {
            let page = try await server.call(QueryActivity.self, as: access, headers: headers) {
                $0.query.limit = limit
                fill(&$0.query)
                $0.cursor = cursor
            }
            #expect(page.activityItems.count <= limit)
            items += page.activityItems
            cursor = page.cursor
        } while cursor.hasMore
        return items
    }

    /// Notes in three incidents, at times that are not those of writing, and two of one time.
    private func declare(_ server: TestServer) async throws {
        for number in 1...3 {
            _ = try await server.declare("Incident \(number)")
            for (index, second) in [50, 10, 30, 10].enumerated() {
                _ = try await server.call(AddActivity.self) {
                    $0.incidentID = "\(number)"
                    $0.body = "note \(index) #n\(index)\(index == 1 ? " #rare" : "")"
                    $0.eventTime = server.clock.now.advanced(bySeconds: second + number)
                }
            }
        }
    }

    @Test func theyAreOrderedByEventTimeThenByID() async throws {
        try await TestServer.run { server in
            try await declare(server)
            let descending = try await all(server)
            #expect(descending.count == 15)
            #expect(Set(descending.map(\.incidentID)) == ["1", "2", "3"])
            let sorted = descending.sorted { ($0.eventTime, $0.activityItemID) > ($1.eventTime, $1.activityItemID) }
            #expect(descending == sorted)
            let ascending = try await all(server) { $0.orderDirection = .ascending }
            #expect(ascending == descending.reversed())
            for limit in [1, 2, 4, 14, 15] {
                #expect(try await all(server, limit: limit) == descending, "\(limit)")
                let up = try await all(server, limit: limit) { $0.orderDirection = .ascending }
                #expect(up == ascending, "\(limit)")
            }
        }
    }

    @Test func kindsAndTagsNarrowThem() async throws {
        try await TestServer.run { server in
            try await declare(server)
            let everything = try await all(server)
            for kinds in [["userNote"], ["incidentCreated"], ["incidentCreated", "userNote"], ["taskAdded"], ["what"]] {
                let found = try await all(server, limit: 2) { $0.activityKind = kinds }
                #expect(found == everything.filter { kinds.contains($0.activityKind.rawValue) }, "\(kinds)")
            }
            for tag in ["rare", "n0", "rar", "none"] {
                let found = try await all(server, limit: 2) { $0.tag = tag }
                #expect(found == everything.filter { $0.tags.contains(tag) }, "\(tag)")
                let ofKind = try await all(server) { ($0.tag, $0.activityKind) = (tag, ["incidentCreated"]) }
                #expect(ofKind.isEmpty)
            }
        }
    }

    @Test func theyNeedAnEditor() async throws {
        try await TestServer.run { server in
            try await declare(server)
            await expectRefusal(.forbidden, "needs the role editor; this token has viewer.") {
                try await server.call(QueryActivity.self, as: .viewer)
            }
            #expect(try await all(server, as: .admin).count == 15)
        }
    }

    @Test func privateOnesAreForThoseWhoSeeThem() async throws {
        try await TestServer.run { server in
            _ = try await server.declare("Public")
            _ = try await server.declare("Private") { $0.incidentType = .privateIncident }
            _ = try await server.call(AddActivity.self) { ($0.incidentID, $0.body) = ("2", "a #note") }
            let (token, userID) = try await server.newUserToken(.editor)
            let headers = ["Authorization": "Bearer \(token)"]
            func numbers(_ fill: (inout ActivityQuery) -> Void = { _ in }) async throws -> Set<String> {
                Set(try await all(server, as: nil, headers: headers, fill).map(\.incidentID))
            }
            #expect(try await numbers() == ["1"])
            #expect(try await numbers { $0.tag = "note" } == [])
            #expect(Set(try await all(server).map(\.incidentID)) == ["1", "2"])
            #expect(Set(try await all(server, as: .admin).map(\.incidentID)) == ["1", "2"])
            _ = try await server.call(AssignRole.self) {
                ($0.incidentID, $0.role, $0.userID) = ("2", "observer", userID)
            }
            #expect(try await numbers() == ["1", "2"])
            #expect(try await numbers { $0.tag = "note" } == ["2"])
            _ = try await server.call(UnassignRole.self) {
                ($0.incidentID, $0.role, $0.userID) = ("2", "observer", userID)
            }
            #expect(try await numbers() == ["1"])
        }
    }

    @Test func thoseOfADeletedIncidentAreGone() async throws {
        try await TestServer.run { server in
            try await declare(server)
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "2" }
            #expect(Set(try await all(server).map(\.incidentID)) == ["1", "3"])
        }
    }

    @Test func aCursorOfOneTimelineIsNotOneOfAll() async throws {
        try await TestServer.run { server in
            try await declare(server)
            let cursor = try await server.call(QueryActivity.self) { ($0.query.incidentID, $0.query.limit) = ("1", 2) }
                .cursor
            await expectRefusal(.validationFailed) {
                try await server.call(QueryActivity.self) { $0.cursor = cursor }
            }
        }
    }
}
