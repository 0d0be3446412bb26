public import Foundation

/// A child process, started by `posix_spawn`.
///
/// Foundation's `Process` reads past the end of the list of open files when there are many, as in a server and in a run
/// of all tests: seen as a crash in `Process.run()`. A child gets no descriptor but its three.
public struct ChildProcess: Sendable {
    /// The process ID.
    public let pid: Int32

    /// Starts the program at `path`.
    ///
    /// - Parameters:
    ///   - environment: nil for that of this process.
    ///   - input, output, error: nil for `/dev/null`.
    ///   - leadsGroup: whether it begins a group of processes, which a signal to minus its ID reaches as a whole.
    /// - Throws: ``NotStarted``.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: FileHandle? = nil,
        output: FileHandle? = nil, error: FileHandle? = nil, leadsGroup: Bool = false
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, handle) in [(0, input), (1, output), (2, error)] as [(Int32, FileHandle?)] {
            if let handle {
                posix_spawn_file_actions_adddup2(&actions, handle.fileDescriptor, target)
            } else {
                posix_spawn_file_actions_addopen(&actions, target, "/dev/null", target == 0 ? O_RDONLY : O_WRONLY, 0)
            }
        }
        // Other threads open files between this look and the start: a server that held its neighbour's pipe kept the
        // neighbour's reader waiting until its own end.
        let open = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
        for descriptor in 3...(open.max() ?? 2) + 1_000 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }

        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads that tasks run on block most signals, and a child would: it would not end by SIGTERM, and a shell
        // would wait for its own children for ever.
        var blocked = sigset_t()
        sigemptyset(&blocked)
        posix_spawnattr_setsigmask(&attributes, &blocked)
        // The group is minded with the flag alone; 0 stands for one of its own.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETSIGMASK | (leadsGroup ? POSIX_SPAWN_SETPGROUP : 0)))

        let variables = (environment ?? ProcessInfo.processInfo.environment).map { "\($0)=\($1)" }
        var texts = ([path] + arguments).map { strdup($0) } + [nil] + variables.map { strdup($0) } + [nil]
        defer { texts.forEach { free($0) } }
        var pid: pid_t = 0
        let code = texts.withUnsafeMutableBufferPointer { texts in
            guard let first = texts.baseAddress else { return ENOMEM }
            return posix_spawn(&pid, path, &actions, &attributes, first, first.advanced(by: arguments.count + 2))
        }
        guard code == 0 else { throw NotStarted(description: "\(path): \(String(cString: strerror(code)))") }
        self.pid = pid
    }

    /// Waits for the end, on this thread. Gives the exit status; 128 + the signal's number when a signal ended it.
    public func wait() -> Int32 {
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }

    /// Waits until the process has ended, and leaves its number taken until ``wait()``.
    func waitWithoutReaping() {
        var information = siginfo_t()
        while waitid(P_PID, id_t(pid), &information, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    }

    /// A program that could not be started.
    public struct NotStarted: Error, CustomStringConvertible {
        public var description: String
    }
}
