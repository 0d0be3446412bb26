import Foundation
import IncidentServer
import IncidentStorage

/// What `muster copy` did with the content of attached files.
struct CopiedFiles {
    var count = 0
    var sentence: String?

    /// Copies every content, where both sides have a place of their own for them.
    ///
    /// - Parameter shared: the folder of the side that is a PostgreSQL database.
    static func copy(
        from source: DatabaseCopy.Place, to target: DatabaseCopy.Place, shared: String?
    ) async throws -> CopiedFiles {
        let (from, to) = (try await store(source, shared), try await store(target, shared))
        guard let from else { return CopiedFiles() }
        let keys = try await all(in: from)
        guard !keys.isEmpty, from.name != to?.name else { return CopiedFiles() }
        guard let to else {
            return CopiedFiles(
                sentence: """
                    \(keys.count) attached files stay in \(from.name). Name the folder that the servers share with \
                    --attachment-folder and run the same again, or set attachment-store.
                    """)
        }
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
