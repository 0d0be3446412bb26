public import Foundation
import Synchronization

/// The right to write to a data folder. One process holds it, until it closes it or ends.
///
/// The system's `flock` decides; the process ID in the file is for people and for messages.
public final class FolderLock: Sendable {
    private let descriptor: Mutex<CInt?>

    /// Takes the lock of a folder that exists.
    ///
    /// - Throws: ``StorageError`` with a sentence that names the process that holds it.
    public init(_ folder: URL) throws {
        let path = SQLiteFolder(folder).lock.path
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StorageError(errno: "\(path) cannot be opened") }
        do {
            try Self.take(descriptor, folder)
            try Self.writeProcessID(to: descriptor, path)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = Mutex(descriptor)
    }

    deinit { release() }

    /// Gives the folder free.
    public func release() {
        descriptor.withLock { descriptor in
            if let open = descriptor { close(open) }
            descriptor = nil
        }
    }

    /// The process that holds the folder's lock, or nil when none does.
    public static func holder(of folder: URL) -> pid_t? {
        let descriptor = open(SQLiteFolder(folder).lock.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
        return processID(in: descriptor) ?? 0
    }

    private static func take(_ descriptor: CInt, _ folder: URL) throws {
        // Whoever asks for the holder holds the lock for an instant: look again before refusing.
        for _ in 0..<20 {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            guard errno == EWOULDBLOCK || errno == EINTR else {
                throw StorageError(errno: "\(folder.path) cannot be locked")
            }
            usleep(5_000)
        }
        let holder = processID(in: descriptor).map { "process \($0)" } ?? "another process"
        throw StorageError(
            "The folder \(folder.path) is in use by \(holder). Stop that first, or choose another folder.",
            kind: .unavailable, code: "locked")
    }

    private static func writeProcessID(to descriptor: CInt, _ path: String) throws {
        let text = Array("\(getpid())\n".utf8)
        guard fchmod(descriptor, 0o600) == 0, ftruncate(descriptor, 0) == 0,
            pwrite(descriptor, text, text.count, 0) == text.count
        else { throw StorageError(errno: "\(path) cannot be written") }
    }

    private static func processID(in descriptor: CInt) -> pid_t? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = pread(descriptor, &bytes, bytes.count, 0)
        guard count > 0 else { return nil }
        return pid_t(String(decoding: bytes[..<count], as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
    }
}
