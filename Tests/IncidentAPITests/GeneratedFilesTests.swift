import Foundation
import IncidentTesting
import Testing

@Suite struct GeneratedFilesTests {
    @Test func theCheckedInReferenceIsWhatTheDeclarationsSay() async throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        try await Tool.output([package.appending(path: ".build/debug/apigen").path, "--check", package.path])
    }
}
