import Foundation
import IncidentAPI
import IncidentStorage
import Synchronization

/// The attached files of a database as an export reads them, on a thread that may block.
struct AttachmentExport: ExportedFiles {
    private let store: any FileStore
    private let database: any Database
    private let begunAt = Timestamp.now()

    init(_ store: any FileStore, of database: any Database) {
        self.store = store
        self.database = database
    }

    func pieces(_ body: (ExportedPiece) throws -> Void) throws {
        var last = ""
        while true {
            let contents = try blocking { [database, begunAt, last] in
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
                let piece = Mutex<[UInt8]>([])
                try await store.read(.content(name), in: range) { part in piece.withLock { $0 += part } }
                return piece.withLock { $0 }
            }
            try body(ExportedPiece(name: name, offset: offset, bytes: piece))
            offset = range.upperBound
        } while offset < bytes
    }
}
