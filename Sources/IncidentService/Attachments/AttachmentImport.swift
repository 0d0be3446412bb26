public import IncidentStorage
import Synchronization

/// A store of files as an import fills it, on a thread that may block.
public final class AttachmentImport: ImportedFiles {
    private struct State {
        var isPrepared = false
        /// The file whose pieces are coming.
        var incoming: (name: String, file: IncomingFile)?
    }

    private let store: any FileStore
    private let state = Mutex(State())

    public init(into store: any FileStore) { self.store = store }

    public func keep(_ piece: ExportedPiece) throws {
        let file = try file(of: piece.name)
        try blocking { try await file.write(piece.bytes) }
    }

    private func file(of name: String) throws -> IncomingFile {
        if let (current, file) = state.withLock({ $0.incoming }), current == name { return file }
        try finish()
        let isPrepared = state.withLock { $0.isPrepared }
        let file = try blocking { [store] in
            if !isPrepared { try await store.prepare() }
            return try IncomingFile(in: store.incoming)
        }
        state.withLock { $0 = State(isPrepared: true, incoming: (name, file)) }
        return file
    }

    public func finish() throws {
        guard let (name, file) = state.withLock({ $0.incoming }) else { return }
        try blocking { [store] in
            let content = try await file.finish()
            try await store.keep(content.url, as: .content(name))
        }
        state.withLock { $0.incoming = nil }
    }
}
