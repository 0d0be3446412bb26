import Crypto
import Foundation
import IncidentAPI
import IncidentCore
import IncidentTesting
import Logging
import Testing

@testable import IncidentService
@testable import IncidentStorage

@Suite(.sqliteOnly) struct DemoLoadTests {
    @Test func sameSeedGivesTheSameRows() async throws {
        let digests = try await [DemoLoad.test(1200), .test(1200), .test(1200, seed: 8)].asyncMap { load in
            try await withDemoDatabase { database in
                try await load.run(on: database)
                return try await database.read { try $0.demoDigest() }
            }
        }
        #expect(digests[0] == digests[1])
        #expect(digests[0] != digests[2])
    }

    @Test func refusesADatabaseWithIncidentsUnlessToldToAppend() async throws {
        try await withDemoDatabase { database in
            try await DemoLoad.test(20).run(on: database)
            let before = try await database.read { try $0.demoDigest() }
            await #expect(throws: DemoRefusal.self) { try await DemoLoad.test(20).run(on: database) }
            let after = try await database.read { try $0.demoDigest() }
            #expect(after == before)

            try await DemoLoad.test(20, appends: true).run(on: database)
            let times = try await database.read { try $0.declaredTimes() }
            #expect(times.count == 40)
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        }
    }

    @Test func leavesOneAuditRecordABatchAndNoEvents() async throws {
        try await withDemoDatabase { database in
            try await DemoLoad.test(2100).run(on: database)
            let (organization, fault, events) = try await database.read { tx in
                (
                    try tx.requireOrganization("1"), try tx.auditChainFault(of: "1"),
                    try tx.outboxEvents(of: "1", after: 0, limit: 1)
                )
            }
            #expect(organization.incidentCount == 2100)
            #expect(organization.auditSequence == 3)
            #expect(organization.eventSequence == 0)
            #expect(fault == nil)
            #expect(events.isEmpty)
            let times = try await database.read { try $0.declaredTimes() }
            #expect(times.last == organization.lastDeclaredAt)
        }
    }

    @Test func timesRiseWithinTwoYearsAndEndInTime() async throws {
        try await withDemoDatabase { database in
            try await DemoLoad.test(3000).run(on: database)
            let times = try await database.read { try $0.declaredTimes() }
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
            #expect(times.allSatisfy { $0 <= DemoLoad.testEnd })
            let first = try #require(times.first)
            #expect(first >= DemoLoad.testEnd.advanced(bySeconds: -2 * 365 * 86_400))
            #expect(first < DemoLoad.testEnd.advanced(bySeconds: -720 * 86_400))
            let last: Timestamp = try await database.read { tx in
                try #require(tx.rows("SELECT MAX(created_at) AS last FROM activity").first).get("last")
            }
            #expect(last <= DemoLoad.testEnd)
        }
    }

    @Test func isBelievable() async throws {
        try await withDemoDatabase { database in
            try await DemoLoad.test(4000).run(on: database)
            func count(_ condition: SQL) async throws -> Int {
                try await database.read { tx in
                    try #require(tx.rows("SELECT COUNT(*) AS n FROM incident WHERE \(condition)").first).get("n")
                }
            }
            let drills = try await count("is_drill = \(true)")
            #expect((320...480).contains(drills))
            #expect(try await count("status_id = \("resolved")") > 3600)
            #expect(try await count("status_id = \("active")") > 10)
            for severity in ["critical", "major", "minor", "pending"] {
                #expect(try await count("severity_id = \(severity)") > 100, "severity \(severity)")
            }
        }
    }

    @Test func theNextIncidentContinues() async throws {
        try await withDemoDatabase { database in
            try await DemoLoad.test(50).run(on: database)
            let dispatcher = try Dispatcher(database: database)
            let reply = await dispatcher.answer(
                Call(
                    CreateIncident.method, body: Data(#"{"title": "Real"}"#.utf8), caller: .demoAdmin,
                    logger: Logger(label: "test")))
            guard case .success(let given) = reply else {
                Issue.record("refused: \(reply)")
                return
            }
            let answer = try JSONDecoder().decode(CreateIncident.Response.self, from: given.body)
            #expect(answer.incident.incidentID == "51")
            let times = try await database.read { try $0.declaredTimes() }
            #expect(zip(times, times.dropFirst()).allSatisfy { $0 < $1 })
        }
    }
}

extension Caller {
    /// An admin who is not one of the demo's people.
    static let demoAdmin = Caller(
        orgID: "1",
        user: .with {
            $0.userID = "grafana-incident:user-000000000000000000000001"
            $0.name = "Admin"
        }, access: .admin)
}

extension ReadTransaction {
    /// When each incident was declared, in the order of their numbers.
    fileprivate func declaredTimes() throws -> [Timestamp] {
        try rows("SELECT created_at FROM incident ORDER BY number").map { try $0.get("created_at") }
    }

    /// A hash over every row that a demo writes, but for the audit log, which holds the time of the run.
    fileprivate func demoDigest() throws -> String {
        var hash = SHA256()
        for table in ["member", "label_value", "incident", "incident_label", "assignment", "task", "activity"] {
            for row in try rows(SQL(stringLiteral: "SELECT * FROM \(table) ORDER BY 1, 2, 3, 4")) {
                hash.update(data: Data("\(row.values)".utf8))
            }
        }
        return hash.finalize().hexadecimal
    }
}

extension Array {
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
