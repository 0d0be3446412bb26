import Foundation
import Synchronization

/// The writes that wait, by the lock that they need. What waits for one lock is gathered and shares a commit.
final class PostgresWriteLanes: @unchecked Sendable {
    enum Work {
        case batch(WriteLock, [any QueuedWrite], PostgresMemory)
        /// Nothing came in time.
        case nothing
        case close
    }

    private let condition = NSCondition()
    private var waiting: [WriteLock: FirstInFirstOut<any QueuedWrite>] = [:]
    /// Locks for which something waits and nobody of this process writes, in the order in which they came to be so.
    private var ready = FirstInFirstOut<WriteLock>()
    private var busy: Set<WriteLock> = []
    /// Of each lock, for whichever writer holds it.
    private var memories: [WriteLock: PostgresMemory] = [:]
    private var count = 0
    private var writers = 0
    private var isClosing = false
    private var refusal: StorageError?
    private let options: PostgresOptions

    init(options: PostgresOptions) { self.options = options }

    func write<Value: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Value
    ) async throws -> Value {
        let job = WriteJob(body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                job.wait(continuation)
                if let refusal = append(job, lock) { job.refuse(refusal) }
            }
        } onCancel: {
            job.abandon()
        }
    }

    /// Whether any writer has a connection.
    var hasWriters: Bool { locked { writers > 0 } }

    var depth: Int { locked { count } }

    var health: DatabaseHealth {
        locked {
            if isClosing { return .unavailable("The database is closed.") }
            return refusal.map { .unavailable($0.description) } ?? .ready
        }
    }

    /// A writer has a connection, and lets writes in.
    func join() {
        locked {
            writers += 1
            refusal = nil
        }
    }

    /// A writer lost its connection. It may get another one at once, so that nothing is refused yet.
    func leave() {
        locked {
            writers -= 1
            // The next server may lack what the last one had. Those in use are their holders' to forget.
            for lock in memories.keys where !busy.contains(lock) { memories[lock] = nil }
        }
    }

    /// A writer could get no connection: when no other has one, what waits and what comes is refused.
    func refuse(_ error: StorageError) {
        let jobs = locked { () -> [any QueuedWrite] in
            guard writers == 0 else { return [] }
            refusal = StorageError(
                "The database cannot be written: \(error)", kind: .unavailable, code: error.code)
            return removeAll()
        }
        for job in jobs { job.refuse(error) }
    }

    /// What to do next; waits for it for `patience`.
    func next(patience: Duration) -> Work {
        let end = Date(timeIntervalSinceNow: Double(patience.wholeMilliseconds) / 1_000)
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let lock = ready.popFirst() { return .batch(lock, takeBatch(lock), memory(of: lock)) }
            if isClosing { return .close }
            if !condition.wait(until: end), ready.isEmpty { return isClosing ? .close : .nothing }
        }
    }

    /// The batch of `lock` is done.
    func release(_ lock: WriteLock) {
        locked {
            busy.remove(lock)
            guard waiting[lock]?.isEmpty == false else { return }
            ready.append(lock)
            condition.signal()
        }
    }

    /// Takes no more; what waits is still written.
    func close() {
        locked {
            isClosing = true
            condition.broadcast()
        }
    }

    /// Refuses what waits, when nobody is left to write it.
    func refuseRest() {
        let jobs = locked { removeAll() }
        for job in jobs { job.refuse(StorageError("The database is closed.", kind: .unavailable)) }
    }

    private func append(_ job: any QueuedWrite, _ lock: WriteLock) -> StorageError? {
        locked {
            if isClosing { return StorageError("The database is closed.", kind: .unavailable) }
            if let refusal { return refusal }
            guard count < options.waitingWrites else {
                return StorageError("\(options.waitingWrites) writes wait already", kind: .overloaded)
            }
            waiting[lock, default: FirstInFirstOut()].append(job)
            count += 1
            if !busy.contains(lock), waiting[lock]?.count == 1 {
                ready.append(lock)
                condition.signal()
            }
            return nil
        }
    }

    private func memory(of lock: WriteLock) -> PostgresMemory {
        let memory = memories[lock] ?? PostgresMemory()
        memories[lock] = memory
        return memory
    }

    private func takeBatch(_ lock: WriteLock) -> [any QueuedWrite] {
        var batch: [any QueuedWrite] = []
        while batch.count < options.batchSize, let job = waiting[lock]?.popFirst() { batch.append(job) }
        count -= batch.count
        busy.insert(lock)
        return batch
    }

    private func removeAll() -> [any QueuedWrite] {
        var jobs: [any QueuedWrite] = []
        for lock in waiting.keys { jobs += waiting[lock]?.removeAll() ?? [] }
        waiting = [:]
        _ = ready.removeAll()
        count = 0
        return jobs
    }

    private func locked<Result>(_ body: () throws -> Result) rethrows -> Result {
        condition.lock()
        defer { condition.unlock() }
        return try body()
    }
}

extension WriteLock {
    /// What servers of all versions call the lock, in the database.
    var key: String {
        switch self {
        case .organization(let orgID): "organization \(orgID)"
        case .worker(let name): "worker \(name)"
        case .schema: "schema"
        }
    }
}
