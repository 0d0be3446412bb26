import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct KeyUpdatesTests {
    private func write(
        _ content: String, on server: TestServer, _ fill: (inout CreateKeyUpdate.Request) -> Void = { _ in }
    ) async throws -> KeyUpdate {
        try await server.call(CreateKeyUpdate.self) {
            ($0.incidentID, $0.content) = ("1", content)
            fill(&$0)
        }.keyUpdate
    }

    private func last(
        as type: KeyUpdateContentType = .unset, on server: TestServer
    ) async throws -> GetLastKeyUpdate.Response {
        try await server.call(GetLastKeyUpdate.self, as: .viewer) { ($0.incidentID, $0.contentType) = ("1", type) }
    }

    @Test func oneBecomesTheSummaryAndAnItem() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            server.clock.advance(bySeconds: 60)
            let update = try await write("  Customers wait.\nA lot.", on: server) {
                ($0.title, $0.color, $0.scope) = ("What we know", "#ff9830", .everybody)
            }
            #expect(update.content == "  Customers wait.\nA lot." && update.contentType == .plainText)
            #expect(update.title == "What we know" && update.color == "#ff9830" && update.scope == .everybody)
            #expect(update.createdTime == server.clock.now && update.modifiedTime == update.createdTime)
            #expect(update.createdBy == incident.createdByUser && update.lastModifiedBy == update.createdBy)
            #expect(update.statusID.isEmpty && update.severityID.isEmpty && update.incidentID == "1")
            let now = try await server.incident("1")
            #expect(now.summary == update.content && now.modifiedTime == server.clock.now)
            let item = try #require(try await server.timeline("1").last)
            #expect(item.activityKind == .incidentUpdated && item.body == update.content && item.immutable)
            #expect(item.fieldValues["keyUpdateID"] == .string(update.id))
            #expect(try await server.events() == [.created, .addedActivity])
            let found = try await server.call(QueryIncidents.self) { $0.query.queryString = "customers" }
            #expect(found.incidents.map(\.incidentID) == ["1"])
        }
    }

    @Test func theStatusAndSeverityThatItNamesAreGivenAtOnce() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.severity = "minor" }
            let update = try await write("It is over.", on: server) {
                ($0.statusID, $0.severityID) = ("resolved", "critical")
            }
            #expect(update.statusID == "resolved" && update.severityID == "critical")
            let incident = try await server.incident("1")
            #expect(incident.status == "resolved" && incident.severity == "Critical")
            #expect(incident.closedTime == server.clock.now && incident.incidentEnd == server.clock.now)
            #expect(try await server.version("1") == 2)
            #expect(
                try await server.timelineKinds("1") == [
                    .incidentCreated, .incidentUpdated, .incidentStatusChanged, .incidentClosed,
                    .incidentSeverityChanged,
                ])
            #expect(try await server.events() == [.created, .updatedStatus, .closed, .updatedSeverity])
            // It leaves what UpdateStatus and UpdateSeverity leave.
            _ = try await server.declare { $0.severity = "minor" }
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("2", "resolved") }
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("2", "critical") }
            let (one, other) = (try await server.timeline("1"), try await server.timeline("2"))
            #expect(one.dropFirst(2).map(\.fieldValues) == other.dropFirst().map(\.fieldValues))
            #expect(one.dropFirst(2).map(\.body) == other.dropFirst().map(\.body))
        }
    }

    @Test func whatTheIncidentHasAlreadyIsNamedAlone() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let update = try await write("Still so.", on: server) {
                ($0.statusID, $0.severityID) = ("Active", "PENDING")
            }
            #expect(update.statusID == "active" && update.severityID == "pending")
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .incidentUpdated])
            #expect(try await server.events() == [.created, .addedActivity])
        }
    }

    @Test func unknownAndArchivedOnesAreRefusedWhole() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            _ = try await server.declare { $0.incidentType = .privateIncident }
            let status = try await server.call(CreateOrgStatus.self, as: .admin) { $0.name = "In review" }.status
            _ = try await server.call(ArchiveOrgStatus.self, as: .admin) { $0.statusID = status.statusID }
            _ = try await server.call(ArchiveOrgSeverity.self, as: .admin) { $0.severityID = "minor" }
            let before = try await server.storedState()
            await expectRefusal(.statusNotFound, "no status private-active for internal incidents") {
                try await write("a", on: server) { $0.statusID = "private-active" }
            }
            await expectRefusal(.statusNotFound, "there are active, resolved.") {
                try await write("a", on: server) { ($0.incidentID, $0.statusID) = ("2", status.statusID) }
            }
            await expectRefusal(.conflict, "in-review is archived") {
                try await write("a", on: server) { $0.statusID = status.statusID }
            }
            await expectRefusal(.notFound, "there are Critical, Major, Pending.") {
                try await write("a", on: server) { ($0.statusID, $0.severityID) = ("resolved", "huge") }
            }
            await expectRefusal(.conflict, "Minor is archived") {
                try await write("a", on: server) { ($0.statusID, $0.severityID) = ("resolved", "minor") }
            }
            #expect(try await server.storedState() == before)
            // A private incident's own status has the same slug.
            let sealed = try await write("a", on: server) { ($0.incidentID, $0.statusID) = ("2", "resolved") }
            #expect(sealed.statusID == "private-resolved")
        }
    }

    @Test func aDeclarationBeginsWithOne() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.initialStatusUpdate = "Customers wait." }
            _ = try await server.declare("Quiet")
            let initial = try await server.call(GetInitialKeyUpdate.self) { $0.incidentID = "1" }.keyUpdate
            #expect(initial?.content == "Customers wait." && initial?.scope == .organization)
            #expect(initial?.title == nil && initial?.color == nil)
            #expect(try await last(on: server).keyUpdate == initial)
            server.clock.advance(bySeconds: 60)
            let second = try await write("It is the pool.", on: server)
            #expect(try await server.call(GetInitialKeyUpdate.self) { $0.incidentID = "1" }.keyUpdate == initial)
            let last = try await last(on: server)
            #expect(last.keyUpdate == second && last.keyUpdateCount == 2)
            #expect(try await server.call(GetInitialKeyUpdate.self) { $0.incidentID = "2" }.keyUpdate == nil)
            let none = try await server.call(GetLastKeyUpdate.self) { $0.incidentID = "2" }
            #expect(none.keyUpdate == nil && none.keyUpdateCount == 0)
        }
    }

    @Test func theLatestStaysTheLatestWhenTheClockIsSetBack() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.initialStatusUpdate = "one" }
            server.clock.advance(bySeconds: -3600)
            let second = try await write("two", on: server)
            #expect(try await last(on: server).keyUpdate == second)
            #expect(try await server.incident("1").summary == "two")
        }
    }

    @Test func editingTheLatestEditsTheSummary() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.initialStatusUpdate = "one" }
            let first = try #require(try await last(on: server).keyUpdate)
            func edit(_ id: String, _ content: String, as role: Access = .admin) async throws -> KeyUpdate {
                try await server.call(UpdateKeyUpdate.self, as: role) {
                    ($0.incidentID, $0.id, $0.content) = ("1", id, content)
                }.keyUpdate
            }
            server.clock.advance(bySeconds: 60)
            let edited = try await edit(first.id, "one, better")
            #expect(edited.modifiedTime == server.clock.now && edited.createdTime == first.createdTime)
            #expect(edited.lastModifiedBy.name.hasSuffix("admin") && edited.createdBy == first.createdBy)
            #expect(try await server.incident("1").summary == "one, better")
            #expect(try await server.timeline("1").last?.body == "one, better")
            let second = try await write("two", on: server)
            _ = try await edit(first.id, "one, best")
            #expect(try await server.incident("1").summary == "two")
            // The same once more changes nothing.
            let version = try await server.version("1")
            server.clock.advance(bySeconds: 60)
            #expect(try await edit(second.id, "two") == second)
            #expect(try await server.version("1") == version)
        }
    }

    @Test func editingDoesNotMoveTheIncidentAgain() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let update = try await write("It is over.", on: server) { $0.statusID = "resolved" }
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "active") }
            func edit(_ statusID: String) async throws -> KeyUpdate {
                try await server.call(UpdateKeyUpdate.self) {
                    ($0.incidentID, $0.id, $0.content, $0.statusID) = ("1", update.id, "It was over.", statusID)
                }.keyUpdate
            }
            #expect(try await edit("resolved").statusID == "resolved")
            #expect(try await edit("").statusID == "resolved")
            #expect(try await server.incident("1").status == "active")
            _ = try await edit("active")
            #expect(try await edit("resolved").statusID == "resolved")
            #expect(try await server.incident("1").status == "resolved")
        }
    }

    @Test func deletingTheLatestBringsTheOneBefore() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.initialStatusUpdate = "one" }
            let second = try await write("*two*", on: server) { $0.contentType = .slack }
            let third = try await write("three", on: server)
            func delete(_ id: String) async throws {
                _ = try await server.call(DeleteKeyUpdate.self) { ($0.incidentID, $0.id) = ("1", id) }
            }
            try await delete(third.id)
            #expect(try await server.incident("1").summary == "two")
            #expect(try await server.timeline("1").last?.activityKind == .incidentUpdated)
            await expectRefusal(.notFound, "There is no key update \(third.id) in incident 1.") {
                try await delete(third.id)
            }
            await expectRefusal(.notFound) {
                try await server.call(GetKeyUpdate.self) { ($0.incidentID, $0.id) = ("1", third.id) }
            }
            let first = try #require(
                try await server.call(GetInitialKeyUpdate.self) { $0.incidentID = "1" }.keyUpdate)
            try await delete(first.id)
            #expect(try await server.incident("1").summary == "two")
            try await delete(second.id)
            #expect(try await server.incident("1").summary == "")
            // The audit log keeps what was deleted.
            let details = try await server.database.read { tx in
                try tx.rows("SELECT detail FROM audit WHERE action LIKE '%DeleteKeyUpdate' ORDER BY sequence")
                    .map { try $0.get("detail", as: String.self) }
            }
            #expect(details.count == 3 && details[0].contains("three"))
        }
    }

    @Test func eachFormIsAnsweredAsAsked() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let state =
                #"{"root":{"type":"root","children":[{"type":"paragraph","children":"#
                + #"[{"type":"text","text":"Say \"hello\""},{"type":"linebreak"},{"type":"text","text":"twice"}]}]}}"#
            let lexical = try await write(state, on: server) { $0.contentType = .lexical }
            #expect(lexical.content == state && lexical.contentType == .lexical)
            #expect(try await server.incident("1").summary == "Say \"hello\"\ntwice")
            let plain = try await last(on: server).keyUpdate
            #expect(plain?.content == "Say \"hello\"\ntwice" && plain?.contentType == .plainText)
            #expect(try await last(as: .lexical, on: server).keyUpdate == lexical)
            #expect(try await last(as: .teams, on: server).keyUpdate?.content == plain?.content)
            _ = try await write("See *<https://example.com|the page>* &amp; wait", on: server) {
                $0.contentType = .slack
            }
            #expect(try await server.incident("1").summary == "See the page (https://example.com) & wait")
            let edited = try #require(try await last(as: .lexical, on: server).keyUpdate)
            // What the server makes for an editor says the same when it comes back.
            _ = try await write(edited.content, on: server) { $0.contentType = .lexical }
            #expect(try await server.incident("1").summary == "See the page (https://example.com) & wait")
        }
    }

    @Test(arguments: [
        ("content", CreateKeyUpdate.Request.with { $0.content = " \n" }),
        ("content", .with { $0.content = String(repeating: "a", count: 65_537) }),
        ("content", .with { $0.content = "a\0" }),
        ("content", .with { ($0.content, $0.contentType) = ("plain", .lexical) }),
        ("content", .with { ($0.content, $0.contentType) = ("{}", .lexical) }),
        ("content", .with { ($0.content, $0.contentType) = (#"{"root":{"children":[]}}"#, .lexical) }),
        ("content", .with { ($0.content, $0.contentType) = (#"{"root":{"text":"\u0000"}}"#, .lexical) }),
        ("title", .with { ($0.content, $0.title) = ("a", String(repeating: "a", count: 256)) }),
        ("title", .with { ($0.content, $0.title) = ("a", "a\nb") }),
        ("color", .with { ($0.content, $0.color) = ("a", "blue") }),
    ])
    func aFaultIsNamedAndLeavesNothing(field: String, request: CreateKeyUpdate.Request) async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            let before = try await server.storedState()
            await expectRefusal(.validationFailed, "\(field) must") {
                try await server.call(CreateKeyUpdate.self) {
                    $0 = request
                    ($0.incidentID, $0.statusID) = ("1", "resolved")
                }
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func aWalkSeesEachOnceInTheOrderAskedFor() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            var ids: [String] = []
            for title in ["b", "", "é", "a", "b"] {
                server.clock.advance(bySeconds: 1)
                ids.append(try await write("text", on: server) { $0.title = title }.id)
            }
            server.clock.advance(bySeconds: 1)
            _ = try await server.call(UpdateKeyUpdate.self) {
                ($0.incidentID, $0.id, $0.title, $0.content) = ("1", ids[0], "b", "another text")
            }
            let expected: [KeyUpdateOrderField: [Int]] = [
                .createdTime: [0, 1, 2, 3, 4], .modifiedTime: [1, 2, 3, 4, 0], .title: [1, 3, 0, 4, 2],
            ]
            for field in KeyUpdateOrderField.allCases {
                let ascending = try await walk(field, .ascending, on: server)
                #expect(ascending == expected[field]?.map { ids[$0] }, "\(field)")
                #expect(try await walk(field, .descending, on: server) == ascending.reversed(), "\(field)")
            }
        }
    }

    private func walk(
        _ field: KeyUpdateOrderField, _ direction: OrderDirection, on server: TestServer
    ) async throws -> [String] {
        var (cursor, seen) = (Cursor(), [String]())
        repeat {
            let page = try await server.call(QueryKeyUpdates.self, as: .viewer) {
                $0.query.incidentID = "1"
                $0.query.limit = 2
                ($0.query.orderField, $0.query.orderDirection) = (field, direction)
                $0.cursor = cursor
            }
            seen += page.keyUpdates.map(\.id)
            cursor = page.cursor
        } while cursor.hasMore
        return seen
    }

    @Test func aListIsOfOneScopeOrOfAll() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            for scope in KeyUpdateScope.allCases {
                _ = try await write(scope.rawValue, on: server) { $0.scope = scope }
            }
            func list(_ scope: String) async throws -> QueryKeyUpdates.Response {
                try await server.call(QueryKeyUpdates.self) {
                    ($0.query.incidentID, $0.query.scope) = ("1", scope)
                    $0.query.limit = 2
                }
            }
            #expect(try await list("").keyUpdates.map(\.content) == ["private", "public"])
            #expect(try await list("").query.scope == "")
            for scope in KeyUpdateScope.words { #expect(try await list(scope).keyUpdates.map(\.content) == [scope]) }
            await expectRefusal(.validationFailed, "query.scope must be one of internal, public, private.") {
                try await list("secret")
            }
            let cursor = try await list("").cursor
            await expectRefusal(.validationFailed, "cursor.nextValue") {
                try await server.call(QueryKeyUpdates.self) {
                    ($0.query.incidentID, $0.query.scope, $0.cursor) = ("1", "public", cursor)
                }
            }
        }
    }

    @Test func thoseOfAPrivateIncidentAreForWhoMaySeeIt() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.incidentType = .privateIncident }
            let update = try await write("Sealed.", on: server)
            await expectRefusal(.incidentNotFound) {
                try await server.call(GetKeyUpdate.self, as: .viewer) { ($0.incidentID, $0.id) = ("1", update.id) }
            }
            await expectRefusal(.incidentNotFound) { try await last(on: server) }
            await expectRefusal(.incidentNotFound) {
                try await server.call(GetInitialKeyUpdate.self, as: .viewer) { $0.incidentID = "1" }
            }
            await expectRefusal(.incidentNotFound) {
                try await server.call(QueryKeyUpdates.self, as: .viewer) { $0.query.incidentID = "1" }
            }
            #expect(
                try await server.call(GetLastKeyUpdate.self, as: .admin) { $0.incidentID = "1" }.keyUpdateCount == 1)
            // One incident's are not another's.
            _ = try await server.declare()
            await expectRefusal(.notFound, "in incident 2") {
                try await server.call(GetKeyUpdate.self, as: .viewer) { ($0.incidentID, $0.id) = ("2", update.id) }
            }
        }
    }
}
