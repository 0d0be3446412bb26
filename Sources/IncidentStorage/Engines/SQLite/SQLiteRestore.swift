import Foundation

/// One restore: copied beside its name, synced, checked, then named.
struct SQLiteRestore {
    let file: URL
    let folder: SQLiteFolder
    /// Whether the contents of attached files come too; else they are kept elsewhere.
    var withAttachments = true

    func run() throws -> BackupSummary {
        try requireBackup()
        if let holder = FolderLock.holder(of: folder.url) {
            throw StorageError("The folder \(folder.url.path) is in use by process \(holder). Stop that first.")
        }
        try requireEmpty()
        try folder.create()
        let lock = try FolderLock(folder.url)
        defer { lock.release() }
        try requireEmpty()

        let partial = folder.url.appending(path: "restore.partial")
        do {
            try copy(to: partial)
            var summary = try SQLiteCheck.run(partial) { try $0.summary(of: partial) }
            if withAttachments { try AttachmentRestore(of: file, into: folder).run(partial) }
            try FileSync.name(partial, folder.database) { notEmpty }
            summary.file = file
            return summary
        } catch {
            unlink(partial.path)
            // The folder was empty.
            try? FileManager.default.removeItem(at: folder.attachments)
            throw error
        }
    }

    /// A copy of a served database lacks what is in its log, and would look sound.
    private func requireBackup() throws {
        let handle: FileHandle
        let header: Data
        do {
            handle = try FileHandle(forReadingFrom: file)
            defer { handle.closeFile() }
            header = try handle.read(upToCount: 20) ?? Data()
        } catch {
            throw StorageError("\(file.path) cannot be read: \(error.localizedDescription)")
        }
        guard header.count == 20, header.starts(with: Data("SQLite format 3\0".utf8)) else {
            throw StorageError("\(file.path) is not a backup of Muster.")
        }
        guard header[header.startIndex + 18] == 1 else {
            throw StorageError(
                "\(file.path) is a copy of a database file, without its log. Restore what muster backup wrote.")
        }
    }

    private func requireEmpty() throws {
        guard FileManager.default.fileExists(atPath: folder.url.path) else { return }
        guard try folder.contents().allSatisfy({ $0 == folder.lock.lastPathComponent }) else { throw notEmpty }
    }

    private func copy(to partial: URL) throws {
        let descriptor = open(partial.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: "\(partial.path) cannot be made") }
        let target = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        do {
            let source = try FileHandle(forReadingFrom: file)
            while let chunk = try source.read(upToCount: 1 << 20), !chunk.isEmpty {
                try target.write(contentsOf: chunk)
            }
            try target.synchronize()
            try source.close()
            try target.close()
        } catch {
            throw StorageError("\(file.path) cannot be copied: \(error.localizedDescription)")
        }
    }

    private var notEmpty: StorageError {
        StorageError("The folder \(folder.url.path) is not empty. Restore into a new one.")
    }
}
