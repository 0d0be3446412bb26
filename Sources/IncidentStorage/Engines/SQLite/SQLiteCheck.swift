import Foundation
import GRDB

/// What can be found out about a database file by reading it, on a connection of its own and however long it takes.
struct SQLiteCheck {
    let connection: SQLiteConnection

    /// Runs `body` with a connection to `file` that only reads.
    static func run<Result>(_ file: URL, _ body: (SQLiteCheck) throws -> Result) throws -> Result {
        let queue = try SQLiteSetup.openReader(file, label: "muster.check")
        let result = Swift.Result {
            try queue.inDatabase { db in
                let connection = try SQLiteConnection(db)
                defer { connection.finish() }
                return try body(SQLiteCheck(connection: connection))
            }
        }
        try queue.close()
        return try result.get()
    }

    /// What SQLite's own checks find, in its words; none for a sound database.
    func integrityProblems() throws -> [String] {
        try connection.problems("PRAGMA integrity_check(20)") + foreignKeyProblems()
    }

    /// The number of the last schema step.
    func schemaVersion() throws -> Int { try SQLiteMigrator().version(connection) }

    /// How many rows a table has.
    func count(of table: StaticString) throws -> Int {
        try connection.run("SELECT COUNT(*) AS number FROM \(raw: table)").first?.get("number") ?? 0
    }

    /// Reads the whole file and says what is in it.
    ///
    /// - Throws: ``StorageError`` with a sentence when it is damaged, another program's, or a newer Muster's.
    func summary(of file: URL) throws -> BackupSummary {
        let version = try schemaVersion()
        guard version > 0 else { throw StorageError("\(file.path) is an empty database.") }
        _ = try SQLiteMigrator().plan(connection)
        let problems = try integrityProblems()
        guard problems.isEmpty else {
            throw StorageError("\(file.path) is damaged: \(problems.joined(separator: "; ")).")
        }
        return BackupSummary(
            file: file, bytes: SQLiteFolder.bytes(of: file), schemaVersion: version,
            incidents: try count(of: "incident"), activityItems: try count(of: "activity"))
    }

    private func foreignKeyProblems() throws -> [String] {
        try connection.run("PRAGMA foreign_key_check").map { row in
            "a row of \(try row.get("table", as: String.self)) refers to one of \(try row.get("parent", as: String.self)) that is not there"
        }
    }
}
