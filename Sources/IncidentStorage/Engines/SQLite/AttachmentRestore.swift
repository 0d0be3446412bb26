import Foundation

/// Brings the contents of a backup's attached files into a data folder, each checked against its hash.
struct AttachmentRestore {
    /// The folder beside the backup's file.
    let source: URL
    let target: FolderFileStore

    init(of file: URL, into folder: SQLiteFolder) {
        source = URL(fileURLWithPath: file.path + ".attachments", isDirectory: true)
        target = FolderFileStore(folder.attachments)
    }

    /// - Parameter database: the backup's database, which says what there must be.
    func run(_ database: URL) throws {
        let hashes = try SQLiteCheck.run(database) { check -> [String] in
            let tables = try check.connection.run("SELECT name FROM sqlite_schema WHERE name = 'attachment'")
            // An older backup has none.
            guard !tables.isEmpty else { return [] }
            return try check.connection.run(
                "SELECT DISTINCT sha512 FROM attachment WHERE deleted_at < 0 ORDER BY sha512"
            ).map { try $0.get("sha512") }
        }
        guard !hashes.isEmpty else { return }
        guard FileManager.default.fileExists(atPath: source.path) else {
            throw StorageError(
                "The backup has \(hashes.count) attached files, and there is no folder \(source.path) with their content."
            )
        }
        for hash in hashes {
            try copy(.content(hash))
            if FileManager.default.fileExists(atPath: source.appending(path: FileKey.thumbnail(of: hash).path).path) {
                try copy(.thumbnail(of: hash))
            }
        }
        for folder in try folders() { try FileSync.file(folder) }
    }

    private func copy(_ key: FileKey) throws {
        let (from, to) = (source.appending(path: key.path), target.url(key))
        do {
            try FileManager.default.createDirectory(
                at: to.deletingLastPathComponent(), withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            let reader = try FileHandle(forReadingFrom: from)
            let descriptor = open(to.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw StorageError(errno: "\(to.path) cannot be made") }
            let writer = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            let hasher = ContentHasher()
            while let piece = try reader.read(upToCount: 1 << 20), !piece.isEmpty {
                hasher.update(Array(piece))
                try writer.write(contentsOf: piece)
            }
            try writer.synchronize()
            try reader.close()
            try writer.close()
            guard key.isThumbnail || hasher.digest() == key.sha512 else {
                throw StorageError("The attached file \(from.path) is damaged.")
            }
        } catch let error as StorageError {
            throw error
        } catch {
            throw StorageError("The attached file \(from.path) cannot be copied: \(error.localizedDescription)")
        }
    }

    private func folders() throws -> [URL] {
        let manager = FileManager.default
        let names = try manager.subpathsOfDirectory(atPath: target.folder.path)
        return [target.folder]
            + names.map { target.folder.appending(path: $0) }.filter {
                (try? $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) == true
            }
    }
}
