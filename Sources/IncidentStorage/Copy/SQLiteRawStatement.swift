import GRDBSQLite

/// A statement whose values go from and to the lines of a copy without becoming Swift's on the way.
final class SQLiteRawStatement {
    private let handle: OpaquePointer

    init(_ text: String, _ connection: SQLiteConnection) throws {
        var handle: OpaquePointer?
        let code = sqlite3_prepare_v2(connection.handle, text, -1, &handle, nil)
        guard code == SQLITE_OK, let handle else { throw StorageError(sqlite: code, on: connection.handle) }
        self.handle = handle
    }

    deinit { sqlite3_finalize(handle) }

    /// Whether there is a row.
    func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw StorageError(sqlite: code, on: sqlite3_db_handle(handle))
        }
    }

    func reset() { sqlite3_reset(handle) }

    /// Appends a column of the row to a line. False when it holds something else than a `kind`.
    func append(_ column: Int32, _ kind: CopyTable.Kind, to line: inout [UInt8]) -> Bool {
        switch (kind, sqlite3_column_type(handle, column)) {
        case (_, SQLITE_NULL): line.append(contentsOf: CopyLine.null)
        case (.text, SQLITE_TEXT):
            guard let bytes = sqlite3_column_text(handle, column) else { return false }
            let text = UnsafeBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))
            guard !text.contains(0) else { return false }
            CopyLine.append(text: text, to: &line)
        case (.integer, SQLITE_INTEGER):
            line.append(contentsOf: String(sqlite3_column_int64(handle, column)).utf8)
        case (.boolean, SQLITE_INTEGER):
            line.append(UInt8(ascii: sqlite3_column_int64(handle, column) == 0 ? "f" : "t"))
        default: return false
        }
        return true
    }

    /// Sets a placeholder to a column of a line.
    func bind(_ field: UnsafeRawBufferPointer, _ kind: CopyTable.Kind, at index: Int32) throws {
        guard !CopyLine.isNull(field) else { return try check(sqlite3_bind_null(handle, index)) }
        switch kind {
        case .text: try bind(CopyLine.text(field), at: index)
        case .integer:
            guard let integer = Int64(String(decoding: field, as: UTF8.self)) else {
                throw StorageError("a number that is none")
            }
            try check(sqlite3_bind_int64(handle, index, integer))
        case .boolean: try check(sqlite3_bind_int64(handle, index, field.first == UInt8(ascii: "t") ? 1 : 0))
        }
    }

    func bind(_ value: SQLValue, at index: Int32) throws {
        switch value {
        case .null: try check(sqlite3_bind_null(handle, index))
        case .integer(let integer): try check(sqlite3_bind_int64(handle, index, integer))
        case .real(let real): try check(sqlite3_bind_double(handle, index, real))
        case .text(let text): try bind(Array(text.utf8), at: index)
        }
    }

    private func bind(_ text: [UInt8], at index: Int32) throws {
        // SQLite copies the bytes now: -1 is SQLITE_TRANSIENT, which C's macro hides from Swift.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        guard !text.isEmpty else { return try check(sqlite3_bind_text(handle, index, "", 0, copied)) }
        let code = text.withUnsafeBytes { bytes in
            sqlite3_bind_text64(
                handle, index, bytes.assumingMemoryBound(to: CChar.self).baseAddress, sqlite3_uint64(bytes.count),
                copied, UInt8(SQLITE_UTF8))
        }
        try check(code)
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw StorageError(sqlite: code, on: sqlite3_db_handle(handle)) }
    }
}
