import Foundation

/// A file system of a few megabytes in memory, which a test can fill. Needs root.
struct SmallDisk: ~Copyable {
    let url: URL
    private var filler: URL { url.appending(path: "filler") }

    /// - Returns: nil, with a line that says so, where it cannot be mounted. CI runs as root and never skips.
    static func mount(megabytes: Int) throws -> SmallDisk? {
        guard geteuid() == 0 else {
            print("SKIPPED, for want of root: a test that fills a disk of its own.")
            return nil
        }
        let url = FileManager.default.temporaryDirectory.appending(path: "muster-disk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        try run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", url.path])
        return SmallDisk(url: url)
    }

    deinit {
        do {
            try Self.run("umount", ["-l", url.path])
            try FileManager.default.removeItem(at: url)
        } catch {
            print("\(url.path) stays: \(error)")
        }
    }

    /// Writes a file until the disk takes no more byte.
    func fill() throws {
        let descriptor = open(filler.path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failed(description: "open: \(errno)") }
        defer { close(descriptor) }
        let bytes = [UInt8](repeating: 1, count: 4_096)
        while write(descriptor, bytes, bytes.count) > 0 {}
        guard errno == ENOSPC else { throw Failed(description: "write: \(errno)") }
    }

    func makeRoom() throws { try FileManager.default.removeItem(at: filler) }

    private static func run(_ command: String, _ arguments: [String]) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failed(description: "\(command) \(arguments) ended with \(process.terminationStatus)")
        }
    }

    struct Failed: Error, CustomStringConvertible {
        var description: String
    }
}
