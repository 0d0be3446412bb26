import Foundation
import Testing

@Suite struct GeneratedFilesTests {
    @Test func theCheckedInReferenceIsWhatTheDeclarationsSay() throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let apigen = Process()
        apigen.executableURL = package.appending(path: ".build/debug/apigen")
        apigen.arguments = ["--check", package.path]
        let output = Pipe()
        apigen.standardError = output
        try apigen.run()
        let complaint = try output.fileHandleForReading.readToEnd() ?? Data()
        apigen.waitUntilExit()
        #expect(apigen.terminationStatus == 0, "\(String(decoding: complaint, as: UTF8.self))")
    }
}
