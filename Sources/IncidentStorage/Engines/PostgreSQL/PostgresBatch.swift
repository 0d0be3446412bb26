/// Writes of one lock that share one commit.
struct PostgresBatch {
    let lock: WriteLock
    let jobs: [any QueuedWrite]
    let options: PostgresOptions
    let memory: PostgresMemory

    /// How an attempt ended.
    enum Outcome {
        /// What stays is durable. The errors belong to calls that were undone; others have their own results.
        case committed([Int: StorageError])
        /// Nothing of it is in the database, and another attempt may do.
        case undone(StorageError)
        /// Nobody knows whether it is in the database.
        case unknown(StorageError)
    }

    /// Runs the bodies and commits, on READ COMMITTED under the lock: every statement sees what the
    /// holder of the lock before has written. SERIALIZABLE would refuse work that the lock merely makes wait.
    ///
    /// - Parameters:
    ///   - isCareful: whether each body has a savepoint of its own, and its answers are awaited before the next one runs.
    ///     Without, a body that throws before it wrote anything leaves nothing to undo; one that wrote, or an error of a
    ///     statement that was only sent and shows with a later one, undoes the batch, which is run again with care.
    ///   - isLast: whether a call that still fails as it may not the next time is refused alone, for the sake of the others.
    func attempt(on connection: PostgresConnection, isCareful: Bool, isLast: Bool = false) -> Outcome {
        connection.failure = nil
        connection.owner = -1
        connection.notices.clear()
        // A lock that is not had in time is the server's to tell, as it knows which call wanted it.
        connection.deadline = .now + options.writeLimit + .seconds(2)
        connection.memory = memory
        connection.gathersWrites = !isCareful
        memory.begin()
        defer {
            connection.owner = -1
            connection.memory = nil
            connection.gathersWrites = false
        }
        do {
            let (keeps, errors) = try write(on: connection, isCareful: isCareful, isLast: isLast)
            guard keeps else {
                memory.forgetAll()
                try connection.rollBack()
                return .committed(errors)
            }
            return try commit(on: connection, errors)
        } catch let error as StorageError {
            return undo(error, connection)
        } catch {
            return undo(StorageError("\(error)"), connection)
        }
    }

    private func write(
        on connection: PostgresConnection, isCareful: Bool, isLast: Bool
    ) throws -> (keeps: Bool, errors: [Int: StorageError]) {
        let transaction = WriteTransaction(connection: connection)
        let writtenWords = connection.writtenWords
        var (keeps, errors) = (false, [Int: StorageError]())
        try connection.execute("BEGIN ISOLATION LEVEL READ COMMITTED, READ WRITE")
        try connection.execute(.writeSettings(options))
        try connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(\(lock.key), 0))")
        // Every commit moves the number of its lock, so that others see that something was written.
        try connection.execute(.moveGeneration(of: lock.key)) { [memory] rows in
            if let number = try? rows.first?.get("generation", as: Int.self) { memory.note(lockNumber: number) }
        }
        try connection.askForWordsNumber(memory)
        for (index, job) in jobs.enumerated() {
            connection.owner = index
            if isCareful { try connection.execute("SAVEPOINT call") }
            let written = connection.writtenStatements
            var stays = job.run(in: transaction)
            if isCareful, !connection.isBroken {
                // Its error, if any, is taken from the connection below; a later one would be taken for a neighbour's.
                _ = try? connection.synchronize()
            }
            if connection.isBroken { throw connection.failure?.error ?? connection.lost("it is broken") }
            guard isCareful else {
                if let failure = connection.failure { throw failure.error }
                guard stays || connection.writtenStatements == written else {
                    throw StorageError("a call wrote and was refused: what it wrote is undone")
                }
                keeps = keeps || stays
                continue
            }
            if let failure = connection.failure {
                if failure.owner != index || (failure.error.mayRetry && !isLast) { throw failure.error }
                if stays { errors[index] = failure.error }
                stays = false
                connection.failure = nil
            }
            keeps = keeps || stays
            if !stays {
                try connection.execute("ROLLBACK TO SAVEPOINT call")
                memory.forgetAll()
            }
            try connection.execute("RELEASE SAVEPOINT call")
        }
        connection.owner = -1
        // The last row that is locked, so that nobody who holds it waits for another.
        if connection.writtenWords > writtenWords {
            try connection.execute(.moveGeneration(of: PostgresMemory.wordsKey)) { [memory] rows in
                if let number = try? rows.first?.get("generation", as: Int.self) {
                    memory.noteChange(wordsNumber: number)
                }
            }
        }
        return (keeps, errors)
    }

    /// The one place from which an outcome can be unknown. Nothing cancels a commit: one that waits for a standby
    /// would call itself done.
    private func commit(on connection: PostgresConnection, _ errors: [Int: StorageError]) throws -> Outcome {
        connection.owner = -1
        // As long as the commit is not sent, the outcome is known.
        guard !connection.wasClosed() else { throw connection.lost("it was closed before the commit") }
        connection.deadline = .now + options.commitLimit
        try connection.execute("COMMIT")
        do {
            try connection.synchronize()
        } catch let error as StorageError {
            if connection.isBroken { return unknown(error) }
            return undo(error, connection)
        }
        guard connection.lastTag == "COMMIT" else {
            return undo(StorageError("the transaction was rolled back", kind: .unavailable), connection)
        }
        if let warning = connection.notices.warnings.first {
            // Such as: it was committed here, but perhaps not on the standby.
            return unknown(StorageError("the commit came with a warning: \(warning)", kind: .unavailable))
        }
        memory.commit()
        return .committed(errors)
    }

    /// The next commit may get the same number as this one, and what was read here may be of nowhere.
    private func unknown(_ error: StorageError) -> Outcome {
        memory.forgetAll()
        return .unknown(error)
    }

    private func undo(_ error: StorageError, _ connection: PostgresConnection) -> Outcome {
        memory.forgetAll()
        if !connection.isBroken {
            do {
                try connection.rollBack()
            } catch {
                _ = connection.lost("it could not be rolled back: \(error)")
            }
        }
        return .undone(error)
    }
}

extension PostgresConnection {
    /// Ends the transaction without a trace of it.
    func rollBack() throws {
        discardGathered()
        deadline = .now + .seconds(5)
        try execute("ROLLBACK")
        try synchronize()
        failure = nil
    }
}

extension SQL {
    /// In this transaction alone, since a pooler may stand between. A commit must be durable whatever the role's default
    /// is, no timeout may end it, and a server of ours that hangs must not keep the lock from the others.
    fileprivate static func writeSettings(_ options: PostgresOptions) -> SQL {
        let milliseconds = "\(options.writeLimit.wholeMilliseconds)"
        return """
            SELECT set_config('statement_timeout', '0', true), set_config('lock_timeout', \(milliseconds), true),
                   set_config('idle_in_transaction_session_timeout', \(milliseconds), true),
                   set_config('synchronous_commit',
                     CASE current_setting('synchronous_commit') WHEN 'off' THEN 'on'
                     ELSE current_setting('synchronous_commit') END, true)
            """
    }

    static func moveGeneration(of key: String) -> SQL {
        """
        INSERT INTO write_generation (lock, generation) VALUES (\(key), 1)
        ON CONFLICT (lock) DO UPDATE SET generation = write_generation.generation + 1 RETURNING generation
        """
    }
}
