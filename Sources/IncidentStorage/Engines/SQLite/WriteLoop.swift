import Foundation
import GRDB
import Logging

/// Empties the write lane on the writer's thread, and brings the database back after a fault.
struct WriteLoop: Sendable {
    /// Why the connection is left.
    enum End {
        case close
        /// The connection cannot be trusted any more.
        case damage
    }

    let folder: SQLiteFolder
    let lane: WriteLane
    let pools: [ReadPool]
    let options: SQLiteOptions
    let metrics: StorageMetrics
    let logger: Logger

    /// Serves from `queue` until the lane is closed, then closes every connection.
    func run(_ queue: DatabaseQueue) {
        var current: DatabaseQueue? = queue
        while let queue = current {
            switch serve(queue) {
            case .close: current = nil
            case .damage: current = reopen()
            }
        }
        for pool in pools {
            pool.refuse(StorageError("The database is closed.", kind: .unavailable))
            pool.stop()
        }
    }

    private func serve(_ queue: DatabaseQueue) -> End {
        let end = queue.inDatabase { db -> End in
            do {
                let connection = try SQLiteConnection(db)
                defer { connection.finish() }
                connection.countsLogPages()
                lane.open()
                return serve(connection)
            } catch {
                lane.refuse(StorageError("The writer could not start: \(error)", kind: .unavailable))
                return .damage
            }
        }
        // The readers go first: whoever closes last moves the log into the database, and only the writer may.
        for pool in pools {
            if end == .close { pool.refuse(StorageError("The database is closed.", kind: .unavailable)) }
            pool.stop()
        }
        do {
            try queue.close()
        } catch {
            logger.warning("the writer's connection did not close well", metadata: ["error": "\(error)"])
        }
        return end
    }

    private func serve(_ connection: SQLiteConnection) -> End {
        var sizesNoted = ContinuousClock.now - .seconds(1)
        metrics.note(available: true)
        while true {
            if .now - sizesNoted >= .seconds(1) {
                metrics.note(folder)
                sizesNoted = .now
            }
            let failure: StorageError?
            switch lane.next() {
            case .close: return .close
            case .nothing: failure = nil
            case .task(let task):
                connection.failure = nil
                task.run(on: connection)
                failure = connection.failure
            case .batch(let jobs): failure = WriteBatch(jobs: jobs, lane: lane, metrics: metrics).commit(on: connection)
            }
            if let failure = failure ?? connection.checkpoint() {
                if let end = standDown(failure, connection) { return end }
            }
            metrics.note(queueDepth: lane.depth)
        }
    }

    /// Refuses writes after `failure`. Returns when there is room again, or why the connection must be left.
    private func standDown(_ failure: StorageError, _ connection: SQLiteConnection) -> End? {
        lane.refuse(StorageError("The database cannot be written: \(failure).", kind: .unavailable, code: failure.code))
        metrics.note(available: false)
        logger.error("the database cannot be written", metadata: ["error": "\(failure)"])
        while true {
            if case .close = lane.next(patience: options.recoveryInterval) { return .close }
            // To leave the connections of a broken disk would end the reads too: the log's index could not be made anew.
            guard folder.takesWrites() else { continue }
            guard failure.isFull else { return .damage }
            do {
                try connection.probe()
            } catch let error as StorageError where error.isFull {
                continue
            } catch {
                return .damage
            }
            announceReturn()
            lane.open()
            return nil
        }
    }

    /// Opens the database again after a fault, however often it takes. Nil when the lane was closed meanwhile.
    ///
    /// After a failed fsync the system takes the pages for written: only what a new connection reads back, checks
    /// and moves into the database is known to be there.
    private func reopen() -> DatabaseQueue? {
        let recovery = SQLiteRecovery(folder: folder, lane: lane)
        var lastReason = ""
        while true {
            if folder.takesWrites() {
                do {
                    let queue = try recovery.open(around: pools)
                    try recovery.check(queue)
                    // What was refused as unknown may be there after all.
                    lane.advance()
                    announceReturn()
                    return queue
                } catch {
                    if lastReason != "\(error)" {
                        lastReason = "\(error)"
                        logger.error("the database does not come back", metadata: ["error": "\(error)"])
                    }
                }
            }
            if case .close = lane.next(patience: options.recoveryInterval) { return nil }
        }
    }

    private func announceReturn() {
        metrics.note(available: true)
        logger.notice("the database can be written again")
    }
}
