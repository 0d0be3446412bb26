public import Foundation

/// Files in a folder of this machine, or of one that several share: `ab/cd/<hash>`, for their owner alone.
public struct FolderFileStore: FileStore {
    public let folder: URL

    public init(_ folder: URL) { self.folder = folder }

    public var name: String { "the folder \(folder.path)" }
    public var incoming: URL { folder.appending(path: "incoming", directoryHint: .isDirectory) }
    /// Where a content is while it is looked at whether it may go.
    private var leaving: URL { folder.appending(path: "leaving", directoryHint: .isDirectory) }

    private static let pieceBytes = 256 << 10

    public func prepare() async throws {
        try await offPool {
            for url in [folder, incoming, leaving] { try makeFolder(url) }
            try IncomingFile.removeAbandoned(in: incoming)
            // A process ended while it looked at these.
            for name in try FileManager.default.contentsOfDirectory(atPath: leaving.path) {
                guard let key = FileKey(name: name) else { continue }
                try putBack(leaving.appending(path: name), key)
            }
        }
    }

    public func keep(_ file: URL, as key: FileKey) async throws {
        try await offPool {
            let target = url(key)
            try makePlace(for: target)
            guard rename(file.path, target.path) == 0 else {
                throw FileStoreError(errno: "A file cannot be moved to \(target.path)")
            }
            try sync(target.deletingLastPathComponent())
        }
    }

    public func bytes(of key: FileKey) async throws -> Int? {
        try status(of: url(key)).map { Int($0.st_size) }
    }

    public func read(
        _ key: FileKey, in range: Range<Int>, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        let path = url(key).path
        let handle = try OpenFile(path)
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (from, count) = (offset, min(Self.pieceBytes, range.upperBound - offset))
            let piece = try await handle.read(count, at: from)
            guard !piece.isEmpty else { throw FileStoreError("\(path) is shorter than it was.") }
            offset += piece.count
            try await take(piece)
        }
    }

    public func list(prefix: String) async throws -> [(key: FileKey, since: Date)] {
        try await offPool {
            let top = folder.appending(path: prefix)
            var found: [(key: FileKey, since: Date)] = []
            for second in try names(in: top) {
                for name in try names(in: top.appending(path: second)) {
                    guard let key = FileKey(name: name), let time = try changeTime(of: url(key)) else { continue }
                    found.append((key, time))
                }
            }
            return found
        }
    }

    public func remove(_ key: FileKey, since time: Date) async throws {
        try await offPool {
            let file = url(key)
            let aside = leaving.appending(path: file.lastPathComponent)
            // Taken away first and looked at then: one that is kept again meanwhile has a place of its own.
            guard rename(file.path, aside.path) == 0 else {
                if errno == ENOENT { return }
                throw FileStoreError(errno: "\(file.path) cannot be removed")
            }
            let changed = Result { try changeTime(of: aside) }
            if case .success(let changed?) = changed, changed < time {
                unlink(aside.path)
            } else {
                try putBack(aside, key)
                _ = try changed.get()
            }
        }
    }

    public func localFile(of key: FileKey) -> URL? { url(key) }

    /// Where the content of a key is, or would be.
    public func url(_ key: FileKey) -> URL { folder.appending(path: key.path) }

    private func putBack(_ aside: URL, _ key: FileKey) throws {
        let target = url(key)
        try makePlace(for: target)
        guard link(aside.path, target.path) == 0 || errno == EEXIST else {
            guard rename(aside.path, target.path) == 0 else {
                throw FileStoreError(errno: "\(target.path) cannot be put back")
            }
            return
        }
        unlink(aside.path)
    }

    private func makePlace(for file: URL) throws {
        let inner = file.deletingLastPathComponent()
        if access(inner.path, F_OK) == 0 { return }
        let outer = inner.deletingLastPathComponent()
        try makeFolder(outer)
        try makeFolder(inner)
        try sync(outer)
        try sync(folder)
    }

    private func makeFolder(_ url: URL) throws {
        if access(url.path, F_OK) == 0 { return }
        guard mkdir(url.path, 0o700) == 0 || errno == EEXIST else {
            throw FileStoreError(errno: "The folder \(url.path) cannot be made")
        }
    }

    private func sync(_ folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileStoreError(errno: "\(folder.path) cannot be opened") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw FileStoreError(errno: "\(folder.path) cannot be synced") }
    }

    /// The names in a folder; none where there is no folder.
    private func names(in folder: URL) throws -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path)
        } catch let error as CocoaError {
            guard let cause = error.underlying as? POSIXError else { throw error }
            if Self.isMissing(cause.code.rawValue) { return [] }
            throw FileStoreError(errno: "The folder \(folder.path) cannot be read", code: cause.code.rawValue)
        }
    }

    /// Nil where there is no file.
    private func status(of file: URL) throws -> stat? {
        var status = stat()
        if stat(file.path, &status) == 0 { return status }
        let code = errno
        if Self.isMissing(code) { return nil }
        throw FileStoreError(errno: "\(file.path) cannot be read", code: code)
    }

    private func changeTime(of file: URL) throws -> Date? {
        try status(of: file).map { Date(timeIntervalSince1970: TimeInterval($0.st_mtim.tv_sec)) }
    }

    private static func isMissing(_ code: Int32) -> Bool { code == ENOENT || code == ENOTDIR }
}

/// A file that is read in pieces, on a thread that may wait for the disk.
private final class OpenFile: Sendable {
    private let descriptor: Int32
    private let queue = DispatchQueue(label: "muster.stored-file")

    init(_ path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw FileStoreError(errno: "\(path) cannot be read") }
    }

    deinit { close(descriptor) }

    func read(_ count: Int, at offset: Int) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [descriptor] in
                var got = 0
                let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
                    got = pread(descriptor, buffer.baseAddress, count, off_t(offset))
                    filled = max(0, got)
                }
                if got < 0 {
                    continuation.resume(throwing: FileStoreError(errno: "A stored file cannot be read"))
                } else {
                    continuation.resume(returning: bytes)
                }
            }
        }
    }
}
