import Crypto
public import Foundation

/// Copies a database from one engine to the other: everything, row by row, in the order of keys.
///
/// The target remembers in each transaction how far it is, so that a copy that was interrupted goes on from there. At
/// the end the target is read again: the number and the digest of each table's rows must be those of the source.
public struct DatabaseCopy: Sendable {
    /// Where a database is.
    public enum Place: Sendable {
        case folder(URL)
        case postgres(PostgresAddress)
    }

    let folder: SQLiteFolder
    let address: PostgresAddress
    /// Whether the folder is the source.
    let fromFolder: Bool

    /// - Throws: ``StorageError`` when both are of one engine, which has better ways.
    public init(from source: Place, to target: Place) throws {
        switch (source, target) {
        case (.folder(let url), .postgres(let address)):
            self.init(folder: SQLiteFolder(url), address: address, fromFolder: true)
        case (.postgres(let address), .folder(let url)):
            self.init(folder: SQLiteFolder(url), address: address, fromFolder: false)
        case (.folder, .folder):
            throw StorageError("Both are data folders. Copy one with muster backup and muster restore.")
        case (.postgres, .postgres):
            throw StorageError("Both are PostgreSQL databases. Copy one with pg_dump and pg_restore.")
        }
    }

    private init(folder: SQLiteFolder, address: PostgresAddress, fromFolder: Bool) {
        self.folder = folder
        self.address = address
        self.fromFolder = fromFolder
    }

    /// Copies. Blocks a thread of its own.
    ///
    /// - Throws: ``StorageError`` with a sentence when the folder is served, the target holds anything but a part of the
    ///   same copy, or what was copied differs from the source.
    public func run(progress: @escaping @Sendable (CopyProgress) -> Void) async throws -> CopySummary {
        try await offPool {
            if fromFolder {
                try SQLiteCopySide.with(folder, creating: false) { source in
                    try PostgresCopySide.with(target: address) { target in
                        try CopyRun(tables: source.tables(), source: source, target: target, progress: progress).run()
                    }
                }
            } else {
                try PostgresCopySide.with(source: address) { source in
                    try SQLiteCopySide.with(folder, creating: true) { target in
                        try target.prepare()
                        return try CopyRun(
                            tables: target.tables(), source: source, target: target, progress: progress
                        ).run()
                    }
                }
            }
        }
    }
}

/// How far a copy is.
public enum CopyProgress: Sendable {
    /// So many bytes of the file that is to be loaded have been checked.
    case checked(Int, of: Int)
    /// So many rows are stored, of a number that is 0 where nobody knows it.
    case copied(Int, of: Int)
    /// After the last of them: which index is being built, counted from 1, and how many there are.
    case indexing(Int, of: Int)
    /// At the end: so many rows of the target have been read again.
    case compared(Int, of: Int)
}

/// What a copy did.
public struct CopySummary: Sendable {
    public var tables: Int
    public var rows: Int
    public var incidents: Int
    /// Attached files that the rows name, deleted ones too.
    public var attachments: Int
    /// SHA-256 over the digests of all tables, in hexadecimal.
    public var digest: String
}
