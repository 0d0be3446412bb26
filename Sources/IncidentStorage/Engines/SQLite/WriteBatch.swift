/// Writes that share one commit.
struct WriteBatch {
    let jobs: [any QueuedWrite]
    let lane: WriteLane
    let metrics: StorageMetrics

    /// Runs each body in its own savepoint, commits, then answers all callers.
    ///
    /// - Returns: why the database cannot be written any more, or nil.
    func commit(on connection: SQLiteConnection) -> StorageError? {
        let start = ContinuousClock.now
        for job in jobs { metrics.writeWaited(start - job.queuedAt) }
        do {
            try write(on: connection)
        } catch {
            return refuse(error as? StorageError ?? StorageError("\(error)"), connection)
        }
        lane.advance()
        metrics.committed(batch: jobs.count, in: .now - start)
        for job in jobs { job.finish() }
        return nil
    }

    private func write(on connection: SQLiteConnection) throws {
        connection.failure = nil
        let transaction = WriteTransaction(connection: connection)
        var keeps = false
        _ = try connection.run("BEGIN IMMEDIATE")
        for job in jobs {
            _ = try connection.run("SAVEPOINT call")
            let stays = job.run(in: transaction)
            // A body may have swallowed it, and nothing of a transaction in which it happened can be trusted.
            if let failure = connection.failure { throw failure }
            guard connection.isInTransaction else { throw StorageError("a body ended the transaction") }
            if stays {
                keeps = true
            } else {
                _ = try connection.run("ROLLBACK TO call")
            }
            _ = try connection.run("RELEASE call")
        }
        _ = try connection.run(keeps ? "COMMIT" : "ROLLBACK")
    }

    private func refuse(_ error: StorageError, _ connection: SQLiteConnection) -> StorageError? {
        var error = error
        var outlives = !error.endsTransaction
        do {
            if connection.isInTransaction { try connection.script("ROLLBACK") }
        } catch let second {
            error = StorageError("\(error), then \(second)", code: error.code)
            outlives = false
        }
        error.kind = .unavailable
        lane.advance()
        for job in jobs { job.refuse(error) }
        return outlives ? nil : error
    }
}
