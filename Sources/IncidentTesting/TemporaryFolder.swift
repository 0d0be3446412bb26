public import Foundation

/// Runs `body` with the URL of a folder of its own, which is not there yet, and removes what is there after it.
public func withTemporaryFolder<Result>(
    _ body: (URL) async throws -> Result
) async throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "muster-\(UUID().uuidString)")
    func remove() throws {
        if FileManager.default.fileExists(atPath: folder.path) { try FileManager.default.removeItem(at: folder) }
    }
    do {
        let result = try await body(folder)
        try remove()
        return result
    } catch {
        try remove()
        throw error
    }
}
