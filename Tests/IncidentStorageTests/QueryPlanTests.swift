import IncidentAPI
import IncidentCore
import IncidentTesting
import Testing

@testable import IncidentStorage

/// That the intended index drives each kind of list: SQLite's own account of the statements that were sent to it.
@Suite(.serialized, .sqliteOnly) struct QueryPlanTests {
    private static let incidentCount = 20_000

    @Test func theIntendedIndexDrives() async throws {
        try await withManyIncidents { database in
            for expectation in Self.expectations {
                let plan = try await Self.plan(of: expectation, database)
                #expect(plan.contains(expectation.scan), "\(expectation.query): \(plan)")
                if !expectation.sorts {
                    #expect(!plan.contains("TEMP B-TREE FOR ORDER BY"), "\(expectation.query): \(plan)")
                }
            }
        }
    }

    /// A page of all timelines together walks an index of its own for each kind, or that of the tagged notes, sorts
    /// nothing, and then reads its own items.
    @Test(arguments: ActivityPage.samples) func aPageOfAllTimelinesWalksIndexes(_ page: ActivityPage) async throws {
        try await withManyIncidents { database in
            try await database.read(.list) { tx in
                let recording = RecordingReading(base: tx)
                #expect(try recording.activityItems(page).count == page.limit)
                for (index, statement) in recording.statements.enumerated() {
                    let plan = try tx.rows("EXPLAIN QUERY PLAN \(statement)").map {
                        try $0.get("detail", as: String.self)
                    }
                    .joined(separator: "; ")
                    let isLast = index == recording.statements.count - 1
                    let scan =
                        isLast
                        ? "SEARCH activity USING PRIMARY KEY (org_id=? AND number=? AND event_at>? AND event_at<?)"
                        : page.tag.isEmpty
                            ? "SEARCH a USING COVERING INDEX activity_kind (org_id=? AND kind=?"
                            : "SEARCH a USING INDEX activity_tagged (org_id=?"
                    #expect(plan.hasPrefix(scan), "\(plan)")
                    #expect(!plan.contains("TEMP B-TREE") && !plan.contains("SCAN"), "\(plan)")
                }
            }
        }
    }

    struct Expectation {
        var query: String
        var order = IncidentOrder()
        /// What SQLite says of the table that drives.
        var scan: String
        /// Whether it may sort.
        var sorts = false
        var after: IncidentPosition?
    }

    static let expectations: [Expectation] =
        [
            Expectation(query: "", scan: "SEARCH i USING PRIMARY KEY (org_id=? AND number>? AND number<?)"),
            Expectation(
                query: "", scan: "SEARCH i USING PRIMARY KEY (org_id=? AND number>? AND number<?)",
                after: IncidentPosition(number: 10_000)),
            Expectation(
                query: "label:common",
                scan: "SEARCH w USING COVERING INDEX incident_label_text (org_id=? AND label_folded=? AND number>?"),
            Expectation(query: "label:tags:rare", scan: "SEARCH w USING COVERING INDEX incident_label_text"),
            Expectation(
                query: "field:ticket:common",
                scan:
                    "SEARCH w USING COVERING INDEX incident_field_item (org_id=? AND field_id=? AND item_key=? AND number>?"
            ),
            Expectation(query: "field:ticket:rare label:common", scan: "COVERING INDEX incident_field_item"),
            Expectation(
                query: "field:ticket:rare", order: IncidentOrder(.modifiedTime),
                scan: "COVERING INDEX incident_field_item", sorts: true),
            Expectation(query: "label:common label:rare", scan: "SEARCH w USING COVERING INDEX incident_label_text"),
            Expectation(
                query: "status:active severity:major",
                scan:
                    "incident_status_severity (org_id=? AND status_rank=? AND severity_rank=? AND number>? AND number<?)"
            ),
            Expectation(query: "status:active", scan: "incident_by_status (org_id=? AND status_rank=? AND number>?"),
            Expectation(query: "-status:resolved", scan: "incident_by_status (org_id=? AND status_rank=? AND number>?"),
            Expectation(query: "severity:minor", scan: "incident_severity (org_id=? AND severity_rank=? AND number>?"),
            Expectation(query: "checkout", scan: "SCAN w VIRTUAL TABLE INDEX"),
            Expectation(query: "title:checkout status:resolved", scan: "VIRTUAL TABLE INDEX"),
            Expectation(
                query: "declared:2026-01-02", scan: "SEARCH i USING PRIMARY KEY (org_id=? AND number>? AND number<?)"),
            Expectation(query: "isdrill:true", scan: "incident_drill (org_id=? AND is_drill=? AND number>?"),
            Expectation(
                query: "createdby:user-1@example.com", scan: "incident_creator (org_id=? AND created_by=? AND number>?"),
            Expectation(
                query: "user.email:user-2@example.com", scan: "assignment_user (org_id=? AND user_id=? AND number>?"),
            Expectation(query: "role:commander", scan: "assignment_role (org_id=? AND role_id=? AND number>?"),
            Expectation(query: "context:runbook", scan: "COVERING INDEX activity_context (org_id=? AND number>?"),
            Expectation(query: "type:private", scan: "incident_private (org_id=? AND number>?"),
            Expectation(query: "or(label:rare createdby:user-1@example.com)", scan: "incident_creator"),
            Expectation(query: "xy", scan: "SEARCH i USING PRIMARY KEY (org_id=? AND number>? AND number<?)"),
            Expectation(
                query: "label:rare", order: IncidentOrder(.modifiedTime), scan: "COVERING INDEX incident_label_text",
                sorts: true),
            Expectation(
                query: "label:common", order: IncidentOrder(.modifiedTime),
                scan: "SEARCH i USING COVERING INDEX incident_modified"),
        ]
        + IncidentOrderField.allCases.filter { IncidentOrder($0).column != nil }.flatMap { field in
            [OrderDirection.ascending, .descending].flatMap { direction -> [Expectation] in
                let order = IncidentOrder(field, direction)
                let column = order.column ?? (name: "", index: "")
                let text = field == .title || field == .prefix
                return [
                    Expectation(query: "", order: order, scan: "INDEX \(column.index) (org_id=?"),
                    Expectation(
                        query: "", order: order,
                        scan:
                            "INDEX \(column.index) (org_id=? AND (\(column.name),number)\(order.isAscending ? ">" : "<")(?,?))",
                        after: IncidentPosition(number: 5, key: text ? .text("b") : .integer(1))),
                ]
            }
        }

    /// The plan of the last statement of a list, which is the one that finds the rows.
    private static func plan(of expectation: Expectation, _ database: SQLiteDatabase) async throws -> String {
        try await database.read(.list) { tx in
            let recording = RecordingReading(base: tx)
            let filter = try QueryResolver(StoredVocabulary(tx, orgID: "1"), now: .unset).filter(of: expectation.query)
            _ = try recording.incidentPage(
                filter, of: "1", order: expectation.order, after: expectation.after, limit: 21)
            let statement = try #require(recording.statements.last)
            return try tx.rows("EXPLAIN QUERY PLAN \(statement)").map { try $0.get("detail", as: String.self) }
                .joined(separator: "; ")
        }
    }

    /// Rows made by SQL, which is quick: every 100th incident has the label `rare`, nine of ten `common`.
    private func withManyIncidents(_ body: (SQLiteDatabase) async throws -> Void) async throws {
        try await withSQLite { database in
            try await database.write(.organization("1")) { tx in
                try QuerySample.prepare(tx, incidentCount: Self.incidentCount)
                for statement in Self.statements { try tx.execute(statement) }
            }
            try await body(database)
        }
    }

    private static let statements: [SQL] = [
        """
        WITH RECURSIVE n (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM n WHERE number < \(incidentCount))
        INSERT INTO incident (\(raw: IncidentRecord.columns), title_folded, summary_folded)
        SELECT '1', number, 'title ' || number, '', iif(number % 20 = 0, 'major', 'minor'), iif(number % 20 = 0, 2, 3),
          iif(number % 10 = 0, 'active', 'resolved'), iif(number % 10 = 0, 1000, 2000), number % 10 = 3,
          iif(number % 1000 = 0, 'private', 'internal'), 'incident', 'user-' || (number % 97),
          \(QuerySample.firstDay) + number * 60000000, number, -1, number, -1, 0, 1, '[]',
          iif(number % 50 = 0, 'checkout is slow', 'all is well'), ''
        FROM n
        """,
        """
        INSERT INTO incident_text (rowid, title, summary) SELECT number, title_folded, summary_folded FROM incident
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
        INSERT INTO activity (\(raw: ActivityRecord.columns), url_folded)
        SELECT '1', number, number, 'item-' || number, iif(number % 7 = 0, 'userNote', 'incidentCreated'), created_by, '',
          number, 'body', '', iif(number % 700 = 0, char(10) || 'rare' || char(10), ''), 1, '{}', 'automatic', '', ''
        FROM incident
        """,
    ]
}

extension ActivityPage {
    /// Of an admin and of an editor, first and later, with every kind, one, and a tag.
    static var samples: [ActivityPage] {
        [Access.admin, .editor].flatMap { access in
            let caller = Caller(orgID: "1", user: .with { $0.userID = "user-1" }, access: access)
            return [true, false].flatMap { isAscending in
                let first = ActivityPage(of: caller, kinds: ActivityKind.allCases)
                var later = first
                later.after = (Timestamp(microseconds: 10_000), "item-10000")
                var notes = ActivityPage(of: caller, kinds: [.userNote])
                notes.after = later.after
                var tagged = first
                tagged.tag = "rare"
                return [first, later, notes, tagged].map { sample in
                    var page = sample
                    page.ascending = isAscending
                    page.limit = 11
                    return page
                }
            }
        }
    }
}

/// Keeps the statements that are sent.
final class RecordingReading: Reading {
    private let base: ReadTransaction
    private(set) var statements: [SQL] = []

    init(base: ReadTransaction) { self.base = base }

    var dialect: Dialect { base.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        statements.append(sql)
        return try base.rows(sql)
    }
}
