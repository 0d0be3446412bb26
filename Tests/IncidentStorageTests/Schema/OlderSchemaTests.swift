import Foundation
import GRDB
import IncidentTesting
import Testing

@testable import IncidentStorage

/// Databases of older programs, and older programs on databases of newer ones.
@Suite(.sqliteOnly) struct OlderSchemaTests {
    @Test func aRecordedDatabaseIsBroughtUpToDate() async throws {
        try await withRecordedFolder { folder in
            let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            let incident = try await database.read { try $0.incidentRecord(1, of: "1") }
            #expect(incident?.title == "Recorded")
            #expect(try await database.schemaVersion() == Migration.latest)
            let fresh = try await withFreshSchema()
            #expect(try await database.read { try $0.schemaTexts() } == fresh)
            await database.close()
        }
    }

    /// What the first program left of labels gets what names it, and the organisation gets a new one's fields.
    @Test func labelsOfARecordedDatabaseGetKeysAndIdentifiers() async throws {
        try await withRecordedFolder(RecordedSchema.labels) { folder in
            let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            try await expectFieldsOfRecordedLabels(in: database)
            await database.close()
        }
    }

    @Test func aBackupOfARecordedDatabaseIsRestored() async throws {
        try await withRecordedFolder { folder in
            let backup = folder.url.appending(path: "muster.backup")
            try FileManager.default.moveItem(at: folder.database, to: backup)
            let restored = folder.url.appending(path: "restored")
            #expect(try await SQLiteDatabase.restore(backup, to: restored).incidents == 1)
        }
    }

    @Test func anOlderProgramWorksOnUntilAStepTakesSomethingAway() async throws {
        try await withSQLite { database in
            let latest = Migration.latest
            let expanding = Migration(
                number: latest + 1, name: "hooks", requiredSchema: 1,
                statements: ["CREATE TABLE hook (org_id TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID"])
            let contracting = Migration(
                number: latest + 2, name: "without", requiredSchema: latest + 1, statements: ["DROP TABLE hook"])
            try await database.lane.exclusively { connection in
                try SQLiteMigrator(migrations: Migration.all + [expanding]).migrate(connection)
                try SQLiteMigrator().migrate(connection)
                _ = try connection.run("INSERT INTO setting (org_id, name, value) VALUES ('1', 'a', 'b')")
                try SQLiteMigrator(migrations: Migration.all + [expanding, contracting]).migrate(connection)
                #expect(throws: StorageError.self) { try SQLiteMigrator().migrate(connection) }
                try SQLiteMigrator(migrations: Migration.all + [expanding]).migrate(connection)
            }
        }
    }

    /// A folder that the first program left.
    private func withRecordedFolder(_ more: String = "", _ body: (SQLiteFolder) async throws -> Void) async throws {
        let folder = TemporaryFolder()
        try FileManager.default.createDirectory(at: folder.url, withIntermediateDirectories: true)
        let files = SQLiteFolder(folder.url)
        let queue = try DatabaseQueue(path: files.database.path)
        try await queue.write { try $0.execute(sql: RecordedSchema.first + RecordedSchema.firstOnSQLite + more) }
        try queue.close()
        try await body(files)
    }

    private func withFreshSchema() async throws -> [String] {
        var texts: [String] = []
        try await withSQLite { database in texts = try await database.read { try $0.schemaTexts() } }
        return texts
    }
}

extension Reading {
    /// The columns of every table, and the places of every index.
    fileprivate func schemaTexts() throws -> [String] {
        try rows(
            """
            SELECT m.type || ' ' || m.name || ' ' || c.name || ' ' || coalesce(c.type, '') || c."notnull" || c.pk AS text
            FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'
            UNION ALL SELECT name || ' ' || coalesce(sql, '') FROM sqlite_schema WHERE type = 'index'
            ORDER BY 1
            """
        ).map { try $0.get("text") }
    }
}
