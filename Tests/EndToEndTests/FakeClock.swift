import Foundation
import IncidentService
import IncidentTesting
import Testing

/// libfaketime inside the server's process: a clock that a test sets while the server runs.
struct FakeClock {
    private let setting: URL
    private let holder: ChildProcess
    private let input = Pipe()
    private let shared: String

    /// - Parameter setting: a file to be made, from which the server's process learns its clock.
    init(setting: URL) throws {
        self.setting = setting
        try Data("+0d".utf8).write(to: setting)
        // The library sets this variable when it is missing, before Swift has found the arguments, which lie beside
        // the variables. So a process of faketime's own makes what it names, and keeps it until `stop`.
        let output = Pipe()
        holder = try ChildProcess(
            "/usr/bin/env", ["faketime", "-f", "+0d", "sh", "-c", "echo $FAKETIME_SHARED; cat"],
            input: input.fileHandleForReading, output: output.fileHandleForWriting)
        try input.fileHandleForReading.close()
        try output.fileHandleForWriting.close()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        shared = line.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// What a server needs in its environment to go by this clock.
    func environment() throws -> [String: String] {
        let library = try FileManager.default.contentsOfDirectory(atPath: "/usr/lib")
            .map { "/usr/lib/\($0)/faketime/libfaketimeMT.so.1" }
            .first { FileManager.default.fileExists(atPath: $0) }
        return [
            "LD_PRELOAD": try #require(library, "faketime is not installed"), "FAKETIME_SHARED": shared,
            "FAKETIME_TIMESTAMP_FILE": setting.path, "FAKETIME_NO_CACHE": "1", "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        ]
    }

    /// Sets the clock, as `-2d` from the machine's time.
    func set(_ offset: String) throws { try Data(offset.utf8).write(to: setting) }

    func stop() throws {
        try input.fileHandleForWriting.close()
        let status = holder.wait()
        #expect(status == 0, "faketime ends well")
    }
}
