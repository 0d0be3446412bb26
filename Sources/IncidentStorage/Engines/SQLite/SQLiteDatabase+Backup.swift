public import Foundation

extension SQLiteDatabase {
    /// Writes the database, as it is at the start, to a new file while reads and writes go on.
    ///
    /// The file is read back and checked before it gets its name. It is for its owner alone, one file, and compact.
    ///
    /// - Throws: ``StorageError`` with a sentence: the file is there already, the disk refuses, or the check fails.
    public func backup(to file: URL) async throws -> BackupSummary {
        try await offPool { [folder] in try SQLiteBackup(source: folder.database, file: file).run() }
    }

    /// Makes a data folder from a backup.
    ///
    /// - Parameter withAttachments: whether the contents of attached files come too, from the folder beside the file.
    /// - Throws: ``StorageError`` with a sentence: the folder is in use (and by which process) or not empty, or the
    ///   file is damaged, no backup, or a newer Muster's; or the content of an attached file is missing or damaged.
    public static func restore(
        _ file: URL, to folder: URL, withAttachments: Bool = true
    ) async throws -> BackupSummary {
        try await offPool {
            try SQLiteRestore(file: file, folder: SQLiteFolder(folder), withAttachments: withAttachments).run()
        }
    }
}
