extension SQLiteDatabase {
    /// What SQLite's integrity check and foreign key check find; none for a sound database.
    ///
    /// Reads every page beside what the server does, which takes a while: some seconds a gigabyte.
    public func integrityProblems() async -> [String] {
        do {
            return try await offPool { [folder] in
                try SQLiteCheck.run(folder.database) { try $0.integrityProblems() }
            }
        } catch {
            return ["the database cannot be checked: \(error)"]
        }
    }

    /// The number of the last schema step that was applied.
    public func schemaVersion() async throws -> Int {
        try await offPool { [folder] in try SQLiteCheck.run(folder.database) { try $0.schemaVersion() } }
    }

    /// Size of the write-ahead log: what was committed and not yet moved into the database, or room for more of it.
    public var walBytes: Int64 { SQLiteFolder.bytes(of: folder.log) }

    /// Size of the database file.
    public var databaseBytes: Int64 { SQLiteFolder.bytes(of: folder.database) }
}
