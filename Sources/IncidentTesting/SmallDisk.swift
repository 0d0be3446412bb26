public import Foundation

/// A file system of a few megabytes in memory, which a test can fill. To mount it needs root.
///
/// A test that wants one says `@Test(.enabled(if: SmallDisk.isAvailable, "needs root, for a disk of its own"))`.
public struct SmallDisk: Sendable {
    public let url: URL
    private var filler: URL { url.appending(path: "filler") }

    /// Whether this process may mount one.
    public static var isAvailable: Bool { geteuid() == 0 }

    /// Runs `body` with a disk that is empty, and takes the disk away again.
    public static func run(megabytes: Int, _ body: (SmallDisk) async throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Tool.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", folder.path)
            do {
                try await body(SmallDisk(url: folder))
            } catch {
                try Tool.run("umount", "-l", folder.path)
                throw error
            }
            try Tool.run("umount", "-l", folder.path)
        }
    }

    /// Writes a file until the disk takes no more byte.
    public func fill() throws {
        let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Tool.Failed(description: "open: \(errno)") }
        defer { close(descriptor) }
        let bytes = [UInt8](repeating: 1, count: 4_096)
        while write(descriptor, bytes, bytes.count) > 0 {}
        guard errno == ENOSPC else { throw Tool.Failed(description: "write: \(errno)") }
    }

    /// Removes what ``fill()`` wrote.
    public func makeRoom() throws { try FileManager.default.removeItem(at: filler) }
}
