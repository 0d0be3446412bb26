import Foundation
import IncidentAPI

@testable import IncidentService

/// Writes files of a dump for `body`.
func withDispatchFiles<Result>(
    _ files: [String: String], _ body: ([URL]) async throws -> Result
) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "muster-dispatch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let urls = try files.map { name, text in
        let url = folder.appending(path: name)
        try Data(text.utf8).write(to: url)
        return url
    }
    return try await body(urls)
}

/// The incidents of a dump, and what the report says of them.
func readDispatch(_ files: [String: String]) async throws -> ([ForeignIncident], [String: Int]) {
    let (incidents, report) = try await withDispatchFiles(files) { try DispatchDump(files: $0).incidents() }
    return (incidents, report.notes)
}
