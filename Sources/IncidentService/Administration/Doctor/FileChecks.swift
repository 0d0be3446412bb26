import Foundation
import IncidentAPI
import IncidentStorage

/// The checks of attached files: that there is a place for them, that what the database names is there and whole, and
/// that small pictures can be made.
struct FileChecks {
    let database: any Database
    let files: (any FileStore)?

    private static let sampleCount = 20
    private static let mostBytes = 64 << 20

    func findings() async -> [Finding] {
        guard let files else {
            return [
                .warning(
                    "attachments", "There is no place for files that all servers of this database share.",
                    advice: "Set attachment-folder, a folder that they share, or attachment-store s3://….")
            ]
        }
        return [await contents(files), tool()]
    }

    /// Reads a few contents, other ones each time.
    private func contents(_ files: any FileStore) async -> Finding {
        do {
            let start = UUID().uuidString.lowercased()
            var sample = try await database.read { try $0.storedContents(after: start, limit: Self.sampleCount) }
            if sample.count < Self.sampleCount {
                sample = try await database.read { try $0.storedContents(after: "", limit: Self.sampleCount) }
            }
            for content in sample {
                let key = FileKey.content(content.sha512)
                guard let bytes = try await files.bytes(of: key) else {
                    return .wrong(
                        "attachments", "The content \(key.path) is not in \(files.name).",
                        advice: "Copy it there from a backup: its folder FILE.attachments has the same paths.")
                }
                let digest = bytes > Self.mostBytes ? content.sha512 : try await files.digest(of: key)
                guard bytes == content.bytes, digest == content.sha512 else {
                    return .wrong(
                        "attachments", "The content \(key.path) in \(files.name) is another than was uploaded.",
                        advice: "Copy it there from a backup: its folder FILE.attachments has the same paths.")
                }
            }
            return .well("attachments", "Kept in \(files.name); \(sample.count) of them were read, and are whole.")
        } catch {
            return .wrong(
                "attachments", "The store of files cannot be read: \(error)",
                advice: "Look at the folder, or at the storage's address and key.")
        }
    }

    private func tool() -> Finding {
        guard Thumbnails() == nil else { return .well("thumbnails", "Made by vipsthumbnail.") }
        return .warning(
            "thumbnails", "There is no vipsthumbnail in PATH: pictures get no small ones.",
            advice: "apt-get install libvips-tools")
    }
}
