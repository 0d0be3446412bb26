import Foundation
import GRDB

/// The steps from a closed database that had a fault to one that can be trusted.
struct SQLiteRecovery {
    let folder: SQLiteFolder
    let lane: WriteLane

    /// Closes the readers, opens the writer, and opens the readers again, whatever became of the writer.
    func open(around pools: [ReadPool]) throws -> DatabaseQueue {
        for pool in pools { pool.stop() }
        let writer = Result { try openWriter() }
        let readers = Result { for pool in pools { try pool.start(folder) } }
        do {
            try readers.get()
        } catch {
            // Without a writer nothing holds the files, and the next attempt begins from there.
            if case .success(let queue) = writer { try queue.close() }
            throw error
        }
        return try writer.get()
    }

    /// Opens the writer and moves the whole log into the database, with an fsync of each.
    private func openWriter() throws -> DatabaseQueue {
        let queue = try SQLiteSetup.openWriter(folder)
        do {
            try queue.inDatabase { try SQLiteConnection($0).truncateLog() }
        } catch {
            try queue.close()
            throw error
        }
        return queue
    }

    /// Writes something, and reads every page. Closes `queue` when it is not sound.
    func check(_ queue: DatabaseQueue) throws {
        do {
            try queue.inDatabase { db in
                let connection = try SQLiteConnection(db)
                defer { connection.finish() }
                try connection.probe()
                connection.limit = ReadLimit(.seconds(86_400), isAbandoned: { [lane] in lane.isClosing })
                connection.stopsAtLimit()
                let problems = try connection.problems("PRAGMA quick_check(10)")
                guard problems.isEmpty else {
                    throw StorageError(
                        "The database is damaged: \(problems.joined(separator: "; ")). Restore a backup.",
                        kind: .unavailable)
                }
            }
        } catch {
            try queue.close()
            throw error
        }
    }
}

extension SQLiteConnection {
    /// Writes and commits a few pages, as a call would.
    func probe() throws {
        failure = nil
        do {
            try script(
                """
                BEGIN IMMEDIATE;
                INSERT OR REPLACE INTO storage_probe (number, content) VALUES (1, zeroblob(65536));
                COMMIT;
                BEGIN IMMEDIATE;
                DELETE FROM storage_probe;
                COMMIT;
                """)
        } catch {
            if isInTransaction { try script("ROLLBACK") }
            throw error
        }
    }

    /// What a check of SQLite's finds, without its "ok".
    func problems(_ check: SQL) throws -> [String] {
        try run(check).compactMap { row in
            guard case .text(let text) = row.values.first, text != "ok" else { return nil }
            return text
        }
    }
}
