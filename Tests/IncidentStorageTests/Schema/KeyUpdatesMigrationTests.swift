import Foundation
import GRDB
import IncidentAPI
import IncidentTesting
import Testing

@testable import IncidentStorage

/// A database of the first program, with incidents of both types, as this program finds it.
@Suite struct KeyUpdatesMigrationTests {
    /// What the first program stored for an organisation, and two incidents of each type, a resolved one among each.
    private static let rows = """
        INSERT INTO organization VALUES ('2', 'Older', 7000000, 4, 1000000, 0, 0, 0, 0, '');
        INSERT INTO severity VALUES
          ('2', 'critical', 'Critical', 'critical', 1, 1), ('2', 'major', 'Major', 'major', 2, 2),
          ('2', 'minor', 'Minor', 'minor', 3, 3), ('2', 'pending', 'Pending', 'pending', -1, 1000);
        INSERT INTO incident_status VALUES
          ('2', 'active', 'internal', 'active', 'Active', 'active', 'active', 1000, '1'),
          ('2', 'resolved', 'internal', 'resolved', 'Resolved', 'resolved', 'resolved', 2000, '1');
        INSERT INTO member VALUES ('2', 'user-1', 'Ada', '', '', '', 'editor', '0', '0', 8000000);
        INSERT INTO incident VALUES
          ('2', 1, 'a', 'a', '', '', 'minor', 3, 'active', 1000, '0', 'internal', 'incident', 'user-1', 1, 1, -1, 1, -1,
           '0', 1),
          ('2', 2, 'b', 'b', '', '', 'minor', 3, 'active', 1000, '0', 'private', 'incident', 'user-1', 2, 2, -1, 2, -1,
           '0', 1),
          ('2', 3, 'c', 'c', '', '', 'minor', 3, 'resolved', 2000, '0', 'internal', 'incident', 'user-1', 3, 3, 3, 3, 3,
           '1', 1),
          ('2', 4, 'd', 'd', '', '', 'minor', 3, 'resolved', 2000, '0', 'private', 'incident', 'user-1', 4, 4, 4, 4, 4,
           '1', 1);
        """

    @Test func whatWasThereIsAsANewOrganisationHasIt() async throws {
        try await withOlderDatabase { database in
            let (severities, statuses, member) = try await database.read {
                (try $0.severities(of: "2"), try $0.statuses(of: "2"), try $0.member("user-1", of: "2"))
            }
            let made = Timestamp(microseconds: 7_000_000)
            #expect(severities == SeverityRecord.defaults(orgID: "2", at: made))
            #expect(statuses == StatusRecord.defaults(orgID: "2", at: made))
            #expect(member?.modifiedAt == Timestamp(microseconds: 8_000_000))
        }
    }

    @Test func privateIncidentsHaveTheirOwnStatuses() async throws {
        try await withOlderDatabase { database in
            let incidents = try await database.read { try $0.incidentRecords(numbers: [1, 2, 3, 4], of: "2") }
            #expect(incidents.map(\.statusID) == ["active", "private-active", "resolved", "private-resolved"])
            #expect(incidents.map(\.statusRank) == [1000, 1000, 2000, 2000])
        }
    }

    private func withOlderDatabase(_ body: (any IncidentStorage.Database) async throws -> Void) async throws {
        switch Engine.current {
        case .sqlite:
            let folder = TemporaryFolder()
            try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
            let queue = try DatabaseQueue(path: SQLiteFolder(folder.url).database.path)
            try await queue.write {
                try $0.execute(sql: RecordedSchema.first + RecordedSchema.firstOnSQLite + Self.rows)
            }
            try queue.close()
            let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            try await body(database)
            await database.close()
        case .postgres, .pgbouncer:
            try await PostgresCluster.shared().withDatabase { scratch in
                try await scratch.sql(
                    RecordedSchema.first.replacing(") WITHOUT ROWID;", with: ");")
                        .replacing(" TEXT ", with: #" TEXT COLLATE "C" "#) + RecordedSchema.firstOnPostgres + Self.rows)
                try await PostgresDatabase.run(scratch.url) { try await body($0) }
            }
        }
    }
}
