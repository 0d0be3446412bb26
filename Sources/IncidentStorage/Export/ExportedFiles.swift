/// The files that belong to incidents and are kept beside the database, for an export.
public protocol ExportedFiles: Sendable {
    /// Calls `body` with the pieces of every file: file by file in the order of their names, and each from its begin
    /// to its end in pieces of ``ExportedPiece/size``, the last one shorter. An empty file is one empty piece.
    ///
    /// It runs on a thread that may block, and within the snapshot of the rows: what they name must be there.
    func pieces(_ body: (ExportedPiece) throws -> Void) throws
}

/// Where an import puts files.
public protocol ImportedFiles: Sendable {
    /// Keeps a piece. Pieces come in the order in which ``ExportedFiles/pieces(_:)`` gave them.
    func keep(_ piece: ExportedPiece) throws
    /// Makes what was kept durable. The content of every file was compared with its name before.
    func finish() throws
}

/// A piece of a file.
public struct ExportedPiece: Hashable, Sendable {
    /// The SHA-512 of the file's content, in hexadecimal.
    public var name: String
    /// Where it begins in the file.
    public var offset: Int
    public var bytes: [UInt8]

    public static let size = 256 << 10

    public init(name: String, offset: Int, bytes: [UInt8]) {
        self.name = name
        self.offset = offset
        self.bytes = bytes
    }
}

/// No files: what a database has that keeps none.
public struct NoFiles: ExportedFiles, ImportedFiles {
    public init() {}

    public func pieces(_ body: (ExportedPiece) throws -> Void) throws {}

    public func keep(_ piece: ExportedPiece) throws {
        throw StorageError(
            """
            The export holds attached files, and there is no place for them. Name the folder that the servers share with \
            --attachment-folder, or set attachment-store.
            """)
    }

    public func finish() throws {}
}
