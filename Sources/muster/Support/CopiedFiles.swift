import Foundation
import IncidentServer
import IncidentStorage

/// What `muster copy` did with the content of attached files.
struct CopiedFiles {
    var count = 0
    var sentence: String?

    /// Copies every content, unless both sides have the same place for them. What is there already stays.
    ///
    /// - Parameter shared: the folder of the side that is a PostgreSQL database.
    /// - Throws: ``StorageError`` when the source has files and the target has no place for any.
    static func copy(
        from source: DatabaseCopy.Place, to target: DatabaseCopy.Place, shared: String?
    ) async throws -> CopiedFiles {
        let (from, to) = (try await store(source, shared), try await store(target, shared))
        guard let from else { return CopiedFiles() }
        let keys = try await all(in: from)
        guard !keys.isEmpty else { return CopiedFiles() }
        if from.name == to?.name { return CopiedFiles(sentence: "The attached files stay in \(from.name).") }
        guard let to else {
            throw StorageError(
                """
                There are \(keys.count) attached files in \(from.name), and no place for them. Name the folder that the \
                servers share with --attachment-folder, set attachment-store, or give --without-attachments.
                """)
        }
        if case .folder(let folder) = target { try SQLiteFolder(folder).create() }
        try await to.prepare()
        for key in keys { try await FileCopy.copy(key.sha512, from: from, to: to) }
        return CopiedFiles(
            count: keys.count, sentence: "Copied \(keys.count) attached files to \(to.name), each checked by its hash.")
    }

    private static func all(in store: any FileStore) async throws -> [FileKey] {
        var keys: [FileKey] = []
        for prefix in FileKey.prefixes {
            keys += try await store.list(prefix: prefix).map(\.key).filter { !$0.isThumbnail }
        }
        return keys
    }

    static func store(_ place: DatabaseCopy.Place, _ shared: String?) async throws -> (any FileStore)? {
        var environment = ProcessInfo.processInfo.environment
        switch place {
        case .folder(let folder):
            // A folder that is named is that of the other side.
            environment["MUSTER_ATTACHMENT_FOLDER"] = nil
            return try await FilePlace(for: .folder(folder), environment: environment).open(isServer: false)
        case .postgres:
            if let shared { environment["MUSTER_ATTACHMENT_FOLDER"] = shared }
            return try await FilePlace.shared(environment: environment).open(isServer: false)
        }
    }
}
