import Foundation
import IncidentService

/// A program of the system, run to its end.
public enum Tool {
    /// Runs it on this thread, its output thrown away.
    ///
    /// - Throws: ``Failed`` when it is not there, or ends with another status than 0.
    public static func run(_ command: String, _ arguments: String...) throws {
        let status = try ChildProcess("/usr/bin/env", [command] + arguments).wait()
        guard status == 0 else { throw Failed(description: "\(command) \(arguments) ended with \(status)") }
    }

    /// Runs it without holding a thread, and gives what it wrote, without the last line's end.
    ///
    /// - Throws: ``Failed`` with its messages when it is not there, or ends with another status than 0.
    @discardableResult public static func output(_ command: [String]) async throws -> String {
        let (output, error) = (Pipe(), Pipe())
        let child = try ChildProcess(
            "/usr/bin/env", command, output: output.fileHandleForWriting, error: error.fileHandleForWriting)
        try output.fileHandleForWriting.close()
        try error.fileHandleForWriting.close()
        let (text, messages) = (ProcessOutput(reading: output), ProcessOutput(reading: error))
        let status = await ProcessExit(of: child).status()
        guard status == 0 else {
            throw Failed(description: "\(command) ended with \(status): \(await messages.text())")
        }
        return await text.text().trimmingCharacters(in: .newlines)
    }

    public struct Failed: Error, CustomStringConvertible {
        public var description: String
    }
}
