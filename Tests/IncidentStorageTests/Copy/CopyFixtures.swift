import Foundation
import IncidentTesting

@testable import IncidentStorage

/// Runs `body` with a folder that holds incidents, an audit chain, and rows in every table, closed; and with an empty
/// PostgreSQL database.
func withCopySides(_ body: (SQLiteFolder, ScratchDatabase) async throws -> Void) async throws {
    try await PostgresCluster.shared().withDatabase { scratch in
        try await withFilledFolder { try await body($0, scratch) }
    }
}

/// Runs `body` with a folder that holds incidents, an audit chain, and rows in every table, closed.
func withFilledFolder(_ body: (SQLiteFolder) async throws -> Void) async throws {
    try await withFolder { database in
        var random = SeededRandom(seed: 5)
        let samples = (1...200).map { QuerySample(number: $0, &random) }
        try await database.write(.organization("1")) { tx in
            try QuerySample.prepare(tx, incidentCount: samples.count)
            for sample in samples { try sample.store(in: tx) }
            var organization = try tx.requireOrganization("1")
            for number in 1...20 {
                let entry = AuditEntry(
                    actorID: "user-\(number)", actorName: "One\tTwo\\", action: "test", detail: "{}")
                try tx.appendAudit(entry, to: &organization, at: organization.createdAt)
            }
            try tx.update(organization)
        }
        try await database.lane.exclusively { connection in
            for table in try CopyTable.all(connection) {
                for number in 1...30 { try fill(table, number, connection) }
            }
        }
        await database.close()
        try await body(database.folder)
    }
}

/// Runs `body` with an SQLite database in a folder of its own.
func withFolder(_ body: (SQLiteDatabase) async throws -> Void) async throws {
    let folder = TemporaryFolder()
    let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent)
    do {
        try await body(database)
    } catch {
        await database.close()
        throw error
    }
    await database.close()
}

/// Stores a row of texts that are easily taken for something else.
private func fill(_ table: CopyTable, _ number: Int, _ connection: SQLiteConnection) throws {
    let words =
        SampleWords.all + ["\\N", "\\.", "tab\tand\nline", "\r\u{8}\u{B}\u{C}\u{1}\u{7F}", "", "NULL", "\u{2028}"]
    let values = table.columns.enumerated().map { index, column -> SQL in
        switch column.kind {
        case .integer: "\(number * 1000 - 9000)"
        case .boolean: "\(number.isMultiple(of: 2))"
        case .text: "\(words[(number + index) % words.count] + (table.key.contains(column) ? " \(number)" : ""))"
        }
    }
    let list = SQL(stringLiteral: "INSERT INTO \(table.name) (\(table.columnList)) VALUES ")
    // What is unique and no key differs by its number.
    let unique = table.columns.firstIndex {
        ["email_folded", "token_hash", "name_folded", "slug_folded", "value_folded", "value_id"].contains($0.name)
    }
    var row = values
    if let unique { row[unique] = "\("unique \(number)")" }
    _ = try connection.run("\(list)(\(row.joined(separator: ", ")))")
}

extension ScratchDatabase {
    var address: PostgresAddress { get throws { try PostgresAddress(url) } }
}

/// A target that fails before it stores a certain chunk, as if the process had ended there.
struct FailingTarget: CopyTarget {
    struct Failure: Error {}

    let base: any CopyTarget
    let failsAt: Int
    let stored = Counter()

    final class Counter { var count = 0 }

    func store(_ chunk: CopyChunk, in table: CopyTable) throws {
        stored.count += 1
        try base.store(chunk, in: table)
        // The rows of this transaction go with it.
        if stored.count == failsAt { throw Failure() }
    }

    func columns() throws -> [String: [String]] { try base.columns() }
    func rows(_ sql: SQL) throws -> [Row] { try base.rows(sql) }
    func transaction<Result>(_ body: () throws -> Result) throws -> Result { try base.transaction(body) }
    func prepare() throws { try base.prepare() }
    func script(_ text: String) throws { try base.script(text) }
    func dropIndexes() throws { try base.dropIndexes() }
    func finish(indexing: (Int, Int) -> Void) throws { try base.finish(indexing: indexing) }

    func read(
        _ table: CopyTable, after last: [SQLValue]?, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        try base.read(table, after: last, body)
    }
}
