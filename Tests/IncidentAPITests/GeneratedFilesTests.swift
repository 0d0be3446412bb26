import Foundation
import IncidentTesting
import Testing

@Suite struct GeneratedFilesTests {
    @Test func theCheckedInReferenceIsWhatTheDeclarationsSay() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let output = Pipe()
        let apigen = try ChildProcess(
            package.appending(path: ".build/debug/apigen").path, ["--check", package.path],
            error: output.fileHandleForWriting)
        try output.fileHandleForWriting.close()
        let complaint = try output.fileHandleForReading.readToEnd() ?? Data()
        #expect(apigen.wait() == 0, "\(String(decoding: complaint, as: UTF8.self))")
    }
}
