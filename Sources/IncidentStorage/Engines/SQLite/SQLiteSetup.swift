import Foundation
import GRDB

/// How each connection is opened.
enum SQLiteSetup {
    /// Marks a file as ours, in SQLite's `application_id`: "Must".
    static let applicationID: Int64 = 0x4D75_7374

    /// The one connection that writes, and the only one that moves the log into the database.
    static func openWriter(_ folder: SQLiteFolder) throws -> DatabaseQueue {
        try folder.createDatabase()
        var configuration = base(label: "muster.writer")
        configuration.prepareDatabase { db in
            let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL")
            guard mode == "wal" else {
                throw StorageError("the database does not take a write-ahead log, but \(mode ?? "nothing")")
            }
            try db.execute(
                sql: """
                    PRAGMA synchronous = FULL;
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -16000;
                    PRAGMA journal_size_limit = 67108864;
                    PRAGMA wal_autocheckpoint = 4000;
                    """)
            // The difference shows only when the power goes: what was asked for is not taken on trust.
            try require(db, "synchronous", 2)
            try require(db, "foreign_keys", 1)
        }
        return try open(folder.database, configuration)
    }

    /// A connection that reads.
    static func openReader(_ file: URL, label: String) throws -> DatabaseQueue {
        var configuration = base(label: label)
        configuration.readonly = true
        configuration.prepareDatabase { db in
            try db.execute(
                sql: """
                    PRAGMA query_only = ON;
                    PRAGMA mmap_size = 0;
                    PRAGMA temp_store = MEMORY;
                    PRAGMA cache_size = -8000;
                    """)
        }
        return try open(file, configuration)
    }

    private static func base(label: String) -> Configuration {
        var configuration = Configuration()
        configuration.label = label
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        // Our own loops begin and end transactions; GRDB would end the process over one that SQLite left open.
        configuration.allowsUnsafeTransactions = true
        return configuration
    }

    private static func open(_ file: URL, _ configuration: Configuration) throws -> DatabaseQueue {
        do {
            return try DatabaseQueue(path: file.path, configuration: configuration)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    private static func require(_ db: GRDB.Database, _ pragma: String, _ value: Int64) throws {
        let actual = try Int64.fetchOne(db, sql: "PRAGMA \(pragma)")
        guard actual == value else {
            throw StorageError("SQLite has \(pragma) = \(actual.map(String.init) ?? "nothing"), not \(value)")
        }
    }
}

extension StorageError {
    init(_ error: DatabaseError) {
        self.init(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
    }
}
