import GRDBSQLite

/// A prepared statement of one connection.
final class SQLiteStatement {
    private let handle: OpaquePointer
    private let columns: ColumnNames
    private let columnCount: Int32
    private let parameterCount: Int32
    /// When it was used last, counted in statements of its connection.
    var lastUse = 0

    init(_ text: String, on connection: OpaquePointer) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v3(connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
        guard code == SQLITE_OK else { throw StorageError(sqlite: code, on: connection) }
        guard let handle else { throw StorageError("an empty statement") }
        self.handle = handle
        columnCount = sqlite3_column_count(handle)
        parameterCount = sqlite3_bind_parameter_count(handle)
        columns = ColumnNames(
            (0..<columnCount).map { sqlite3_column_name(handle, $0).map { String(cString: $0) } ?? "" })
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs it with the values of `sql`.
    func rows(_ sql: SQL) throws -> [Row] {
        defer { sqlite3_reset(handle) }
        try bind(sql)
        var rows: [Row] = []
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: rows.append(Row(columns: columns, values: try values()))
            case SQLITE_DONE: return rows
            case let code: throw StorageError(sqlite: code, on: sqlite3_db_handle(handle))
            }
        }
    }

    private func bind(_ sql: SQL) throws {
        var index: Int32 = 0
        for case .value(let value) in sql.segments {
            index += 1
            let code = bind(value, at: index)
            guard code == SQLITE_OK else { throw StorageError(sqlite: code, on: sqlite3_db_handle(handle)) }
        }
        guard index == parameterCount else {
            throw StorageError("the statement has \(parameterCount) placeholders and \(index) values")
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let integer): return sqlite3_bind_int64(handle, index, integer)
        case .real(let real): return sqlite3_bind_double(handle, index, real)
        case .text(var text):
            // SQLite copies the bytes now: -1 is SQLITE_TRANSIENT, which C's macro hides from Swift.
            let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
            if text.isEmpty { return sqlite3_bind_text(handle, index, "", 0, copied) }
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text64(
                        handle, index, characters.baseAddress, sqlite3_uint64(characters.count), copied,
                        UInt8(SQLITE_UTF8))
                }
            }
        }
    }

    private func values() throws -> [SQLValue] {
        try [SQLValue](unsafeUninitializedCapacity: Int(columnCount)) { buffer, count in
            for column in 0..<columnCount {
                buffer.initializeElement(at: count, to: try value(at: column))
                count += 1
            }
        }
    }

    private func value(at column: Int32) throws -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
        case SQLITE_NULL: return .null
        case SQLITE_TEXT:
            guard let bytes = sqlite3_column_text(handle, column) else { throw StorageError("no memory for a text") }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        default: throw StorageError("a blob where the schema has none")
        }
    }
}
