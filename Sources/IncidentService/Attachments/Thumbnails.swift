public import Foundation
import IncidentStorage

/// The small pictures of pictures, made by `vipsthumbnail` in a process of its own: a hostile picture can end that
/// process, and nothing else.
public struct Thumbnails: Sendable {
    /// A picture with more pixels gets none: its header is read before the tool sees it.
    public static let mostPixels = 50_000_000
    public static let contentType = "image/jpeg"

    /// Pixels of the longer side.
    private static let side = 320
    private static let mostBytes = 4 << 20
    private static let seconds = 10
    private static let memoryBytes = 1 << 30

    private let tool: String
    private let limiter: String

    /// Finds the tool; nil where it is not installed.
    public init?(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin") {
        guard let tool = Self.find("vipsthumbnail", path), let limiter = Self.find("prlimit", path) else { return nil }
        (self.tool, self.limiter) = (tool, limiter)
    }

    private static func find(_ name: String, _ path: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Makes the small picture of `picture`, within the limits.
    ///
    /// - Parameter folder: where it is written.
    /// - Returns: its content; nil when the tool cannot make it.
    func make(of picture: URL, in folder: URL) async throws -> [UInt8]? {
        let output = folder.appending(path: "\(UUID().uuidString.lowercased()).jpg")
        defer { unlink(output.path) }
        let process: ChildProcess
        do {
            process = try ChildProcess(
                limiter,
                [
                    "--as=\(Self.memoryBytes)", "--cpu=\(Self.seconds)", "--fsize=\(Self.mostBytes)", "--nofile=64",
                    "--core=0", "--", tool, picture.path, "--size", "\(Self.side)x\(Self.side)>", "-o",
                    "\(output.path)[Q=80,strip,background=255]",
                ],
                // Loaders that are not made for what strangers send are off.
                environment: [
                    "PATH": "/usr/bin:/bin", "LC_ALL": "C", "VIPS_BLOCK_UNTRUSTED": "1", "VIPS_CONCURRENCY": "1",
                ], leadsGroup: true)
        } catch {
            throw FileStoreError("vipsthumbnail cannot be started: \(error)")
        }
        let exit = ProcessExit(of: process)
        exit.killAfter(.seconds(Self.seconds), pid: -process.pid)
        guard await exit.status() == 0 else { return nil }
        let content = FileManager.default.contents(atPath: output.path) ?? Data()
        return content.starts(with: [0xFF, 0xD8, 0xFF]) ? Array(content) : nil
    }
}
