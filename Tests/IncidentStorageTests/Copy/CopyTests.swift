import Foundation
import IncidentAPI
import IncidentCore
import IncidentTesting
import Testing

@testable import IncidentStorage

/// From SQLite to PostgreSQL and back.
@Suite(.postgresOnly) struct CopyTests {
    @Test func everythingIsThereAfterTheWayThereAndBack() async throws {
        try await withCopySides { folder, scratch in
            let there = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address)).run { _ in }
            #expect(there.tables == CopyTable.names().count)
            #expect(there.incidents == 230)
            #expect(try await scratch.sql("SELECT to_regclass('copy_progress') IS NULL") == "t")

            let back = TemporaryFolder()
            let summary = try await DatabaseCopy(from: .postgres(scratch.address), to: .folder(back.url)).run { _ in }
            #expect(summary.digest == there.digest)
            #expect(summary.rows == there.rows)

            let (old, new) = (try await contents(of: folder.url), try await contents(of: back.url))
            #expect(old == new)
            #expect(old.count == there.rows)
        }
    }

    @Test func whatIsCopiedIsFoundAndTheAuditChainIsUnbroken() async throws {
        try await withCopySides { folder, scratch in
            _ = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address)).run { _ in }
            let source = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            let target = try await PostgresDatabase.open(scratch.address, logger: .silent)
            for query in ["checkout", "label:api", "status:active -severity:minor", "日本語"] {
                let (here, there) = (try await page(query, source), try await page(query, target))
                #expect(here == there && !here.isEmpty, "\(query)")
            }
            #expect(try await target.read { try $0.auditChainFault(of: "1") } == nil)
            await source.close()
            await target.close()
        }
    }

    @Test func theIndexesAreThereAfterACopy() async throws {
        try await withCopySides { folder, scratch in
            let places = "SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1"
            let fresh = try await PostgresCluster.shared().withDatabase { other in
                await (try PostgresDatabase.open(other.address, logger: .silent)).close()
                return try await other.sql(places)
            }
            _ = try await DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address)).run { _ in }
            #expect(try await scratch.sql(places) == fresh)
            #expect(fresh.contains("incident_title_trigrams"))
        }
    }

    @Test func aTargetWithRowsIsRefused() async throws {
        try await withCopySides { folder, scratch in
            let copy = try DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address))
            _ = try await copy.run { _ in }
            let error = await #expect(throws: StorageError.self) { _ = try await copy.run { _ in } }
            #expect(error?.description.hasPrefix("The target is not empty: its table ") == true)
        }
    }

    @Test func aServedFolderIsRefused() async throws {
        try await withCopySides { folder, scratch in
            let served = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            let copy = try DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address))
            let error = await #expect(throws: StorageError.self) { _ = try await copy.run { _ in } }
            #expect(error?.description.contains("is in use by process") == true)
            await served.close()
        }
    }

    @Test func aRowThatCameOutOtherwiseIsFound() async throws {
        try await withCopySides { folder, scratch in
            await (try PostgresDatabase.open(scratch.address, logger: .silent)).close()
            try await scratch.sql(
                """
                CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS
                  $$ BEGIN IF NEW.number = 77 THEN NEW.summary := NEW.summary || '.'; END IF; RETURN NEW; END $$;
                CREATE TRIGGER spoil BEFORE INSERT ON incident FOR EACH ROW EXECUTE FUNCTION spoil();
                """)
            let copy = try DatabaseCopy(from: .folder(folder.url), to: .postgres(scratch.address))
            let error = await #expect(throws: StorageError.self) { _ = try await copy.run { _ in } }
            #expect(error?.description.contains("The table incident has 230 rows in the target and 230 in") == true)
        }
    }

    @Test func twoOfOneEngineAreRefused() throws {
        let url = URL(fileURLWithPath: "/tmp/a")
        #expect(throws: StorageError.self) { _ = try DatabaseCopy(from: .folder(url), to: .folder(url)) }
        let address = try PostgresAddress("postgres://localhost/a")
        #expect(throws: StorageError.self) { _ = try DatabaseCopy(from: .postgres(address), to: .postgres(address)) }
    }

    private func page(_ query: String, _ database: any Database) async throws -> [Int] {
        try await database.read(.list) { tx in
            let filter = try QueryResolver(StoredVocabulary(tx, orgID: "1"), now: .unset).filter(of: query)
            return try tx.incidentPage(filter, of: "1", limit: 50).map(\.number)
        }
    }

    /// Every row of every table, as SQLite holds it.
    private func contents(of folder: URL) async throws -> [String] {
        let database = try await SQLiteDatabase.open(folder: folder, logger: .silent)
        let rows = try await database.read { tx in
            try CopyTable.names().flatMap { table in
                try tx.rows(SQL(stringLiteral: "SELECT * FROM \(table)")).map { "\(table) \($0.values)" }.sorted()
            }
        }
        await database.close()
        return rows
    }
}
