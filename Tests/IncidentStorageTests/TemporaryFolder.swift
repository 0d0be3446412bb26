import Foundation

/// A folder of its own for one test, removed after it.
struct TemporaryFolder: ~Copyable {
    let url: URL

    init(in parent: URL = FileManager.default.temporaryDirectory) {
        url = parent.appending(path: "muster-\(UUID().uuidString)")
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            print("\(url.path) stays: \(error)")
        }
    }
}
