import Foundation

/// Copies contents from one store of files to another. What is there already stays as it is.
public enum FileCopy {
    /// Copies what is under `key`, and its small picture where there is one. Returns the bytes of the content.
    ///
    /// - Throws: ``FileStoreError`` when it is not there, or is another content than its hash says.
    @discardableResult public static func copy(
        _ sha512: String, from source: any FileStore, to target: any FileStore
    ) async throws -> Int {
        let key = FileKey.content(sha512)
        guard let bytes = try await source.bytes(of: key) else {
            throw FileStoreError("There is no file \(key.path) in \(source.name).", isMissing: true)
        }
        if try await target.bytes(of: key) != bytes { try await copy(key, bytes, from: source, to: target) }
        let small = FileKey.thumbnail(of: sha512)
        if let bytes = try await source.bytes(of: small), try await target.bytes(of: small) != bytes {
            try await copy(small, bytes, from: source, to: target)
        }
        return bytes
    }

    private static func copy(
        _ key: FileKey, _ bytes: Int, from source: any FileStore, to target: any FileStore
    ) async throws {
        let incoming = try IncomingFile(in: target.incoming)
        try await source.read(key, in: 0..<bytes) { try await incoming.write($0) }
        let file = try await incoming.finish()
        guard key.isThumbnail || file.sha512 == key.sha512 else {
            throw FileStoreError("The file \(key.path) in \(source.name) is damaged.")
        }
        try await target.keep(file.url, as: key)
    }
}
