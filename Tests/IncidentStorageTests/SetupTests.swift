import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

@Suite(.sqliteOnly) struct SetupTests {
    @Test func writerHasThePragmasThatDurabilityRestsOn() async throws {
        try await withSQLite { database in
            let found = try await database.write(.schema) { transaction in
                try [
                    "synchronous", "foreign_keys", "mmap_size", "journal_size_limit", "busy_timeout", "application_id",
                ].map { try transaction.pragma($0) }
            }
            // GRDB's set-up of a write-ahead log sets synchronous to 1, with which a commit can vanish.
            #expect(found == ["2", "1", "0", "67108864", "5000", "1299542900"])
            #expect(try await database.read { try $0.pragma("journal_mode") } == "wal")
        }
    }

    @Test(arguments: [ReadLane.record, .list])
    func readersCannotWrite(lane: ReadLane) async throws {
        try await withSQLite { database in
            await #expect(throws: StorageError.self) {
                try await database.read(lane) { _ = try $0.rows("DELETE FROM setting") }
            }
            let found = try await database.read(lane) { try [$0.pragma("query_only"), $0.pragma("mmap_size")] }
            #expect(found == ["1", "0"])
        }
    }

    @Test func filesAreForTheirOwnerAlone() async throws {
        let previous = umask(0)
        defer { umask(previous) }
        try await withSQLite { database in
            try await database.write(.schema) { try $0.put("a", "b") }
            let folder = database.folder
            for file in [folder.database, folder.log, folder.logIndex, folder.lock] {
                #expect(try mode(of: file) == 0o600, "\(file.lastPathComponent)")
            }
            #expect(try mode(of: folder.url) == 0o700)
            #expect(folder.permissionProblems().isEmpty)
            chmod(folder.database.path, 0o644)
            #expect(folder.permissionProblems().count == 1)
        }
    }

    @Test func secondServerIsRefusedWithTheFirstOnesProcess() async throws {
        try await withSQLite { database in
            #expect(FolderLock.holder(of: database.folder.url) == getpid())
            let error = await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            }
            #expect(error?.description.contains("in use by process \(getpid())") == true)
            await database.close()
            #expect(FolderLock.holder(of: database.folder.url) == nil)
        }
    }

    @Test func newerSchemaIsRefused() async throws {
        try await withSQLite { database in
            try await database.write(.schema) {
                try $0.execute(
                    """
                    INSERT INTO schema_migration (number, name, applied_at, required_schema)
                    VALUES (\(Migration.latest + 1), \("webhooks"), \(0), \(Migration.latest + 1))
                    """)
            }
            await database.close()
            let error = await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            }
            #expect(error?.description.contains("schema \(Migration.latest + 1) (webhooks)") == true)
            #expect(FolderLock.holder(of: database.folder.url) == nil)
        }
    }

    @Test func databaseOfAnotherProgramIsRefusedAndLeftAlone() async throws {
        try await withSQLite { database in
            try await database.write(.schema) { try $0.execute("PRAGMA application_id = 7") }
            await database.close()
            let error = await #expect(throws: StorageError.self) {
                try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            }
            #expect(error?.description.contains("another program") == true)
        }
    }

    @Test func failedMigrationLeavesNothing() async throws {
        try await withSQLite { database in
            let broken = Migration(
                number: Migration.latest + 1, name: "broken", requiredSchema: 1,
                statements: ["CREATE TABLE half (a BIGINT NOT NULL)", "CREATE TABLE"], indexes: [])
            try await database.lane.exclusively { connection in
                #expect(throws: StorageError.self) {
                    try SQLiteMigrator(migrations: Migration.all + [broken]).migrate(connection)
                }
                connection.failure = nil
            }
            let tables = try await database.read {
                try $0.number("SELECT COUNT(*) AS number FROM sqlite_schema WHERE name = 'half'")
            }
            #expect(tables == 0)
            #expect(try await database.schemaVersion() == Migration.latest)
        }
    }

    private func mode(of file: URL) throws -> Int {
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int ?? 0
    }
}

extension Reading {
    /// A pragma's value as text.
    fileprivate func pragma(_ name: String) throws -> String? {
        guard let value = try rows(SQL(stringLiteral: "PRAGMA \(name)")).first?.values.first else { return nil }
        switch value {
        case .integer(let integer): return String(integer)
        case .text(let text): return text
        case .null, .real: return nil
        }
    }
}
