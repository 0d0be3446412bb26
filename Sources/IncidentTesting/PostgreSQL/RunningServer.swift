import Foundation
import IncidentService

/// A server's process: PostgreSQL's or PgBouncer's.
struct RunningServer: Sendable {
    let pid: Int32
    let exit: ProcessExit

    /// Starts `command` under a user that is not root, with its output added to the file `log`.
    init(_ command: [String], log: URL) throws {
        if !FileManager.default.fileExists(atPath: log.path) {
            try Data().write(to: log)
        }
        let output = try FileHandle(forWritingTo: log)
        try output.seekToEnd()
        let child = try ChildProcess(
            "/usr/bin/env", ["setsid"] + PostgresPrograms.unprivileged(command), output: output, error: output)
        try output.close()
        pid = child.pid
        exit = ProcessExit(of: child)
    }

    func signal(_ signal: Int32) { exit.signal(signal, pid: pid) }

    /// Kills the process and its children, so that none of them has the time to notice.
    func kill() async {
        signal(SIGSTOP)
        let children = (try? String(contentsOfFile: "/proc/\(pid)/task/\(pid)/children", encoding: .utf8)) ?? ""
        signal(SIGKILL)
        for child in children.split(separator: " ").compactMap({ Int32($0) }) { _ = Foundation.kill(child, SIGKILL) }
        _ = await exit.status()
    }

    /// Waits until `isReady`.
    ///
    /// - Throws: ``NotReady`` with the log's end when the process ends before, or is not ready in a minute.
    func wait(until isReady: () throws -> Bool, log: URL) async throws {
        var isUp = false
        _ = try await becomesTrue {
            isUp = try isReady()
            return isUp || !exit.hasNotEnded
        }
        guard isUp else {
            throw NotReady(log: String(decoding: (try? Data(contentsOf: log)) ?? Data(), as: UTF8.self))
        }
    }

    /// A server that did not come up.
    struct NotReady: Error, CustomStringConvertible {
        var log: String
        var description: String { "The server did not become ready:\n\(log.suffix(4_000))" }
    }
}
