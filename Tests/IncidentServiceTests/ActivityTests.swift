import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct ActivityTests {
    private func note(_ body: String, on server: TestServer, at time: Timestamp = .unset) async throws -> ActivityItem {
        try await server.call(AddActivity.self) {
            $0.incidentID = "1"
            $0.body = body
            $0.eventTime = time
        }.activityItem
    }

    @Test func aNoteBringsItsLinksAndTags() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let item = try await note(
                "See https://example.com/a, (http://example.com/b) and https://example.com/a. #Database #slow #42",
                on: server)
            #expect(item.activityKind == .userNote)
            #expect(!item.immutable)
            #expect(item.url == "https://example.com/a")
            #expect(item.tags == ["database", "slow"])
            let context = try await server.timeline("1").filter { $0.activityKind == .contextAttached }
            #expect(context.map(\.url) == ["https://example.com/a", "http://example.com/b"])
            #expect(try await server.events() == [.created, .addedActivity])
        }
    }

    @Test func punctuationAfterALinkIsNotPartOfIt() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let item = try await note(
                "(see http://a.example/x_(y)) [http://b.example/z]), http://c.example}!", on: server)
            let context = try await server.timeline("1").filter { $0.activityKind == .contextAttached }
            #expect(context.map(\.url) == ["http://a.example/x_(y)", "http://b.example/z", "http://c.example"])
            #expect(item.url == "http://a.example/x_(y)")
        }
    }

    @Test(.timeLimit(.minutes(10))) func aNoteOfBracketsHoldsNobodyUp() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let item = try await note("http://a.example" + String(repeating: ")", count: 65_000), on: server)
            #expect(item.url == "http://a.example")
        }
    }

    @Test func editingDerivesAnewAndRemovingTakesAway() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let item = try await note("https://example.com/a #one", on: server)
            let edited = try await server.call(UpdateActivityBody.self) {
                $0.incidentID = "1"
                $0.activityItemID = item.activityItemID
                $0.body = "https://example.com/c #two"
            }.activityItem
            #expect(edited.tags == ["two"])
            #expect(edited.url == "https://example.com/c")
            #expect(
                try await server.timeline("1").filter { $0.activityKind == .contextAttached }.map(\.url)
                    == ["https://example.com/c"])
            let removed = try await server.call(RemoveActivity.self) {
                $0.incidentID = "1"
                $0.activityItemID = item.activityItemID
            }.activityItem
            #expect(removed == edited)
            #expect(try await server.timelineKinds("1") == [.incidentCreated])
            let audit = try await server.database.read { try $0.auditRecords(of: "1", incident: 1, from: 1, limit: 9) }
            #expect(audit.last?.detail.contains("https://example.com/c #two") == true)
        }
    }

    @Test func valuesOfANoteHaveALimit() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            func note(_ value: String) async throws -> ActivityItem {
                try await server.call(AddActivity.self) {
                    $0.incidentID = "1"
                    $0.body = "x"
                    $0.fieldValues = ["v": .string(value)]
                }.activityItem
            }
            await expectRefusal(.validationFailed, "fieldValues must have at most") {
                try await note(String(repeating: "x", count: 65_536))
            }
            #expect(try await note("kept").fieldValues == ["v": "kept"])
        }
    }

    @Test func whatTheServerWroteIsNotEditedOrRemoved() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let created = try #require(try await server.timeline("1").first)
            await expectRefusal(.validationFailed, "only notes can be edited and removed") {
                try await server.call(UpdateActivityBody.self) {
                    $0.incidentID = "1"
                    $0.activityItemID = created.activityItemID
                    $0.body = "x"
                }
            }
            await expectRefusal(.validationFailed, "only notes can be edited and removed") {
                try await server.call(RemoveActivity.self) {
                    $0.incidentID = "1"
                    $0.activityItemID = created.activityItemID
                }
            }
            let relevance = try await server.call(UpdateActivityRelevance.self) {
                $0.incidentID = "1"
                $0.activityItemID = created.activityItemID
                $0.relevance = .low
            }.activityItem.relevance
            #expect(relevance == .low)
        }
    }

    @Test func theEventTimeMovesAnItemAndEmptyPutsItBack() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let item = try await note("first", on: server)
            func move(_ time: Timestamp) async throws -> ActivityItem {
                try await server.call(UpdateActivityEventTime.self) {
                    $0.incidentID = "1"
                    $0.activityItemID = item.activityItemID
                    $0.eventTime = time
                }.activityItem
            }
            let early = Timestamp(microseconds: 1_000_000)
            #expect(try await move(early).eventTime == early)
            #expect(try await server.timelineKinds("1") == [.userNote, .incidentCreated])
            #expect(try await move(.unset).eventTime == item.createdTime)
        }
    }

    @Test func aTimelineIsReadInPages() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let time = Timestamp(microseconds: 1_700_000_000_000_000)
            for index in 1...7 { _ = try await note("note \(index) #odd\(index % 2)x", on: server, at: time) }
            var bodies: [String] = []
            var cursor = Cursor()
            repeat {
                let page = try await server.call(QueryActivity.self) {
                    $0.query.incidentID = "1"
                    $0.query.limit = 3
                    $0.query.activityKind = ["userNote"]
                    $0.query.orderDirection = .ascending
                    $0.cursor = cursor
                }
                bodies += page.activityItems.map(\.body)
                cursor = page.cursor
            } while cursor.hasMore
            #expect(bodies.map { $0.prefix(6) } == (1...7).map { "note \($0)" })
            #expect(cursor.nextValue == "")
            let tagged = try await server.call(QueryActivity.self) {
                $0.query.incidentID = "1"
                $0.query.tag = "odd1x"
            }
            #expect(tagged.activityItems.count == 4)
            #expect(tagged.query.limit == 50)
            await expectRefusal(.validationFailed, "query.limit must not be negative") {
                try await server.call(QueryActivity.self) {
                    $0.query.incidentID = "1"
                    $0.query.limit = -1
                }
            }
        }
    }
}
