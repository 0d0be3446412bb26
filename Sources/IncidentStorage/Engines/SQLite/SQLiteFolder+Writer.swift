import GRDB

extension SQLiteFolder {
    /// Runs `body` with the one connection that writes, the folder locked, and made when it is not there.
    func withWriter<Result>(_ body: (SQLiteConnection) throws -> Result) throws -> Result {
        try create()
        let lock = try FolderLock(url)
        defer { lock.release() }
        let queue = try SQLiteSetup.openWriter(self)
        let result = Swift.Result {
            try queue.inDatabase { db in
                let connection = try SQLiteConnection(db)
                defer { connection.finish() }
                connection.countsLogPages()
                return try body(connection)
            }
        }
        try queue.close()
        return try result.get()
    }
}
