/// A database that can be written as JSON Lines.
public protocol Exporting: Database {
    /// Writes everything as it is at one moment, while reads and writes go on: a header, each row as a line, the files,
    /// and a last line by which a cut file is known.
    ///
    /// The memory it takes does not grow with the database. A log of what is written meanwhile is kept to its end.
    ///
    /// - Parameters:
    ///   - madeBy: the program's name and version, for people.
    ///   - sink: takes the bytes on a thread of the export's, and may block it.
    /// - Throws: what `sink` throws; ``StorageError`` with a sentence.
    func export(
        files: any ExportedFiles, madeBy: String, to sink: @escaping @Sendable (_ piece: [UInt8]) throws -> Void
    ) async throws -> ExportSummary
}

extension SQLiteDatabase: Exporting {
    public func export(
        files: any ExportedFiles, madeBy: String, to sink: @escaping @Sendable (_ piece: [UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        try await offPool { [folder] in
            try SQLiteCheck.run(folder.database) { check in
                try check.connection.transaction(begin: "BEGIN") {
                    let plan = try SQLiteMigrator().plan(check.connection)
                    try plan.requireNothingUnknown()
                    return try ExportRun(
                        tables: CopyTable.exported(), source: SQLiteCopySide(check.connection), files: files,
                        madeBy: madeBy, sink: sink
                    ).run()
                }
            }
        }
    }
}

extension PostgresDatabase: Exporting {
    public func export(
        files: any ExportedFiles, madeBy: String, to sink: @escaping @Sendable (_ piece: [UInt8]) throws -> Void
    ) async throws -> ExportSummary {
        try await offPool { [self] in
            let connection = try primary.connect(probes: true)
            let plan = try PostgresMigrator().plan(connection)
            try plan.requireNothingUnknown()
            return try PostgresCopySide.reading(connection) { source in
                try ExportRun(
                    tables: CopyTable.exported(), source: source, files: files, madeBy: madeBy, sink: sink
                ).run()
            }
        }
    }
}

extension MigrationPlan {
    /// What a newer program keeps must not be lost without a word.
    func requireNothingUnknown() throws {
        guard isNewer else { return }
        throw StorageError(
            "The database is used by a newer muster, and holds what this one does not know: use that one.")
    }
}
