import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

/// What is exported and loaded is exported as the same bytes.
@Suite struct ExportTests {
    @Test(.sqliteOnly) func aFolderComesBackAsTheSameBytes() async throws {
        try await withFilledFolder { folder in
            let first = try await exported(folder: folder.url)
            let target = TemporaryFolder()
            let loaded = try await first.load(to: .folder(target.url))
            #expect(loaded.rows == first.summary.rows && loaded.incidents == 230)
            let second = try await exported(folder: target.url)
            #expect(second.bytes == first.bytes)
        }
    }

    @Test(.postgresOnly) func theEnginesExportTheSameBytes() async throws {
        try await withCopySides { folder, scratch in
            let first = try await exported(folder: folder.url)
            try await first.load(to: .postgres(scratch.address))
            let second = try await exported(scratch.address)
            #expect(second.bytes == first.bytes)

            let back = TemporaryFolder()
            try await second.load(to: .folder(back.url))
            #expect(try await exported(folder: back.url).bytes == first.bytes)
        }
    }

    @Test(.sqliteOnly) func theIndexesAndTheAuditChainAreThereAfterAnImport() async throws {
        try await withFilledFolder { folder in
            let target = TemporaryFolder()
            try await exported(folder: folder.url).load(to: .folder(target.url))
            let indexes = "SELECT name AS value FROM sqlite_schema WHERE type = 'index' ORDER BY name"
            var found: [[String]] = []
            for url in [folder.url, target.url] {
                let database = try await SQLiteDatabase.open(folder: url, logger: .silent)
                found.append(
                    try await database.read { try $0.rows(SQL(stringLiteral: indexes)).map { try $0.get("value") } })
                #expect(try await database.read { try $0.auditChainFault(of: "1") } == nil)
                let searched = try await database.read(.list) { tx in
                    try tx.rows("SELECT rowid FROM incident_text WHERE incident_text MATCH '\"che\"'").count
                }
                #expect(searched > 0)
                await database.close()
            }
            #expect(found[0] == found[1] && found[0].count > 20)
        }
    }

    @Test func everyTableIsExportedOrKnownToStay() throws {
        let exported = Set(try CopyTable.exported().map(\.name))
        #expect(exported.union(CopyTable.leftOutOfExports) == Set(CopyTable.names()))
        #expect(exported.isDisjoint(with: CopyTable.leftOutOfExports))
    }

    @Test(.sqliteOnly) func rowsAreWrittenForPeople() async throws {
        try await withFilledFolder { folder in
            let text = try await exported(folder: folder.url)
            #expect(
                String(decoding: text.lines[0], as: UTF8.self)
                    == #"{"format":"muster-export","version":1,"schema":\#(Migration.latest),"madeBy":"muster test"}"#)
            for line in text.lines {
                _ = try JSONSerialization.jsonObject(with: Data(line))
            }
            let incident = String(decoding: text.lines[text.number(of: #"{"table":"incident","#) + 30], as: UTF8.self)
            #expect(incident.contains(/"is_drill":(true|false)/))
            #expect(incident.contains(/"created_at":"[0-9]{4}-[0-9-]+T[0-9:]+\.[0-9]{6}Z"/))
            #expect(incident.contains(#""closed_at":"""#) || incident.contains(#""closed_at":"2"#))
        }
    }

    @Test(.sqliteOnly) func isReadAtOneMomentAndInPieces() async throws {
        try await withFilledFolder { folder in
            let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
            let whole = try await exported(database)
            let (gate, sizes) = (Gate(), SizeLog())
            async let late = database.export(files: NoFiles(), madeBy: "muster test") { piece in
                if sizes.add(piece) == 1 { gate.wait() }
            }
            await gate.reached()
            // A member of the last tables' rows that must not come along.
            try await database.write(.organization("1")) { try $0.put("zzz", "later") }
            try await database.lane.exclusively { connection in
                _ = try connection.run("DELETE FROM audit")
            }
            gate.open()
            let summary = try await late
            #expect(summary.rows == whole.summary.rows)
            #expect(sizes.total == whole.bytes.count)
            #expect(sizes.largest < 1 << 19)
            await database.close()
        }
    }
}

/// The sizes of pieces.
private final class SizeLog: Sendable {
    private let sizes = MutexBox<[Int]>([])

    func add(_ piece: [UInt8]) -> Int {
        sizes.change {
            $0.append(piece.count)
            return $0.count
        }
    }

    var total: Int { sizes.change { $0.reduce(0, +) } }
    var largest: Int { sizes.change { $0.max() ?? 0 } }
}
