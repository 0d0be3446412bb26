public import Foundation

/// The files of one server's data folder.
public struct SQLiteFolder: Sendable {
    public let url: URL

    public init(_ url: URL) { self.url = url }

    /// The database.
    public var database: URL { url.appending(path: "muster.sqlite") }
    /// What was committed and is not yet in the database file.
    public var log: URL { url.appending(path: "muster.sqlite-wal") }
    /// The index of the log, shared by the connections.
    public var logIndex: URL { url.appending(path: "muster.sqlite-shm") }
    /// The file whose lock the serving process holds.
    public var lock: URL { url.appending(path: "muster.lock") }

    /// The content of attached files, unless it is kept elsewhere.
    public var attachments: URL { url.appending(path: "attachments", directoryHint: .isDirectory) }

    /// Makes the folder for its owner alone, unless it is there.
    public func create() throws {
        let path = url.path
        var made = false
        if !FileManager.default.fileExists(atPath: path) {
            do {
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
                made = true
            } catch {
                throw StorageError("The folder \(path) cannot be made: \(error.localizedDescription)")
            }
        }
        // A folder that someone else filled keeps its mode: `doctor` speaks of it.
        guard try made || contents().isEmpty else { return }
        guard chmod(path, 0o700) == 0 else { throw StorageError(errno: "The mode of \(path) cannot be set") }
    }

    /// Makes an empty database file for its owner alone, unless it is there. SQLite gives the files beside it its mode.
    func createDatabase() throws {
        let path = database.path
        // To open and close a file that SQLite has open would drop the process's locks on it.
        if !FileManager.default.fileExists(atPath: path) {
            let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw StorageError(errno: "\(path) cannot be made") }
            close(descriptor)
        }
        for file in [database, log, logIndex] where FileManager.default.fileExists(atPath: file.path) {
            guard chmod(file.path, 0o600) == 0 else {
                throw StorageError(errno: "The mode of \(file.path) cannot be set")
            }
        }
    }

    /// Bytes that may still be written to the folder's disk, or nil when the system does not say.
    public var freeBytes: Int64? {
        var status = statvfs()
        guard statvfs(url.path, &status) == 0 else { return nil }
        let blocks = geteuid() == 0 ? status.f_bfree : status.f_bavail
        return Int64(clamping: UInt64(blocks) * UInt64(status.f_frsize))
    }

    /// Whether there is room for a commit and for the log's index, without which a database cannot even be read.
    var hasRoom: Bool { freeBytes.map { $0 >= 1 << 20 } ?? true }

    /// Whether the disk takes a file and says that it is on it. Leaves nothing behind.
    func takesWrites() -> Bool {
        guard hasRoom else { return false }
        let path = url.appending(path: "muster.probe").path
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer {
            close(descriptor)
            unlink(path)
        }
        let bytes = [UInt8](repeating: 0xA5, count: 1 << 16)
        return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count && fdatasync(descriptor) == 0
    }

    /// Size of one of its files; 0 when it is not there.
    static func bytes(of file: URL) -> Int64 {
        var status = stat()
        return stat(file.path, &status) == 0 ? Int64(status.st_size) : 0
    }

    func contents() throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: url.path)
        } catch {
            throw StorageError("The folder \(url.path) cannot be read: \(error.localizedDescription)")
        }
    }
}

extension StorageError {
    /// `sentence`, with what the system said.
    init(errno sentence: String) {
        let code = errno
        self.init("\(sentence): \(String(cString: strerror(code))).", kind: .unavailable, code: "errno \(code)")
    }
}
