import Foundation
import IncidentService

/// Ends a server that a test has started and removes its folder, however the test's process ends.
///
/// A shell reads from a pipe whose other end is ours alone. Each line is the server's process ID now; the end of the pipe
/// is our end.
final class ServerGuard: Sendable {
    private let line: FileHandle
    private let shell: ProcessExit

    private static let script = """
        trap '' HUP INT TERM
        pid=
        while read -r next; do pid=$next; done
        if [ -n "$pid" ]; then
            kill -QUIT "$pid" 2>/dev/null
            tries=0
            while kill -0 "$pid" 2>/dev/null && [ $tries -lt 100 ]; do sleep 0.1; tries=$((tries + 1)); done
            kill -KILL "$pid" 2>/dev/null
        fi
        # A server that was killed has left its piece of shared memory.
        if [ -f "$1/data/postmaster.pid" ]; then
            ipcrm -m "$(sed -n '7s/.* //p' "$1/data/postmaster.pid")" 2>/dev/null
        fi
        rm -rf "$1"
        """

    /// Guards the server that uses `folder`.
    init(_ folder: URL) throws {
        let pipe = Pipe()
        let child = try ChildProcess(
            "/bin/sh", ["-c", Self.script, "guard", folder.path], environment: ["PATH": "/usr/bin:/bin"],
            input: pipe.fileHandleForReading)
        try pipe.fileHandleForReading.close()
        line = pipe.fileHandleForWriting
        shell = ProcessExit(of: child)
    }

    /// Says which process is the server's now; nil when it has ended.
    func watch(_ pid: Int32?) throws { try line.write(contentsOf: Data("\(pid.map { "\($0)" } ?? "")\n".utf8)) }

    /// Ends the server and removes its folder.
    func end() async {
        try? line.close()
        _ = await shell.status()
    }
}
