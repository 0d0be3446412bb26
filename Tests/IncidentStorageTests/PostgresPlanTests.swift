import IncidentAPI
import IncidentCore
import IncidentTesting
import Testing

@testable import IncidentStorage

/// That PostgreSQL reads no table of incidents from end to end for a page: its own account of every statement of each
/// kind of list, over 200,000 analysed rows. Fewer are rightly read so.
@Suite(.serialized, .postgresOnly) struct PostgresPlanTests {
    private static let incidentCount = 200_000

    @Test func noPageReadsAllIncidents() async throws {
        try await withManyIncidents { database in
            for expectation in QueryPlanTests.expectations {
                for (statement, plan) in try await Self.plans(of: expectation, database) {
                    let scans = plan.filter {
                        $0.contains(/Seq Scan on (incident|incident_label|incident_field|assignment|activity)\b/)
                    }
                    #expect(scans.isEmpty, "\(expectation.query) \(expectation.order): \(statement.text) \(plan)")
                }
            }
        }
    }

    /// An order that is an index's own is not sorted.
    @Test func noOrderSortsAllIncidents() async throws {
        try await withManyIncidents { database in
            for expectation in QueryPlanTests.expectations where expectation.query.isEmpty {
                let plan = try #require(try await Self.plans(of: expectation, database).last).plan
                #expect(plan.allSatisfy { !$0.contains("Sort Key") }, "\(expectation.order): \(plan)")
            }
        }
    }

    /// Of all timelines together neither: each kind is a walk along its index.
    @Test func noPageOfAllTimelinesReadsAllItems() async throws {
        try await withManyIncidents { database in
            try await database.read(.list) { tx in
                for page in ActivityPage.samples {
                    let recording = RecordingReading(base: tx)
                    #expect(try recording.activityItems(page).count == page.limit)
                    for statement in recording.statements {
                        let plan = try tx.rows("EXPLAIN \(statement)").map { try $0.get("QUERY PLAN", as: String.self) }
                        let faults = plan.filter {
                            $0.contains(/Seq Scan on (incident|assignment|activity)\b|Sort Key/)
                        }
                        #expect(faults.isEmpty, "\(statement.text) \(plan)")
                    }
                }
            }
        }
    }

    /// The plans of the statements of a list that look for incidents.
    private static func plans(
        of expectation: QueryPlanTests.Expectation, _ database: PostgresDatabase
    ) async throws -> [(statement: SQL, plan: [String])] {
        try await database.read(.list) { tx in
            let recording = RecordingReading(base: tx)
            let filter = try QueryResolver(StoredVocabulary(tx, orgID: "1"), now: .unset).filter(of: expectation.query)
            let known = recording.statements.count
            _ = try recording.incidentPage(
                filter, of: "1", order: expectation.order, after: expectation.after, limit: 21)
            return try recording.statements.dropFirst(known).map { statement in
                (statement, try tx.rows("EXPLAIN \(statement)").map { try $0.get("QUERY PLAN") })
            }
        }
    }

    /// Every 100th incident has the label `rare`, nine of ten `common`.
    private func withManyIncidents(_ body: (PostgresDatabase) async throws -> Void) async throws {
        try await PostgresCluster.shared().withDatabase { scratch in
            let database = try await PostgresDatabase.open(PostgresAddress(scratch.url), logger: .silent)
            try await database.write(.organization("1")) { tx in
                try QuerySample.prepare(tx, incidentCount: Self.incidentCount)
            }
            for statement in Self.statements { try await scratch.sql(statement) }
            do {
                try await body(database)
            } catch {
                await database.close()
                throw error
            }
            await database.close()
        }
    }

    private static let statements = [
        """
        INSERT INTO incident (\(IncidentRecord.columns), title_folded, summary_folded)
        SELECT '1', number, 'title ' || number, '', CASE WHEN number % 20 = 0 THEN 'major' ELSE 'minor' END,
          CASE WHEN number % 20 = 0 THEN 2 ELSE 3 END, CASE WHEN number % 10 = 0 THEN 'active' ELSE 'resolved' END,
          CASE WHEN number % 10 = 0 THEN 1000 ELSE 2000 END, number % 10 = 3,
          CASE WHEN number % 1000 = 0 THEN 'private' ELSE 'internal' END, 'incident', 'user-' || (number % 97),
          \(QuerySample.firstDay) + number * 60000000, number, -1, number, -1, false, 1, '[]',
          CASE WHEN number % 50 = 0 THEN 'checkout is slow' ELSE 'all is well' END, ''
        FROM generate_series(1::bigint, \(incidentCount)) AS number
        """,
        """
        INSERT INTO incident_label (org_id, number, key_folded, label_folded, position)
        SELECT '1', number, 'tags', 'common', 1 FROM incident WHERE number % 10 > 0
        UNION ALL SELECT '1', number, 'tags', 'rare', 2 FROM incident WHERE number % 100 = 0
        """,
        """
        INSERT INTO incident_field (org_id, number, field_id, position, item, item_key)
        SELECT '1', number, 'f-text', 1, 'common', '=common' FROM incident WHERE number % 10 > 0
        UNION ALL SELECT '1', number, 'f-text', 1, 'rare', '=rare' FROM incident WHERE number % 100 = 0
        """,
        """
        INSERT INTO assignment (org_id, number, role_id, user_id, assigned_at)
        SELECT '1', number, number % 3 + 1, created_by, 0 FROM incident
        """,
        """
        INSERT INTO activity (\(ActivityRecord.columns), url_folded)
        SELECT '1', number, number, 'item-' || number, 'contextAttached', 'user-0', '', number, '',
          'https://example.com/' || number, '', true, '{}', 'automatic', '', 'https://example.com/' || number
        FROM incident
        """,
        """
        INSERT INTO activity (\(ActivityRecord.columns), url_folded)
        SELECT '1', number, number, 'note-' || number, 'userNote', 'user-0', '', number, '', '',
          CASE WHEN number % 700 = 0 THEN chr(10) || 'rare' || chr(10) ELSE '' END, true, '{}', 'automatic', '', ''
        FROM incident WHERE number % 7 = 0
        """,
        "VACUUM ANALYZE",
    ]
}
