import Dispatch
public import Foundation
import Synchronization

/// A file that is coming in: written beside its place and hashed on the way, never held in memory.
///
/// It is gone when nobody has it any more, unless the store has taken it. A lock shows other processes that it is
/// being written; what has no lock was left by a process that ended.
public final class IncomingFile: Sendable {
    /// What a file turned out to be.
    public struct Finished: Sendable {
        public let url: URL
        public let bytes: Int
        /// 128 hexadecimal digits.
        public let sha512: String
        /// The first bytes, by which its type is told.
        public let head: [UInt8]
        /// Keeps the file where it is until the store takes it.
        private let file: IncomingFile

        fileprivate init(url: URL, bytes: Int, sha512: String, head: [UInt8], file: IncomingFile) {
            self.url = url
            self.bytes = bytes
            self.sha512 = sha512
            self.head = head
            self.file = file
        }
    }

    private struct State {
        var bytes = 0
        var head: [UInt8] = []
    }

    public static let headBytes = 64 << 10

    private let url: URL
    private let descriptor: Int32
    private let hasher = ContentHasher()
    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "muster.incoming-file")

    /// - Throws: ``FileStoreError`` when the disk does not take it.
    public init(in folder: URL) throws {
        while true {
            let url = folder.appending(path: UUID().uuidString.lowercased())
            let descriptor = open(url.path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw FileStoreError(errno: "A file cannot be made in \(folder.path)") }
            if Self.isOurs(descriptor) {
                (self.url, self.descriptor) = (url, descriptor)
                return
            }
            close(descriptor)
            unlink(url.path)
        }
    }

    /// Locks a new file, unless another process that starts took it for an abandoned one between its making and its lock.
    private static func isOurs(_ descriptor: Int32) -> Bool {
        // Where files cannot be locked, none is taken for abandoned either.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
        var status = stat()
        return fstat(descriptor, &status) != 0 || status.st_nlink > 0
    }

    deinit {
        close(descriptor)
        unlink(url.path)
    }

    /// How much has come.
    public var bytes: Int { state.withLock { $0.bytes } }

    public func write(_ bytes: [UInt8]) async throws {
        try await onQueue { [self] in
            hasher.update(bytes)
            state.withLock { state in
                state.bytes += bytes.count
                if state.head.count < Self.headBytes {
                    state.head += bytes.prefix(Self.headBytes - state.head.count)
                }
            }
            try bytes.withUnsafeBytes { raw in
                var rest = raw[...]
                while !rest.isEmpty {
                    let count = Foundation.write(
                        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                    if count < 0, errno == EINTR { continue }
                    guard count > 0 else { throw FileStoreError(errno: "A file that comes in cannot be written") }
                    rest = rest.dropFirst(count)
                }
            }
        }
    }

    /// Returns when the disk has all of it.
    public func finish() async throws -> Finished {
        try await onQueue { [self] in
            guard fsync(descriptor) == 0 else { throw FileStoreError(errno: "A file that came in cannot be synced") }
            let state = state.withLock { $0 }
            return Finished(url: url, bytes: state.bytes, sha512: hasher.digest(), head: state.head, file: self)
        }
    }

    private func onQueue<Result: Sendable>(_ body: @escaping @Sendable () throws -> Result) async throws -> Result {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Swift.Result(catching: body)) }
        }
    }

    /// Removes the files in `folder` that nobody is writing. Returns how many those were.
    @discardableResult public static func removeAbandoned(in folder: URL) throws -> Int {
        var count = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            let path = folder.appending(path: name).path
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { continue }
            if unlink(path) == 0 { count += 1 }
        }
        return count
    }
}
