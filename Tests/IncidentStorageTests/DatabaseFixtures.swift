import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Synchronization

/// Runs `body` with an open database of this run's engine.
func withDatabase(_ body: (any Database) async throws -> Void) async throws { try await TestDatabase.open(body) }

/// Runs `body` with an open SQLite database in a folder of its own.
func withSQLite(
    _ options: SQLiteOptions = SQLiteOptions(), in parent: URL = FileManager.default.temporaryDirectory,
    _ body: (SQLiteDatabase) async throws -> Void
) async throws {
    let folder = TemporaryFolder(in: parent)
    let database = try await SQLiteDatabase.open(folder: folder.url, logger: .silent, options: options)
    do {
        try await body(database)
    } catch {
        await database.close()
        throw error
    }
    await database.close()
}

extension WriteTransaction {
    /// Stores a setting: the smallest row there is.
    func put(_ name: String, _ value: String) throws {
        try execute(
            """
            INSERT INTO setting (org_id, name, value) VALUES ('1', \(name), \(value))
            ON CONFLICT (org_id, name) DO UPDATE SET value = \(value)
            """)
    }
}

extension Reading {
    func value(_ name: String) throws -> String? {
        try rows("SELECT value FROM setting WHERE org_id = '1' AND name = \(name)").first?.get("value")
    }

    func number(_ sql: SQL) throws -> Int {
        try fetchOne(sql, as: FirstNumber.self)?.number ?? 0
    }
}

struct FirstNumber: Record {
    static let columns: StaticString = "number"
    let number: Int
    init(row: Row) throws { number = try row.get("number") }
}

struct FirstValue: Record {
    static let columns: StaticString = "value"
    let value: String
    init(row: Row) throws { value = try row.get("value") }
}

/// Holds a body in its thread until the test opens it.
final class Gate: Sendable {
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    /// Waits for ``open()``; called by the body.
    func wait() {
        arrived.signal()
        opened.wait()
    }

    /// Returns when the body is at the gate.
    func reached() async {
        await withCheckedContinuation { continuation in
            Thread { [arrived] in
                arrived.wait()
                continuation.resume()
            }.start()
        }
    }

    func open() { opened.signal() }
}

/// Waits until `condition` holds.
func eventually(within limit: Duration = .patience, _ condition: () async throws -> Bool) async throws {
    guard try await becomesTrue(within: limit, condition) else { throw TookTooLong(limit: limit) }
}

struct TookTooLong: Error {
    let limit: Duration
}

extension IncidentRecord {
    /// An incident with the defaults of a new organisation.
    static func sample(_ number: Int, title: String) -> IncidentRecord {
        IncidentRecord(
            orgID: "1", number: number, title: title, severity: SeverityRecord.defaults(orgID: "1")[0],
            status: StatusRecord.defaults(orgID: "1")[0], createdBy: "user",
            createdAt: Timestamp(microseconds: Int64(number) * 1_000_000))
    }
}
