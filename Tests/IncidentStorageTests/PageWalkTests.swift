import IncidentAPI
import IncidentCore
import IncidentStorage
import Testing

/// A walk sees every incident that matched throughout exactly once, whatever is written meanwhile.
@Suite struct PageWalkTests {
    private static let incidentCount = 200
    private static let filter = IncidentFilter.text(containing: "steady")

    @Test(arguments: IncidentOrderField.allCases, OrderDirection.allCases)
    func aWalkBetweenWritesMissesAndRepeatsNothing(field: IncidentOrderField, direction: OrderDirection) async throws {
        try await withIncidents { database in
            var random = SeededRandom(seed: 7)
            let order = IncidentOrder(field, direction)
            let found = try await Self.walk(database, order) {
                for _ in 0..<5 { try await Self.write(Int.random(in: 0..<1000, using: &random), to: database) }
            }
            Self.expectSteadyOnce(found, order)
        }
    }

    @Test func walksBesideWritersMissAndRepeatNothing() async throws {
        try await withIncidents { database in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        var random = SeededRandom(seed: UInt64(writer))
                        for _ in 0..<100 {
                            try await Self.write(Int.random(in: 0..<1000, using: &random), to: database)
                        }
                    }
                }
                for order in [IncidentOrder(.createdTime, .descending), IncidentOrder(.title, .ascending)] {
                    group.addTask {
                        for _ in 0..<5 { Self.expectSteadyOnce(try await Self.walk(database, order) {}, order) }
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    private static func walk(
        _ database: any Database, _ order: IncidentOrder, between: () async throws -> Void
    ) async throws -> [Int] {
        var found: [Int] = []
        var position: IncidentPosition?
        repeat {
            let start = position
            let page = try await database.read(.list) { tx in
                try tx.incidentPage(filter, of: "1", order: order, after: start, limit: 7)
            }
            found += page.map(\.number)
            position = page.last
            try await between()
        } while position != nil
        return found
    }

    /// What the writes touch may come twice, but only where they change the field that orders it.
    private static func expectSteadyOnce(_ found: [Int], _ order: IncidentOrder) {
        let steady = found.filter { $0 <= incidentCount && isSteady($0) }
        #expect(steady.count == incidentCount / 2 && Set(steady).count == steady.count)
        if order.field == .createdTime || order.field == .incidentID { #expect(Set(found).count == found.count) }
    }

    /// Incidents that no write touches, and that match from beginning to end.
    private static func isSteady(_ number: Int) -> Bool { number.isMultiple(of: 2) }

    /// Changes an incident so that it begins or ceases to match, or declares a new one that does.
    private static func write(_ choice: Int, to database: any Database) async throws {
        try await database.write(.organization("1")) { tx in
            let number = choice % incidentCount + 1
            guard choice % 3 > 0, !isSteady(number), let old = try tx.incidentRecord(number, of: "1") else {
                let row = try tx.rows("SELECT MAX(number) AS last FROM incident WHERE org_id = '1'").first
                try tx.insert(incident((try row?.get("last") ?? 0) + 1, title: "steady new one"))
                return
            }
            var new = old
            new.title = old.title.hasPrefix("steady") ? "other \(choice)" : "steady again \(choice)"
            new.modifiedAt = old.modifiedAt.advanced(bySeconds: choice)
            new.severityRank = choice % 4
            try tx.update(new, from: old)
        }
    }

    private static func incident(_ number: Int, title: String) -> IncidentRecord {
        let severities = SeverityRecord.defaults(orgID: "1")
        let statuses = StatusRecord.defaults(orgID: "1")
        var incident = IncidentRecord(
            orgID: "1", number: number, title: title, severity: severities[number / 2 % 4],
            status: statuses[number / 4 % 2], createdBy: "user-0",
            createdAt: Timestamp(microseconds: Int64(QuerySample.firstDay + number)))
        incident.isDrill = number % 3 == 0
        incident.roomPrefix = "prefix-\(number % 5)"
        incident.endedAt = number % 7 == 0 ? .unset : incident.createdAt.advanced(bySeconds: number % 11)
        incident.closedAt = incident.endedAt
        return incident
    }

    private func withIncidents(_ body: (any Database) async throws -> Void) async throws {
        try await withDatabase { database in
            try await database.write(.organization("1")) { tx in
                try QuerySample.prepare(tx, incidentCount: Self.incidentCount)
                for number in 1...Self.incidentCount {
                    try tx.insert(Self.incident(number, title: "steady \(number % 10)"))
                }
            }
            try await body(database)
        }
    }
}
