import GRDBSQLite

extension StorageError {
    /// The last error of a connection.
    init(sqlite code: Int32, on connection: OpaquePointer?) {
        let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
        let message = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? ""
        self.init(sqlite: extended & 0xff == code & 0xff ? extended : code, message)
    }

    /// - Parameter code: SQLite's primary or extended code.
    init(sqlite code: Int32, _ message: String) {
        let name = Self.name(ofSQLite: code)
        self.init("SQLite: \(message) (\(name), \(code))", kind: Self.kind(ofSQLite: code), code: name)
    }

    /// Whether the disk has no room. Then nothing is wrong with what is stored, and a later write may succeed.
    var isFull: Bool { code == "SQLITE_FULL" }

    /// Whether the file, or what the connection believes of it, can no longer be trusted.
    var isDamage: Bool { ["SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTADB", "SQLITE_CANTOPEN"].contains(code) }

    /// Whether a transaction in which this happened cannot be committed.
    var endsTransaction: Bool { isFull || isDamage || code == "SQLITE_NOMEM" || code == "SQLITE_READONLY" }

    private static func kind(ofSQLite code: Int32) -> Kind {
        switch code & 0xff {
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_BUSY, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_NOMEM, SQLITE_CORRUPT,
            SQLITE_NOTADB:
            .unavailable
        default: .fault
        }
    }

    private static func name(ofSQLite code: Int32) -> String {
        // To map the write-ahead log's index is the first thing that a full disk refuses.
        if code == SQLITE_IOERR | (19 << 8) { return "SQLITE_FULL" }
        return names[code & 0xff] ?? "SQLITE_ERROR"
    }

    private static let names: [Int32: String] = [
        SQLITE_BUSY: "SQLITE_BUSY", SQLITE_LOCKED: "SQLITE_LOCKED", SQLITE_NOMEM: "SQLITE_NOMEM",
        SQLITE_READONLY: "SQLITE_READONLY", SQLITE_INTERRUPT: "SQLITE_INTERRUPT", SQLITE_IOERR: "SQLITE_IOERR",
        SQLITE_CORRUPT: "SQLITE_CORRUPT", SQLITE_FULL: "SQLITE_FULL", SQLITE_CANTOPEN: "SQLITE_CANTOPEN",
        SQLITE_TOOBIG: "SQLITE_TOOBIG", SQLITE_CONSTRAINT: "SQLITE_CONSTRAINT", SQLITE_MISMATCH: "SQLITE_MISMATCH",
        SQLITE_NOTADB: "SQLITE_NOTADB", SQLITE_SCHEMA: "SQLITE_SCHEMA", SQLITE_MISUSE: "SQLITE_MISUSE",
    ]
}
