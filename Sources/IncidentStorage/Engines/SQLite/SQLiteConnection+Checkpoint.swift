import GRDBSQLite

extension SQLiteConnection {
    /// Pages in the log from which on they are moved into the database after a commit: 16 MB.
    private static let checkpointPages: Int32 = 4_000
    /// Pages in the log from which on readers are waited for, so that it can begin anew: 64 MB.
    private static let restartPages: Int32 = 16_000

    /// Counts the log's pages at each commit, in place of SQLite's own checkpoint, which would delay the answer.
    func countsLogPages() {
        sqlite3_wal_hook(
            handle,
            { context, _, _, pages in
                guard let context else { return SQLITE_OK }
                Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue().logPages = pages
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Moves the log into the database when it has grown. Returns what the disk refused.
    ///
    /// A reader that comes while another is still there keeps the log from beginning anew, for as long as there is
    /// always one. From 64 MB on the new ones are held for a moment.
    func checkpoint() -> StorageError? {
        guard logPages >= Self.checkpointPages, logPages - checkpointedPages >= 1_000 || logPages < checkpointedPages
        else { return nil }
        if logPages >= Self.restartPages {
            sqlite3_busy_timeout(handle, 100)
            defer { sqlite3_busy_timeout(handle, 5_000) }
            return checkpoint(SQLITE_CHECKPOINT_RESTART)
        }
        return checkpoint(SQLITE_CHECKPOINT_PASSIVE)
    }

    /// Moves the whole log into the database and empties it.
    func truncateLog() throws {
        if let error = checkpoint(SQLITE_CHECKPOINT_TRUNCATE) { throw error }
    }

    private func checkpoint(_ mode: Int32) -> StorageError? {
        let code = sqlite3_wal_checkpoint_v2(handle, nil, mode, nil, nil)
        checkpointedPages = logPages
        // Readers are in the way, and will be gone at a later one.
        if code == SQLITE_OK || code & 0xff == SQLITE_BUSY { return nil }
        return StorageError(sqlite: code, on: handle)
    }
}
