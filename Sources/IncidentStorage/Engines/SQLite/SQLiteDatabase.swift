import Dispatch
public import Foundation
import GRDB
public import Logging

/// The storage in one SQLite file: one connection that writes, a few that read.
public final class SQLiteDatabase: Database {
    /// The folder that it lives in.
    public let folder: SQLiteFolder
    let lane: WriteLane
    private let records: ReadPool
    private let lists: ReadPool
    private let running = DispatchGroup()

    /// Opens the database of a folder, and makes folder and database when they are not there.
    ///
    /// - Throws: ``StorageError`` with a sentence for the operator: the folder is in use (and by which process), the
    ///   database is of a newer Muster or of another program, or the disk refuses.
    public static func open(
        folder url: URL, logger: Logger, options: SQLiteOptions = SQLiteOptions()
    ) async throws -> SQLiteDatabase {
        try await offPool { try SQLiteDatabase(SQLiteFolder(url), logger, options) }
    }

    private init(_ folder: SQLiteFolder, _ logger: Logger, _ options: SQLiteOptions) throws {
        let metrics = StorageMetrics(measuresFiles: true)
        self.folder = folder
        lane = WriteLane(capacity: options.waitingWrites, batchSize: options.batchSize)
        records = ReadPool(.record, options: options, metrics: metrics)
        lists = ReadPool(.list, options: options, metrics: metrics)

        try folder.create()
        let lock = try FolderLock(folder.url)
        let writer = try SQLiteSetup.openWriter(folder)
        do {
            try writer.inDatabase { db in
                let connection = try SQLiteConnection(db)
                defer { connection.finish() }
                try SQLiteMigrator().migrate(connection)
            }
            try records.start(folder)
            try lists.start(folder)
        } catch {
            records.stop()
            lists.stop()
            try writer.close()
            throw error
        }
        let loop = WriteLoop(
            folder: folder, lane: lane, pools: [records, lists], options: options, metrics: metrics, logger: logger)
        start(loop, writer, lock)
    }

    deinit { lane.close() }

    /// Refuses new work, finishes what waits, closes every connection and gives the folder free.
    public func close() async {
        lane.close()
        await withCheckedContinuation { continuation in
            running.notify(queue: DispatchQueue(label: "muster.close")) { continuation.resume() }
        }
    }

    public func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await (lane == .list ? lists : records).read(body)
    }

    public func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        // One lane for all: each lock is held by whoever is in the batch's transaction.
        try await lane.write(body)
    }

    public var health: DatabaseHealth { lane.health }

    public func generation() async -> Int? { lane.generation }

    /// Writes that wait for the commit before theirs.
    public var waitingWrites: Int { lane.depth }

    private func start(_ loop: WriteLoop, _ writer: DatabaseQueue, _ lock: FolderLock) {
        // Whoever asks for the health after `open` shall not have to wait for the thread.
        lane.open()
        running.enter()
        let thread = Thread { [running] in
            Thread.current.name = "writer"
            loop.run(writer)
            lock.release()
            running.leave()
        }
        thread.stackSize = 2 << 20
        thread.start()
    }
}
