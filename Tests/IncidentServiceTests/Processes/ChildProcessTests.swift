import Foundation
import IncidentService
import Testing

@Suite struct ChildProcessTests {
    @Test func aDeadlineEndsTheWholeGroup() async throws {
        let output = Pipe()
        let begun = ContinuousClock.now
        let child = try ChildProcess(
            "/bin/sh", ["-c", "sleep 100 & echo started; wait"], output: output.fileHandleForWriting, leadsGroup: true)
        try output.fileHandleForWriting.close()
        let exit = ProcessExit(of: child)
        exit.killAfter(.seconds(1), pid: -child.pid)
        #expect(await exit.status() == 128 + SIGKILL)
        // The sleeping one held the pipe as well.
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        #expect(String(decoding: text, as: UTF8.self) == "started\n")
        #expect(ContinuousClock.now - begun < .seconds(60))
    }

    @Test func aChildHasItsThreeDescriptorsAndItsEnvironment() async throws {
        let (output, other) = (Pipe(), Pipe())
        let child = try ChildProcess(
            "/bin/sh", ["-c", "ls /proc/self/fd; echo $WORD"], environment: ["PATH": "/usr/bin:/bin", "WORD": "ok"],
            output: output.fileHandleForWriting)
        try output.fileHandleForWriting.close()
        #expect(await ProcessExit(of: child).status() == 0)
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        // The fourth is the folder that is listed.
        #expect(text == "0\n1\n2\n3\nok\n")
        try other.fileHandleForWriting.close()
    }

    @Test func aChildEndsBySignalsAndWaitsForItsOwn() async throws {
        #expect(try await Task.detached { try ChildProcess("/bin/sh", ["-c", "true & wait"]).wait() }.value == 0)
        let child = try ChildProcess("/bin/sleep", ["100"])
        let exit = ProcessExit(of: child)
        exit.signal(SIGTERM, pid: child.pid)
        #expect(await exit.status() == 128 + SIGTERM)
    }

    @Test func aProgramThatIsNotThereIsRefused() {
        #expect(throws: ChildProcess.NotStarted.self) { try ChildProcess("/nowhere/at-all", []) }
    }
}
