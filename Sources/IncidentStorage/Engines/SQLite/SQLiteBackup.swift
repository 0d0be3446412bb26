import Foundation

/// One backup: written beside its name, synced, checked, then named.
struct SQLiteBackup {
    let source: URL
    let file: URL

    private var partial: URL { file.appendingPathExtension("partial") }

    func run() throws -> BackupSummary {
        guard !FileManager.default.fileExists(atPath: file.path) else { throw exists }
        let descriptor = open(partial.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw StorageError("\(partial.path) is there: a backup is running, or was interrupted. Remove it.")
            }
            throw StorageError(errno: "\(partial.path) cannot be made")
        }
        close(descriptor)
        do {
            let summary = try write()
            try FileSync.name(partial, file) { exists }
            return summary
        } catch {
            unlink(partial.path)
            throw error
        }
    }

    private func write() throws -> BackupSummary {
        let (before, after) = try SQLiteCheck.run(source) { check in
            let before = try check.count(of: "incident")
            // The connection is read-only by its opening; this pragma would forbid the new file too.
            try check.connection.script("PRAGMA query_only = OFF")
            _ = try check.connection.run("VACUUM INTO \(partial.path)")
            return (before, try check.count(of: "incident"))
        }
        try FileSync.file(partial)
        var summary = try SQLiteCheck.run(partial) { try $0.summary(of: partial) }
        guard (before...after).contains(summary.incidents) else {
            throw StorageError("The backup holds \(summary.incidents) incidents, and the database at least \(before).")
        }
        summary.file = file
        return summary
    }

    private var exists: StorageError { StorageError("\(file.path) is there already. Choose another name.") }
}

/// Makes files and names durable.
enum FileSync {
    /// Returns when the disk has what was written to `file`, which no one has open.
    static func file(_ file: URL) throws {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StorageError(errno: "\(file.path) cannot be opened") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StorageError(errno: "\(file.path) cannot be synced") }
    }

    /// Gives `partial` its name for good. A file of that name is never replaced, also when it came a moment ago.
    static func name(_ partial: URL, _ name: URL, ifTaken: () -> StorageError) throws {
        if link(partial.path, name.path) == 0 {
            unlink(partial.path)
        } else {
            // Not every file system has hard links.
            guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno), !FileManager.default.fileExists(atPath: name.path) else {
                throw errno == EEXIST ? ifTaken() : StorageError(errno: "\(name.path) cannot be made")
            }
            guard rename(partial.path, name.path) == 0 else {
                throw StorageError(errno: "\(name.path) cannot be made")
            }
        }
        try file(name.deletingLastPathComponent())
    }
}
