import Foundation
import Logging

/// Empties the write lanes on a thread of its own, and brings its connection back after a fault.
struct PostgresWriter: Sendable {
    let lanes: PostgresWriteLanes
    let primary: PostgresPrimary
    let options: PostgresOptions
    let metrics: StorageMetrics
    let logger: Logger

    /// How often a batch is run when it was undone through no fault of its own.
    private static let attempts = 5

    func run() {
        var connection: PostgresConnection?
        while true {
            if connection == nil, reconnect(&connection) == nil, lanes.hasWriters {
                // Others of this process write; what waits is theirs.
                if primary.isStopped { return }
                Thread.sleep(forTimeInterval: 0.2)
                continue
            }
            switch lanes.next(patience: options.recoveryInterval) {
            case .close: return
            case .nothing:
                if let current = connection, !isAlive(current) { drop(&connection) }
            case .batch(let lock, let jobs, let memory):
                let answer = write(
                    PostgresBatch(lock: lock, jobs: jobs, options: options, memory: memory), &connection)
                // Another writer goes on with what waits for the lock while the callers are answered.
                lanes.release(lock)
                metrics.note(queueDepth: lanes.depth)
                for (index, job) in jobs.enumerated() { answer(index, job) }
            }
        }
    }

    /// Runs the batch until it is committed, or cannot be. Gives back what its callers are to be told.
    private func write(
        _ batch: PostgresBatch, _ connection: inout PostgresConnection?
    ) -> (_ index: Int, _ job: any QueuedWrite) -> Void {
        let start = ContinuousClock.now
        for job in batch.jobs { metrics.writeWaited(start - job.queuedAt) }
        var last = StorageError("PostgreSQL cannot be written", kind: .unavailable)
        var isCareful = false
        // Who has waited for the lock until the end of a limit would do so again.
        for attempt in 0..<Self.attempts where attempt == 0 || .now - start < options.writeLimit {
            guard let current = connection ?? reconnect(&connection) else {
                last = primary.absence ?? last
                break
            }
            guard !current.wasClosed() else {
                batch.memory.forgetAll()
                drop(&connection)
                continue
            }
            let outcome = batch.attempt(
                on: current, isCareful: isCareful, isLast: isCareful && attempt == Self.attempts - 1)
            if current.isBroken { drop(&connection) } else { primary.noteAnswer() }
            switch outcome {
            case .committed(let errors):
                metrics.committed(batch: batch.jobs.count, in: .now - start)
                current.forgetStatementsIfFull()
                return { index, job in
                    if let error = errors[index] { job.refuse(error) } else { job.finish() }
                }
            case .unknown(let error):
                logger.warning("the outcome of a commit is unknown", metadata: ["error": "\(error)"])
                return refuse(error)
            case .undone(let error):
                last = error
                isCareful = true
                if error.lostPreparedStatement { primary.connector.names.giveUp() }
                logger.debug("a batch is run again", metadata: ["error": "\(error)", "attempt": "\(attempt + 1)"])
            }
        }
        return refuse(last)
    }

    private func refuse(_ error: StorageError) -> (_ index: Int, _ job: any QueuedWrite) -> Void {
        var error = error
        error.kind = .unavailable
        return { [error] _, job in job.refuse(error) }
    }

    /// A connection that breaks while the server is there is replaced without anybody being told.
    private func reconnect(_ connection: inout PostgresConnection?) -> PostgresConnection? {
        do {
            let current = try primary.connect(probes: true)
            lanes.join()
            metrics.note(available: true)
            connection = current
            return current
        } catch {
            lanes.refuse(error as? StorageError ?? StorageError("\(error)", kind: .unavailable))
            if case .unavailable = lanes.health { metrics.note(available: false) }
            return nil
        }
    }

    private func drop(_ connection: inout PostgresConnection?) {
        connection = nil
        lanes.leave()
    }

    /// Asks an idle connection whether its server is there and takes writes.
    private func isAlive(_ connection: PostgresConnection) -> Bool {
        connection.deadline = .now + options.pingLimit
        do {
            let row = try connection.run("SELECT pg_is_in_recovery() AS follows").first
            try connection.synchronize()
            guard try row?.get("follows", as: Bool.self) == false else { return false }
            primary.noteAnswer()
            return true
        } catch {
            logger.debug("an idle connection was lost", metadata: ["error": "\(error)"])
            return false
        }
    }
}
