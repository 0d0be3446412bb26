public import Foundation

/// The Unix socket in a data folder on which its server takes the commands of its operator.
///
/// It belongs to its owner alone: who can connect can do everything.
public struct ControlSocket {
    /// The name of the socket in the data folder.
    public static let fileName = "muster.sock"

    /// An address of the socket that is short enough for the system.
    public let path: String
    /// Keeps a short name of a folder with a long one alive.
    private let handle: FileHandle?

    /// Finds an address for the socket in `folder`, which exists.
    ///
    /// A socket's address has room for about a hundred bytes. Linux names an open folder `/proc/self/fd/<n>`, so that
    /// the folder's own path may have any length there.
    ///
    /// - Throws: ``TooLong`` where a long path cannot be made short.
    public init(in folder: URL) throws {
        let plain = folder.appendingPathComponent(Self.fileName).path
        guard plain.utf8.count > Self.longestPath else {
            path = plain
            handle = nil
            return
        }
        #if os(Linux)
            let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            guard descriptor >= 0 else { throw TooLong(path: plain) }
            handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            path = "/proc/self/fd/\(descriptor)/\(Self.fileName)"
        #else
            throw TooLong(path: plain)
        #endif
    }

    /// Runs `body` while the address is good.
    public func use<Result>(_ body: (_ path: String) async throws -> Result) async rethrows -> Result {
        let result = try await body(path)
        withExtendedLifetime(handle) {}
        return result
    }

    /// What `sockaddr_un` holds on every system, less the closing zero byte.
    private static let longestPath = 103

    /// The folder's path is longer than a socket's address can be.
    public struct TooLong: Error, CustomStringConvertible {
        var path: String
        public var description: String {
            "The path \(path) is too long for a socket: choose a data folder whose path has at most 90 bytes."
        }
    }
}
