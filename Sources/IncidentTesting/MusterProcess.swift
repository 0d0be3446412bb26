public import Foundation
import IncidentService
import Synchronization

/// The built `muster` as a child process, for tests from end to end.
///
/// Its environment is empty but for what a test gives. Every wait ends at the deadline, at which the child is killed.
public final class MusterProcess: Sendable {
    /// What a command left behind.
    public struct Output: Sendable {
        /// The exit status; 128 + the signal's number when a signal ended it, as in a shell.
        public var status: Int32
        public var stdout: String
        public var stderr: String
    }

    /// The process ID.
    public let pid: Int32

    private let standardOutput: ProcessOutput
    private let standardError: ProcessOutput
    private let exit: ProcessExit

    /// Starts `muster` with these arguments and returns at once.
    ///
    /// - Parameter input: what it reads from its standard input, of at most 64 KiB; nil for nothing.
    public init(
        _ arguments: [String], environment: [String: String] = [:], input: String? = nil,
        deadline: Duration = .patience * 3
    ) throws {
        let (output, error) = (Pipe(), Pipe())
        let typed = try input.map { text in
            let pipe = Pipe()
            try pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try pipe.fileHandleForWriting.close()
            return pipe.fileHandleForReading
        }
        let child = try ChildProcess(
            Self.executable().path, arguments, environment: environment, input: typed,
            output: output.fileHandleForWriting, error: error.fileHandleForWriting)
        try output.fileHandleForWriting.close()
        try error.fileHandleForWriting.close()
        pid = child.pid
        standardOutput = ProcessOutput(reading: output)
        standardError = ProcessOutput(reading: error)
        exit = ProcessExit(of: child)
        exit.killAfter(deadline, pid: pid)
    }

    /// Runs `muster` with these arguments to its end.
    public static func run(
        _ arguments: String..., environment: [String: String] = [:], deadline: Duration = .patience * 3
    ) async throws -> Output {
        try await MusterProcess(arguments, environment: environment, deadline: deadline).output()
    }

    /// Waits until the process has ended.
    public func output() async -> Output {
        let status = await exit.status()
        return await Output(status: status, stdout: standardOutput.text(), stderr: standardError.text())
    }

    /// What the process has written to its standard error until now.
    public var log: String { standardError.textSoFar }

    /// What the process has written to its standard output until now.
    public var printed: String { standardOutput.textSoFar }

    /// Waits for the first text that `match` finds in a line of standard error; nil when the process ends without it.
    public func logLine(_ match: @escaping @Sendable (String) -> String?) async -> String? {
        await standardError.first(match)
    }

    /// Sends a signal, such as `SIGTERM`. An ended process is left alone.
    public func signal(_ signal: Int32) { exit.signal(signal, pid: pid) }

    /// Sends `SIGKILL` and waits for the end: a crash that asks for nothing before.
    @discardableResult public func kill() async -> Output {
        signal(SIGKILL)
        return await output()
    }

    /// Sends `SIGTERM` and waits for the end.
    @discardableResult public func stop() async -> Output {
        signal(SIGTERM)
        return await output()
    }

    /// The built program: beside the test bundle, or where `MUSTER_BINARY` says.
    public static func executable() throws -> URL {
        if let path = ProcessInfo.processInfo.environment["MUSTER_BINARY"] { return URL(fileURLWithPath: path) }
        let bundles = [Bundle.main] + Bundle.allBundles
        let folders = bundles.flatMap { [$0.bundleURL, $0.bundleURL.deletingLastPathComponent()] }
        let candidates = folders.map { $0.appendingPathComponent("muster") }
        guard let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw MissingExecutable()
        }
        return found
    }

    struct MissingExecutable: Error, CustomStringConvertible {
        var description: String { "No built muster lies beside the tests: run `swift build`, or set MUSTER_BINARY." }
    }
}
