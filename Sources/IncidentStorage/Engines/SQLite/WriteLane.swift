import Dispatch
import Synchronization

/// The one way to write: what waits is gathered and shares a commit.
///
/// The lane is a queue and a state; ``WriteLoop`` empties it on the writer's thread.
final class WriteLane: Sendable {
    private struct State {
        var waiting = FirstInFirstOut<any QueuedWrite>()
        var tasks: [any QueuedTask] = []
        var sleeping = false
        var closing = false
        var refusal: StorageError?
        var health = DatabaseHealth.unavailable("The database is not open yet.")
    }

    /// What the writer's thread does next.
    enum Work {
        case batch([any QueuedWrite])
        /// Something that has the connection to itself, outside a transaction.
        case task(any QueuedTask)
        case nothing
        case close
    }

    private let capacity: Int
    private let batchSize: Int
    private let state = Mutex(State())
    private let commits = Atomic<Int>(0)
    private let wakeUp = DispatchSemaphore(value: 0)

    init(capacity: Int, batchSize: Int) {
        self.capacity = capacity
        self.batchSize = batchSize
    }

    var health: DatabaseHealth { state.withLock(\.health) }

    /// Moves with each commit, before anybody is told of it.
    var generation: Int { commits.load(ordering: .acquiring) }

    func advance() { commits.add(1, ordering: .acquiringAndReleasing) }

    var isClosing: Bool { state.withLock(\.closing) }

    var depth: Int { state.withLock { $0.waiting.count } }

    func write<Value: Sendable>(
        _ body: @escaping @Sendable (WriteTransaction) throws -> Value
    ) async throws -> Value {
        let job = WriteJob(body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                job.wait(continuation)
                if let refusal = enqueue({ $0.waiting.append(job) }) { job.refuse(refusal) }
            }
        } onCancel: {
            job.abandon()
        }
    }

    /// Runs `body` on the writer's thread, alone and outside a transaction.
    func exclusively<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteConnection) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let task = LaneTask(
                body: { connection in
                    defer { self.advance() }
                    return try body(connection)
                }, continuation: continuation)
            if let refusal = enqueue({ $0.tasks.append(task) }) { task.refuse(refusal) }
        }
    }

    /// Lets writes in.
    func open() {
        state.withLock { state in
            guard !state.closing else { return }
            state.refusal = nil
            state.health = .ready
        }
    }

    /// Refuses what waits and whatever comes, until ``open()``.
    func refuse(_ error: StorageError) {
        let (writes, tasks) = state.withLock { state in
            state.refusal = error
            state.health = .unavailable(error.description)
            defer { state.tasks = [] }
            return (state.waiting.removeAll(), state.tasks)
        }
        for write in writes { write.refuse(error) }
        for task in tasks { task.refuse(error) }
    }

    /// Ends the loop, after what waits.
    func close() {
        let wakes = state.withLock { state in
            state.closing = true
            state.refusal = StorageError("The database is closed.", kind: .unavailable)
            state.health = .unavailable("The database is closed.")
            defer { state.sleeping = false }
            return state.sleeping
        }
        if wakes { wakeUp.signal() }
    }

    /// What to do next; waits for it for `patience`, or as long as it takes.
    func next(patience: Duration? = nil) -> Work {
        if let work = take() { return work }
        guard let patience else {
            wakeUp.wait()
            return take() ?? .nothing
        }
        let seconds = Double(patience.components.seconds) + Double(patience.components.attoseconds) / 1e18
        if wakeUp.wait(timeout: .now() + seconds) == .timedOut {
            // Whoever saw the thread asleep has signalled, or is about to.
            let signalled = state.withLock { state in
                defer { state.sleeping = false }
                return !state.sleeping
            }
            if signalled { wakeUp.wait() }
        }
        return take(sleeps: false) ?? .nothing
    }

    private func take(sleeps: Bool = true) -> Work? {
        state.withLock { state in
            if !state.tasks.isEmpty { return .task(state.tasks.removeFirst()) }
            if !state.waiting.isEmpty {
                var batch: [any QueuedWrite] = []
                while batch.count < batchSize, let job = state.waiting.popFirst() { batch.append(job) }
                return .batch(batch)
            }
            if state.closing { return .close }
            state.sleeping = sleeps
            return nil
        }
    }

    private func enqueue(_ append: (inout State) -> Void) -> StorageError? {
        let (refusal, wakes) = state.withLock { state -> (StorageError?, Bool) in
            if let refusal = state.refusal { return (refusal, false) }
            guard state.waiting.count < capacity else {
                return (StorageError("\(capacity) writes wait already", kind: .overloaded), false)
            }
            append(&state)
            defer { state.sleeping = false }
            return (nil, state.sleeping)
        }
        if wakes { wakeUp.signal() }
        return refusal
    }
}

/// Work that has the writer's connection to itself.
protocol QueuedTask: Sendable {
    func run(on connection: SQLiteConnection)
    func refuse(_ error: any Error)
}

private struct LaneTask<Value: Sendable>: QueuedTask {
    let body: @Sendable (SQLiteConnection) throws -> Value
    let continuation: CheckedContinuation<Value, any Error>

    func run(on connection: SQLiteConnection) { continuation.resume(with: Result { try body(connection) }) }
    func refuse(_ error: any Error) { continuation.resume(throwing: error) }
}
