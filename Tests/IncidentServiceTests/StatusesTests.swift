import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct StatusesTests {
    private func create(
        _ name: String, _ category: StatusCategory = .active, _ type: IncidentType = .internalIncident,
        on server: TestServer
    ) async throws -> Status {
        try await server.call(CreateOrgStatus.self, as: .admin) {
            $0.name = name
            $0.category = category
            $0.incidentType = type
        }.status
    }

    private func move(_ incidentID: String = "1", to status: String, on server: TestServer) async throws -> Incident {
        try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = (incidentID, status) }.incident
    }

    private func found(_ query: String, on server: TestServer) async throws -> [String] {
        try await server.call(QueryIncidents.self) {
            $0.query.queryString = query
            $0.query.orderDirection = .ascending
        }.incidents.map(\.incidentID)
    }

    private func configurations(on server: TestServer) async throws -> [StatusConfiguration] {
        try await server.call(QueryOrgStatuses.self, as: .viewer).configurations
    }

    @Test func eachTypeStartsWithAnActiveAndAResolvedOne() async throws {
        try await TestServer.run { server in
            let all = try await configurations(on: server)
            #expect(all.map(\.incidentType) == [.internalIncident, .privateIncident])
            #expect(all.map(\.default) == [true, true])
            #expect(all.map { $0.statuses.map(\.slug) } == [["active", "resolved"], ["active", "resolved"]])
            #expect(
                all.map { $0.statuses.map(\.statusID) } == [
                    ["active", "resolved"], ["private-active", "private-resolved"],
                ])
            #expect(all.flatMap(\.statuses).allSatisfy { $0.immutable && $0.kind == "default" && $0.position == 0 })
            let one = try await server.call(QueryOrgStatuses.self) { $0.incidentType = .privateIncident }
            #expect(one.configurations == [all[1]])
        }
    }

    @Test func aNewOneGoesToTheEndOfItsCategory() async throws {
        try await TestServer.run { server in
            let review = try await create("In review", on: server)
            #expect(review.slug == "in-review" && review.position == 1 && review.kind == "custom")
            #expect(try await create("Watching", on: server).position == 2)
            #expect(try await create("Written up", .resolved, on: server).position == 1)
            let all = try await configurations(on: server)
            #expect(all[0].statuses.map(\.slug) == ["active", "in-review", "watching", "resolved", "written-up"])
            #expect(all.map(\.default) == [false, true])
            #expect(
                try await server.call(GetStatusByID.self, as: .viewer) { $0.statusID = review.statusID }.status
                    == review)
            await expectRefusal(.statusNotFound, "no status in-review") {
                try await server.call(GetStatusByID.self) { $0.statusID = "in-review" }
            }
        }
    }

    @Test func namesAreUniqueInTheirTypeAndSlugsAreMadeSo() async throws {
        try await TestServer.run { server in
            _ = try await create("In review", on: server)
            await expectRefusal(.conflict, "named IN REVIEW") { try await create("IN REVIEW", .resolved, on: server) }
            await expectRefusal(.conflict) { try await create("in-review", on: server) }
            await expectRefusal(.conflict) { try await create("ACTIVE", on: server) }
            #expect(try await create("In review", .active, .privateIncident, on: server).slug == "in-review")
            #expect(try await create("In: review!", on: server).slug == "in-review-2")
            #expect(try await create("In, review!", on: server).slug == "in-review-3")
            #expect(try await create("?!", on: server).slug == "status")
            await expectRefusal(.validationFailed, "name must") { try await create(" ", on: server) }
            await expectRefusal(.validationFailed, "color must") {
                try await server.call(CreateOrgStatus.self, as: .admin) { ($0.name, $0.color) = ("a", "blue") }
            }
        }
    }

    @Test func incidentsMoveThroughThem() async throws {
        try await TestServer.run { server in
            _ = try await create("In review", on: server)
            _ = try await create("Written up", .resolved, on: server)
            _ = try await server.declare()
            #expect(try await move(to: "in REVIEW", on: server).status == "in-review")
            #expect(try await server.events() == [.created, .updatedStatus])
            server.clock.advance(bySeconds: 60)
            let written = try await move(to: "written-up", on: server)
            #expect(written.status == "written-up" && written.closedTime == server.clock.now)
            // From one resolved status to another the incident stays closed.
            server.clock.advance(bySeconds: 60)
            #expect(try await move(to: "resolved", on: server).closedTime == written.closedTime)
            #expect(!(try await move(to: "in-review", on: server)).closedTime.isSet)
            #expect(try await server.declare { $0.status = "Written up" }.closedTime.isSet)
            #expect(
                try await server.events() == [
                    .created, .updatedStatus, .updatedStatus, .closed, .updatedStatus, .updatedStatus, .created,
                    .closed,
                ])
        }
    }

    @Test func aStatusBelongsToItsType() async throws {
        try await TestServer.run { server in
            _ = try await create("In review", on: server)
            _ = try await create("Sealed", .active, .privateIncident, on: server)
            _ = try await server.declare { $0.incidentType = .privateIncident }
            _ = try await server.declare()
            await expectRefusal(.validationFailed, "status must be one of active, sealed, resolved.") {
                try await move(to: "in-review", on: server)
            }
            await expectRefusal(.validationFailed, "status must be one of active, in-review, resolved.") {
                try await move("2", to: "sealed", on: server)
            }
            #expect(try await move(to: "sealed", on: server).status == "sealed")
            #expect(try await move(to: "resolved", on: server).closedTime.isSet)
            #expect(try await move("2", to: "resolved", on: server).closedTime.isSet)
            // Both types' statuses of one slug.
            #expect(try await found("status:resolved", on: server) == ["1", "2"])
            #expect(try await found("-status:resolved", on: server) == [])
            #expect(try await found("status:resolved type:private", on: server) == ["1"])
        }
    }

    @Test func queriesKnowThemByNameAndSlug() async throws {
        try await TestServer.run { server in
            _ = try await create("In review", on: server)
            for status in ["", "in-review", "resolved"] { _ = try await server.declare { $0.status = status } }
            #expect(try await found("status:'IN review'", on: server) == ["2"])
            #expect(try await found("-status:in-review", on: server) == ["1", "3"])
            let included = try await server.call(QueryIncidents.self) {
                $0.query.includeStatuses = ["in review", "resolved"]
            }
            #expect(included.incidents.map(\.incidentID) == ["3", "2"])
            let excluded = try await server.call(QueryIncidents.self) { $0.query.excludeStatuses = ["In-Review"] }
            #expect(excluded.incidents.map(\.incidentID) == ["3", "1"])
            await expectRefusal(.validationFailed, "known: active, in-review, resolved.") {
                try await found("status:other", on: server)
            }
        }
    }

    @Test func listsFollowCategoryAndPosition() async throws {
        try await TestServer.run { server in
            for name in ["One", "Two"] {
                _ = try await create(name, on: server)
                _ = try await create("\(name) after", .resolved, on: server)
            }
            for status in ["two-after", "two", "resolved", "one", "one-after", "active"] {
                _ = try await server.declare { $0.status = status }
            }
            var cursor = Cursor()
            var seen: [String] = []
            repeat {
                let page = try await server.call(QueryIncidentPreviews.self) {
                    $0.query.orderField = .status
                    $0.query.orderDirection = .ascending
                    $0.query.limit = 2
                    $0.cursor = cursor
                }
                seen += page.incidentPreviews.map(\.status)
                cursor = page.cursor
            } while cursor.hasMore
            #expect(seen == ["active", "one", "two", "resolved", "one-after", "two-after"])
        }
    }

    @Test func anArchivedOneIsKeptAndFoundButNotGiven() async throws {
        try await TestServer.run { server in
            let review = try await create("In review", on: server)
            _ = try await server.declare { $0.status = "in-review" }
            let archived = try await server.call(ArchiveOrgStatus.self, as: .admin) { $0.statusID = review.statusID }
            #expect(archived.status.archivedTime == server.clock.now)
            #expect(try await server.incident("1").status == "in-review")
            #expect(try await found("status:in-review", on: server) == ["1"])
            _ = try await move(to: "in-review", on: server)
            await expectRefusal(.conflict, "The status in-review is archived; give one of active, resolved.") {
                try await server.declare { $0.status = "in-review" }
            }
            _ = try await move(to: "active", on: server)
            await expectRefusal(.conflict) { try await move(to: "in review", on: server) }
            await expectRefusal(.conflict, "named In review") { try await create("In review", on: server) }
            let back = try await server.call(UnarchiveOrgStatus.self, as: .admin) { $0.statusID = review.statusID }
            #expect(!back.status.archivedTime.isSet && back.status.position == 1)
            #expect(try await move(to: "in-review", on: server).status == "in-review")
        }
    }

    @Test(arguments: ["active", "resolved", "private-active", "private-resolved"])
    func thoseOfEveryOrganisationStay(statusID: String) async throws {
        try await TestServer.run { server in
            await expectRefusal(.conflict, "belongs to every organisation") {
                try await server.call(UpdateOrgStatus.self, as: .admin) { ($0.statusID, $0.name) = (statusID, "Open") }
            }
            await expectRefusal(.conflict, "belongs to every organisation") {
                try await server.call(ArchiveOrgStatus.self, as: .admin) { $0.statusID = statusID }
            }
        }
    }

    @Test func renamingKeepsTheSlug() async throws {
        try await TestServer.run { server in
            let review = try await create("In review", on: server)
            _ = try await server.declare { $0.status = "in-review" }
            server.clock.advance(bySeconds: 60)
            let renamed = try await server.call(UpdateOrgStatus.self, as: .admin) {
                $0.statusID = review.statusID
                $0.name = "Looked at"
                $0.icon = .check
            }.status
            #expect(renamed.slug == "in-review" && renamed.name == "Looked at" && renamed.icon == .check)
            #expect(renamed.modifiedTime == server.clock.now && renamed.createdTime == review.createdTime)
            #expect(try await found("status:'looked at'", on: server) == ["1"])
            #expect(try await found("status:in-review", on: server) == ["1"])
            // The slug goes on naming it: nobody else can be called so.
            await expectRefusal(.conflict) { try await create("in-review", on: server) }
            await expectRefusal(.conflict, "one of internal incidents") {
                try await server.call(UpdateOrgStatus.self, as: .admin) {
                    ($0.statusID, $0.name, $0.incidentType) = (review.statusID, "a", .privateIncident)
                }
            }
        }
    }

    @Test func theCategoryOfOneInUseStays() async throws {
        try await TestServer.run { server in
            let review = try await create("In review", on: server)
            _ = try await create("Done", .resolved, on: server)
            _ = try await server.declare { $0.status = "in-review" }
            func resolve() async throws -> Status {
                try await server.call(UpdateOrgStatus.self, as: .admin) {
                    ($0.statusID, $0.name, $0.category) = (review.statusID, "In review", .resolved)
                }.status
            }
            await expectRefusal(.conflict, "keeps its category active") { try await resolve() }
            _ = try await move(to: "active", on: server)
            let moved = try await resolve()
            #expect(moved.category == .resolved && moved.position == 2)
            #expect(try await move(to: "in-review", on: server).closedTime.isSet)
        }
    }
}
