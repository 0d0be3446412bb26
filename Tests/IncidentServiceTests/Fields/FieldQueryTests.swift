import IncidentAPI
import IncidentTesting
import Testing

@testable import IncidentService
@testable import IncidentStorage

@Suite struct FieldQueryTests {
    private func found(_ query: String, on server: TestServer) async throws -> [String] {
        try await server.call(QueryIncidents.self, as: .viewer) {
            $0.query.queryString = query
            $0.query.orderDirection = .ascending
        }.incidents.map(\.incidentID)
    }

    @Test func findsByValueLabelAndUUID() async throws {
        try await TestServer.run { server in
            for _ in 1...4 { _ = try await server.declare() }
            let impact = try await server.addField("Impact", .multiSelect, options: ["pay", "find"])
            try await server.addField("Ticket")
            try await server.record("in_progress")
            try await server.record("completed", incident: "2")
            try await server.record("[\"pay\",\"find\"]", "slug:impact")
            try await server.record("[\"find\"]", "slug:impact", incident: "3")
            let long = String(repeating: "Öfen ", count: 200)
            try await server.record(long, "slug:ticket", incident: "4")
            for query in [
                "field:debrief_status:in_progress", "field:Debrief_Status:'In Progress'",
                "field:debrief_status:\(Debrief.inProgress)", "field:impact:PAY",
            ] {
                #expect(try await found(query, on: server) == ["1"], "\(query)")
            }
            #expect(try await found("field:impact:\(impact.selectoptions[1].uuid)", on: server) == ["1", "3"])
            #expect(try await found("-field:impact:find", on: server) == ["2", "4"])
            #expect(try await found("field:ticket:\"\(long.uppercased())\"", on: server) == ["4"])
            #expect(try await found("field:ticket:öfen", on: server).isEmpty)
            #expect(try await found("field:debrief_status:nothing", on: server).isEmpty)
            // Old values of what is archived are found still.
            try await server.archive(impact.uuid)
            #expect(try await found("field:impact:pay", on: server) == ["1"])
            try await server.record("", incident: "1")
            #expect(try await found("field:debrief_status:in_progress", on: server).isEmpty)
        }
    }

    @Test func findsByLabelKey() async throws {
        try await TestServer.run { server in
            _ = try await server.declare {
                $0.labels = [
                    .with {
                        $0.key = "Team"; $0.label = "Payments"
                    }
                ]
            }
            _ = try await server.declare { $0.labels = [.with { $0.label = "payments" }] }
            let label = try await server.call(GetLabels.self) { $0.incidentID = "1" }.labels[0]
            #expect(try await found("field:team:PAYMENTS", on: server) == ["1"])
            #expect(try await found("field:team:\(label.valueUUID)", on: server) == ["1"])
            #expect(try await found("field:tags:\(label.valueUUID)", on: server).isEmpty)
            await expectRefusal(.validationFailed, "known: tags, Team, debrief_status") {
                try await found("field:area:x", on: server)
            }
        }
    }

    @Test func previewsShowValuesForOneStatement() async throws {
        try await TestServer.run { server in
            try await server.addField("Impact", .multiSelect, options: ["pay", "find"])
            for number in 1...100 {
                _ = try await server.declare()
                try await server.record("[\"find\",\"pay\"]", "slug:impact", incident: "\(number)")
                try await server.record("completed", incident: "\(number)")
            }
            func previews(with fields: Bool) async throws -> [IncidentPreview] {
                try await server.call(QueryIncidentPreviews.self, as: .viewer) {
                    $0.query.limit = 100
                    $0.includeCustomFieldValues = fields
                }.incidentPreviews
            }
            let impact = try await server.field("slug:impact")
            let all = impact.selectoptions.map { "\"\($0.uuid)\"" }.joined(separator: ",")
            let values = try await previews(with: true).map(\.fieldValues)
            #expect(values.count == 100)
            #expect(
                values.allSatisfy {
                    $0.map(\.fieldUUID) == [Debrief.uuid, impact.uuid]
                        && $0.map(\.value) == [Debrief.completed, "[\(all)]"]
                })
            #expect(try await previews(with: false).allSatisfy(\.fieldValues.isEmpty))

            let costs = try await server.database.read { tx in
                try [(1, true), (100, true), (100, false)].map { count, withFields in
                    let counting = CountingReading(base: tx)
                    let records = try tx.incidentRecords(numbers: Array(1...count), of: "1")
                    let shown = try counting.presentPreviews(
                        records, of: "1", withMembership: true, withFields: withFields)
                    #expect(shown.count == count)
                    return counting.statements
                }
            }
            #expect(costs[0] == costs[1])
            #expect(costs[1] == costs[2] + 1)
        }
    }
}

/// Counts the statements that are sent.
private final class CountingReading: Reading {
    private let base: ReadTransaction
    private(set) var statements = 0

    init(base: ReadTransaction) { self.base = base }

    var dialect: Dialect { base.dialect }

    func rows(_ sql: SQL) throws -> [Row] {
        statements += 1
        return try base.rows(sql)
    }
}
