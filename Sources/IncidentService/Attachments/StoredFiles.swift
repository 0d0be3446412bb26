import Foundation
import IncidentAPI
public import IncidentStorage

/// The attached files of a database as an export reads them and an import keeps them, on threads that may block.
public final class StoredFiles: ExportedFiles, ImportedFiles {
    private let store: any FileStore
    private let database: (any Database)?
    private let begunAt: Timestamp
    /// The file whose pieces are coming. An import has one thread.
    private let incoming = BlockingBox<(name: String, file: IncomingFile)?>(nil)

    /// - Parameter database: what an export asks which files there are; nil for an import.
    public init(_ store: any FileStore, of database: (any Database)? = nil) {
        self.store = store
        self.database = database
        begunAt = .now()
    }

    public func pieces(_ body: (ExportedPiece) throws -> Void) throws {
        guard let database else { return }
        var last = ""
        while true {
            let contents = try blocking { [begunAt, last] in
                // What is deleted meanwhile is still named by the rows of the export.
                try await database.read { tx in
                    try tx.storedContents(after: last, limit: 500, orDeletedAfter: begunAt)
                }
            }
            for content in contents { try pieces(of: content.sha512, bytes: content.bytes, body) }
            guard let end = contents.last else { return }
            last = end.sha512
        }
    }

    private func pieces(of name: String, bytes: Int, _ body: (ExportedPiece) throws -> Void) throws {
        var offset = 0
        repeat {
            let range = offset..<min(offset + ExportedPiece.size, bytes)
            let piece = try blocking { [store] in
                let piece = BlockingBox<[UInt8]>([])
                try await store.read(.content(name), in: range) { part in piece.withValue { $0 += part } }
                return piece.withValue { $0 }
            }
            try body(ExportedPiece(name: name, offset: offset, bytes: piece))
            offset = range.upperBound
        } while offset < bytes
    }

    public func keep(_ piece: ExportedPiece) throws {
        if incoming.withValue({ $0?.name }) != piece.name {
            try finish()
            let file = try blocking { [store] in
                try await store.prepare()
                return try IncomingFile(in: store.incoming)
            }
            incoming.withValue { $0 = (piece.name, file) }
        }
        guard let file = incoming.withValue({ $0?.file }) else { return }
        try blocking { try await file.write(piece.bytes) }
    }

    public func finish() throws {
        guard let (name, file) = incoming.withValue({ $0 }) else { return }
        try blocking { [store] in
            let content = try await file.finish()
            try await store.keep(content.url, as: .content(name))
        }
        incoming.withValue { $0 = nil }
    }
}
