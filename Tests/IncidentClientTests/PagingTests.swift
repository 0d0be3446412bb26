import IncidentAPI
import IncidentClient
import IncidentTesting
import Testing

@Suite struct PagingTests {
    @Test func aWalkGivesEachIncidentOnce() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            for number in 1...7 { _ = try await client.call(CreateIncident.self) { $0.title = "Number \(number)" } }
            let walk = client.items(QueryIncidents.self) { $0.query.limit = 3 }
            var found: [String] = []
            for try await incident in walk {
                found.append(incident.incidentID)
                // What is declared meanwhile is newer than the first page, and no part of the walk.
                if found.count == 2 { _ = try await client.call(CreateIncident.self) { $0.title = "Late" } }
            }
            #expect(found == ["7", "6", "5", "4", "3", "2", "1"])
            // The same sequence again begins anew.
            var again = 0
            for try await _ in walk { again += 1 }
            #expect(again == 8)
        }
    }

    @Test func pagesComeWholeAndWhenAskedFor() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            for _ in 1...5 { _ = try await client.call(CreateIncident.self) { $0.title = "Slow" } }
            var sizes: [Int] = []
            for try await page in client.pages(QueryIncidentPreviews.self, { $0.query.limit = 2 }) {
                sizes.append(page.response.incidentPreviews.count)
                if sizes.count == 2 { break }
            }
            #expect(sizes == [2, 2])
            var none = 0
            for try await _ in client.items(QueryIncidents.self, { $0.query.queryString = "title:nothing" }) {
                none += 1
            }
            #expect(none == 0)
            let timeline = client.items(QueryActivity.self) { $0.query.incidentID = "1" }
            var kinds: [ActivityKind] = []
            for try await item in timeline { kinds.append(item.activityKind) }
            #expect(kinds == [.incidentCreated])
        }
    }

    @Test func aRefusalEndsTheWalk() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            let refused = try await refusal {
                for try await _ in client.items(QueryIncidents.self, { $0.query.queryString = "status:" }) {}
            }
            #expect(refused.code == .validationFailed)
        }
    }

    @Test func aCursorThatLeadsNowhereEndsTheWalk() async throws {
        let page = #"{"incidents": [{"incidentID": "1"}], "cursor": {"nextValue": "x", "hasMore": true}}"#
        try await StubServer.run(.init(body: page)) { stub in
            let client = try makeClient(stub.url)
            let error = await clientError { for try await _ in client.items(QueryIncidents.self) {} }
            #expect(error == .badAnswer(status: 200, reason: "its cursor leads to the same page again"))
            #expect(stub.seen.count == 2)
        }
        let end = #"{"incidents": [{"incidentID": "1"}], "cursor": {"nextValue": "", "hasMore": true}}"#
        try await StubServer.run(.init(body: end)) { stub in
            var count = 0
            for try await _ in try makeClient(stub.url).items(QueryIncidents.self) { count += 1 }
            #expect(count == 1)
        }
    }

    /// A procedure that has a cursor can be walked.
    @Test func everyProcedureWithACursorIsPaged() {
        for procedure in Catalog.procedures where hasCursor(procedure) {
            #expect(procedure is any PagedQuery.Type, "\(procedure.method) needs a conformance to PagedQuery")
        }
        #expect(Catalog.procedures.filter(hasCursor).count >= 3)
    }

    private func hasCursor(_ procedure: any Procedure.Type) -> Bool {
        func shape<P: Procedure>(_: P.Type) -> WireShape { P.Request.shape }
        guard case .object(_, _, let fields) = shape(procedure) else { return false }
        return fields.contains { $0.name == "cursor" }
    }
}
