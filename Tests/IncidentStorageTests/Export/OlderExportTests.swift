import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

/// An export of an older schema is brought up to date as a database of that schema is.
@Suite(.sqliteOnly) struct OlderExportTests {
    @Test(arguments: [1, 2]) func becomesADatabaseOfToday(schema: Int) async throws {
        try await withFilledFolder { folder in
            // What a program of that schema would have written: the rows as they are, without newer tables and columns.
            let tables = Dictionary(
                uniqueKeysWithValues: try CopyTable.exported(schema: schema).map {
                    ($0.name, Set($0.columns.map(\.name)))
                })
            let today = try await exported(folder: folder.url)
            var lines = [
                Array(#"{"format":"muster-export","version":1,"schema":\#(schema),"madeBy":"muster 0.0.1"}"#.utf8)
            ]
            for line in today.lines.dropFirst() {
                let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
                let name = try #require(object["table"] as? String)
                guard let columns = tables[name], let row = object["row"] as? [String: Any] else { continue }
                // Statuses of private incidents are of a later schema.
                guard (row["status_id"] as? String)?.hasPrefix("private-") != true || name != "incident_status" else {
                    continue
                }
                let kept = row.filter { columns.contains($0.key) }
                let data = try JSONSerialization.data(withJSONObject: kept, options: [.withoutEscapingSlashes])
                lines.append(Array(#"{"table":"\#(name)","row":\#(String(decoding: data, as: UTF8.self))}"#.utf8))
            }
            let target = TemporaryFolder()
            let summary = try await ExportText(sealing: lines).load(to: .folder(target.url))
            #expect(summary.schema == schema && summary.incidents == 230)
            let database = try await SQLiteDatabase.open(folder: target.url, logger: .silent)
            #expect(try await database.schemaVersion() == Migration.latest)
            #expect(await database.integrityProblems().isEmpty)
            let found = try await exported(database)
            await database.close()
            // As the rows are that a database of that schema would have had.
            let number = found.number(of: #"{"table":"incident""#)
            #expect(found.lines.count - number > 230)
        }
    }
}
