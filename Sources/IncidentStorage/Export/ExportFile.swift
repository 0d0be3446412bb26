public import Foundation

/// The file that an export goes to: under another name until it is whole and on the disk. For its owner alone.
public final class ExportFile: Sendable {
    private let url: URL
    private let descriptor: Int32

    private static func partial(_ url: URL) -> URL { url.appendingPathExtension("partial") }

    /// - Throws: ``StorageError`` with a sentence when the file is there already, or cannot be made.
    public init(_ url: URL) throws {
        self.url = url
        guard !FileManager.default.fileExists(atPath: url.path) else { throw Self.exists(url) }
        let partial = Self.partial(url)
        descriptor = open(partial.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST {
                throw StorageError("\(partial.path) is there: an export is running, or was interrupted. Remove it.")
            }
            throw StorageError(errno: "\(partial.path) cannot be made")
        }
    }

    /// Appends bytes.
    public func write(_ bytes: [UInt8]) throws { try Self.write(bytes, to: descriptor, "The export") }

    /// Makes it durable and gives it its name.
    public func finish() throws {
        guard fsync(descriptor) == 0 else { throw StorageError(errno: "\(url.path) cannot be synced") }
        close(descriptor)
        try FileSync.name(Self.partial(url), url) { Self.exists(url) }
    }

    /// Takes away what was written.
    public func discard() {
        close(descriptor)
        unlink(Self.partial(url).path)
    }

    private static func exists(_ url: URL) -> StorageError {
        StorageError("\(url.path) is there already. Choose another name.")
    }

    /// Writes all of the bytes to an open file or a pipe.
    public static func write(_ bytes: [UInt8], to descriptor: Int32, _ name: String) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw StorageError(errno: "\(name) cannot be written")
            }
        }
    }
}
