import IncidentAPI
import IncidentCore
import IncidentTesting
import Testing

@testable import IncidentStorage

/// Expects what the step `fields` makes of ``RecordedSchema/labels``.
func expectFieldsOfRecordedLabels(in database: any Database) async throws {
    let (fields, options, labels, tags) = try await database.read { tx in
        try (
            tx.fields(of: "1"), tx.fieldOptions(of: "1"), tx.labels(of: "1"),
            tx.keyedLabel(key: "TAGS", "checkout", of: "1")
        )
    }
    #expect(fields.filter { $0.domain == .labels }.map { $0.slug.folded } == ["tags", "region", "team"])
    #expect(fields.map(\.immutable) == [true, false, false, false])
    let defaults = FieldRecord.defaults(orgID: "1")
    #expect(fields.first == defaults.first)
    #expect(fields.last == defaults.last)
    #expect(options == FieldOptionRecord.defaults(orgID: "1"))
    #expect(labels.map(\.label) == ["EU", "Checkout", "payments", "search"])
    let ids = Set(labels.map(\.valueID) + fields.map(\.fieldID))
    #expect(ids.count == labels.count + fields.count)
    for id in ids {
        #expect(
            id.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-[48][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil, "\(id)")
    }
    #expect(tags?.keyID == defaults.first?.fieldID)
    let onIncident = try await database.read { try $0.labels(ofIncident: 1, of: "1") }
    #expect(onIncident.map(\.valueID) == labels.filter { $0.label == "payments" }.map(\.valueID))
}

@Suite(.postgresOnly) struct FieldMigrationTests {
    @Test func labelsOfAnOlderDatabaseGetKeysAndIdentifiers() async throws {
        try await PostgresCluster.shared().withDatabase { scratch in
            for statement in Migration.all.prefix(2).flatMap({
                $0.statements(for: .postgres) + $0.indexes(for: .postgres)
            }) {
                try await scratch.sql(statement)
            }
            try await scratch.sql(RecordedSchema.firstOnPostgres)
            try await scratch.sql("INSERT INTO schema_migration VALUES (2, 'leases', 0, 1)")
            try await scratch.sql(
                "INSERT INTO organization VALUES ('1', 'Recorded', 0, 1, 1000000, 0, 0, 0, 0, '');"
                    + RecordedSchema.labels)
            let database = try await PostgresDatabase.open(scratch.address, logger: .silent)
            try await expectFieldsOfRecordedLabels(in: database)
            await database.close()
        }
    }
}
