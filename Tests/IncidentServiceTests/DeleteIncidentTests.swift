import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct DeleteIncidentTests {
    /// An incident with all that one can have.
    private func declareWhole(_ server: TestServer) async throws {
        _ = try await server.declare {
            $0.labels = [.with { $0.label = "db" }]
            $0.attachURL = "https://example.com/runbook"
            $0.initialStatusUpdate = "Pagination is broken."
        }
        _ = try await server.call(AddTask.self) { ($0.incidentID, $0.text) = ("1", "Look") }
        _ = try await server.call(AddActivity.self) { ($0.incidentID, $0.body) = ("1", "A #note") }
        _ = try await server.call(AssignRole.self) {
            ($0.incidentID, $0.role) = ("1", "commander")
            $0.userID = "grafana-incident:user-fffffffffffffffffffffff2"
        }
        _ = try await server.call(RecordFieldValue.self) {
            ($0.fieldUUID, $0.targetID, $0.value) = ("slug:debrief_status", "1", "in_progress")
        }
    }

    @Test func noReadFindsItAnyLonger() async throws {
        try await TestServer.run { server in
            try await declareWhole(server)
            let shown = try await server.incident("1")
            let gone = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }.incident
            #expect(gone == shown)
            await expectRefusal(.incidentNotFound, "There is no incident 1.") { try await server.incident("1") }
            await expectRefusal(.incidentNotFound) { try await server.timeline("1") }
            for query in ["", "checkout", "pagination", "label:db", "context:runbook", "role:commander"] {
                let found = try await server.call(QueryIncidents.self, as: .admin) { $0.query.queryString = query }
                #expect(found.incidents.isEmpty, "\(query)")
            }
            await expectRefusal(.incidentNotFound, "There is no incident 1.") {
                try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            }
            #expect(try await server.declare("Next").incidentID == "2")
            #expect(try await server.events().suffix(2) == [.deleted, .created])
        }
    }

    /// A table whose rows name an incident is either emptied of it, or keeps what must outlive it.
    @Test func everyTableOfItIsEmptied() async throws {
        let keeps: Set = [
            "outbox", "audit", "deleted_incident", "idempotency", "attachment", "delivery", "alert_group",
        ]
        try await TestServer.run { server in
            try await declareWhole(server)
            let tables = try await server.database.read { try $0.tablesOfIncidents() }
            #expect(keeps.isSubset(of: tables))
            for table in tables.subtracting(keeps) {
                #expect(try await !server.isEmpty(table), "\(table) has nothing to lose")
            }
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            for table in tables.subtracting(keeps) {
                #expect(try await server.isEmpty(table), "\(table)")
            }
        }
    }

    @Test func whatStaysSaysWhatWasThere() async throws {
        try await TestServer.run { server in
            try await declareWhole(server)
            let shown = try await server.incident("1")
            server.clock.advance(bySeconds: 60)
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            let left = try #require(try await server.database.read { try $0.deletedIncident(1, of: "1") })
            #expect(left.title == "Checkout is slow")
            #expect(left.deletedBy == "grafana-incident:user-fffffffffffffffffffffff3")
            #expect(left.deletedAt == server.clock.now)
            var snapshot = try JSONDecoder().decode(Incident.self, from: Data(left.snapshot.utf8))
            snapshot.durationSeconds = shown.durationSeconds
            #expect(snapshot == shown)
            let detail = try await server.database.read {
                try $0.rows("SELECT detail FROM audit ORDER BY sequence DESC LIMIT 1").first?.get(
                    "detail", as: String.self)
            }
            #expect(detail?.contains("incidentDeleted") == true)
            #expect(detail?.contains("Checkout is slow") == true)
        }
    }

    @Test func aKeptAnswerAboutItIsStillGiven() async throws {
        try await TestServer.run { server in
            let body = Data(#"{"title": "Checkout is slow"}"#.utf8)
            let key = ["Idempotency-Key": "a key"]
            let first = try await server.send(CreateIncident.method, body, headers: key)
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            let again = try await server.send(CreateIncident.method, body, headers: key)
            #expect(again.body == first.body)
            #expect(try await server.call(QueryIncidents.self).incidents.isEmpty)
        }
    }

    /// The text index holds nothing of it: an index that did would give its place to the next.
    @Test(.sqliteOnly) func theTextIndexIsWhole() async throws {
        try await TestServer.run { server in
            for title in ["Checkout is slow", "Search is slow", "Login is slow"] { _ = try await server.declare(title) }
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "2" }
            let rows = try await server.database.read {
                try $0.rows("SELECT rowid AS number FROM incident_text WHERE incident_text MATCH '\"slo\"'").map {
                    try $0.get("number", as: Int.self)
                }
            }
            #expect(rows == [1, 3])
        }
    }
}

extension ReadTransaction {
    /// Tables with a column `number` that names an incident.
    fileprivate func tablesOfIncidents() throws -> Set<String> {
        let found: SQL =
            switch dialect {
            case .sqlite:
                """
                SELECT m.name AS name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
                WHERE m.type = 'table' AND c.name = 'number'
                """
            case .postgres:
                """
                SELECT table_name::text AS name FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'number'
                """
            }
        return Set(try rows(found).map { try $0.get("name", as: String.self) })
            .subtracting(["schema_migration", "storage_probe"])
    }
}

extension TestServer {
    /// Whether a table has no row of incident 1.
    fileprivate func isEmpty(_ table: String) async throws -> Bool {
        try await database.read {
            try $0.rows(SQL(stringLiteral: "SELECT number FROM \(table) WHERE number = 1")).isEmpty
        }
    }
}
