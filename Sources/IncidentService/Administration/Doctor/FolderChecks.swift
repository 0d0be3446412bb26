public import Foundation

/// The checks of a data folder that need no look into its database.
public struct FolderChecks {
    private let folder: URL

    public init(_ folder: URL) { self.folder = folder }

    public func findings() -> [Finding] { [diskSpace(), permissions(), log()] }

    /// Below this a database that is written is about to stop.
    private static let leastFreeBytes = 512 << 20
    /// A log is emptied from some megabytes on, unless a read or the disk keeps it.
    private static let mostLogBytes = 512 << 20

    private func diskSpace() -> Finding {
        var system = statvfs()
        guard statvfs(folder.path, &system) == 0 else {
            return .wrong(
                "disk space", "It cannot be found out: \(systemError).", advice: "Look with: df \(folder.path)")
        }
        let free = Int(system.f_bavail) * Int(system.f_frsize)
        let detail = "\(free.bytesForPeople) are free."
        guard free < Self.leastFreeBytes else { return .well("disk space", detail) }
        return .wrong(
            "disk space", detail,
            advice: "Make room on the disk of \(folder.path): when it is full, every change is refused.")
    }

    private func permissions() -> Finding {
        guard let own = Self.status(of: folder) else {
            return .wrong(
                "permissions", "The folder cannot be examined: \(systemError).",
                advice: "Run this as the user that runs the server.")
        }
        if own.st_mode & 0o007 != 0 {
            return .wrong(
                "permissions", "Other users of this machine can look into \(folder.path).",
                advice: "chmod 700 \(folder.path)")
        }
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            return .wrong(
                "permissions", "The folder \(folder.path) cannot be read.",
                advice: "Run this as the user that runs the server.")
        }
        for name in names.sorted() where name.hasPrefix("muster.") || name.hasPrefix("secret.key") {
            let file = folder.appendingPathComponent(name)
            guard let status = Self.status(of: file) else { continue }
            if status.st_mode & 0o077 != 0 {
                return .wrong(
                    "permissions", "Other users of this machine can open \(file.lastPathComponent).",
                    advice: "chmod 600 \(file.path)")
            }
            if status.st_uid != own.st_uid {
                return .wrong(
                    "permissions", "\(file.lastPathComponent) belongs to another user than its folder.",
                    advice: "chown --reference=\(folder.path) \(file.path)")
            }
        }
        return .well("permissions", "The folder and its files are their owner's alone.")
    }

    private func log() -> Finding {
        let size = Self.status(of: folder.appendingPathComponent("muster.sqlite-wal")).map { Int($0.st_size) } ?? 0
        let detail = "The write-ahead log has \(size.bytesForPeople)."
        guard size > Self.mostLogBytes else { return .well("log size", detail) }
        return .wrong(
            "log size", detail,
            advice: "Look again in a minute; if it is no smaller, restart the server and report its log.")
    }

    private static func status(of file: URL) -> stat? {
        var status = stat()
        return lstat(file.path, &status) == 0 ? status : nil
    }

    private var systemError: String { String(cString: strerror(errno)) }
}
