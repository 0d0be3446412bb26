import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

/// That no table is forgotten, and no text changed on its way.
@Suite struct CopyTableTests {
    @Test func everyTableOfSQLiteIsCopiedOrKnownToStay() async throws {
        try await withFolder { database in
            let found = try await database.read {
                try $0.rows("SELECT name FROM sqlite_schema WHERE type = 'table'").map {
                    try $0.get("name", as: String.self)
                }
            }
            let ours = found.filter { !$0.hasPrefix("incident_text") }
            #expect(Set(ours).subtracting(CopyTable.engineTables) == Set(CopyTable.names()))
            try await database.lane.exclusively { connection in
                let names = try CopyTable.all(connection).map(\.name)
                #expect(names == CopyTable.names())
            }
        }
    }

    @Test(.postgresOnly) func everyTableOfPostgresIsCopiedOrKnownToStay() async throws {
        try await PostgresCluster.shared().withDatabase { scratch in
            await (try PostgresDatabase.open(scratch.address, logger: .silent)).close()
            let found = try await scratch.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
            let names = found.split(separator: "\n").map(String.init)
            #expect(Set(names).subtracting(CopyTable.engineTables) == Set(CopyTable.names()))
        }
    }

    @Test(arguments: SampleWords.all + ["\\N", "\\.", "a\tb\nc\rd\u{8}\u{B}\u{C}", "\\", "\\\\N", "", "\u{1}\u{7F}"])
    func aTextComesBackAsItWas(text: String) {
        var line: [UInt8] = []
        Array(text.utf8).withUnsafeBufferPointer { CopyLine.append(text: $0, to: &line) }
        line.append(CopyLine.columnEnd)
        line += CopyLine.null
        #expect(!line.contains(UInt8(ascii: "\n")))
        line.withUnsafeBytes { line in
            let fields = CopyLine.fields(of: line)
            #expect(fields.count == 2)
            #expect(!CopyLine.isNull(fields[0]) && CopyLine.isNull(fields[1]))
            #expect(CopyLine.text(fields[0]) == Array(text.utf8))
        }
    }
}
