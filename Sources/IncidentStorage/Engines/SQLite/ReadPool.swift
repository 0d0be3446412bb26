import Dispatch
import Synchronization

/// Threads with a read-only connection each, and the reads that wait for one of them, first come, first served.
final class ReadPool: Sendable {
    private struct State {
        var waiting = FirstInFirstOut<any QueuedRead>()
        var sleeping = 0
        var stopping = false
        var sweeping = false
        var refusal: StorageError?
    }

    private let lane: ReadLane
    private let connections: Int
    private let limit: Duration
    private let options: SQLiteOptions
    private let metrics: StorageMetrics
    private let state = Mutex(State())
    private let isClosed = Atomic(false)
    private let wakeUp = DispatchSemaphore(value: 0)
    private let running = DispatchGroup()
    private let sweeper = DispatchQueue(label: "muster.sweeper")

    init(_ lane: ReadLane, options: SQLiteOptions, metrics: StorageMetrics) {
        self.lane = lane
        connections = lane == .list ? options.listReaders : options.recordReaders
        limit = lane == .list ? options.listLimit : options.recordLimit
        self.options = options
        self.metrics = metrics
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (ReadTransaction) throws -> Value) async throws -> Value {
        let job = ReadJob(body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                job.wait(continuation)
                if let refusal = enqueue(job) { job.refuse(refusal) }
            }
        } onCancel: {
            job.abandon()
        }
    }

    /// Opens the connections and starts their threads. Reads that waited since ``stop()`` go on.
    func start(_ folder: SQLiteFolder) throws {
        let queues = try (1...connections).map {
            try SQLiteSetup.openReader(folder.database, label: "muster.\(lane).\($0)")
        }
        state.withLock {
            $0.stopping = false
            $0.sleeping = 0
        }
        for (index, queue) in queues.enumerated() {
            running.enter()
            SQLiteThread.start(queue, name: "\(lane) \(index + 1)") { [self] connection in
                connection.stopsAtLimit()
                let isStopped = { [self] in isClosed.load(ordering: .relaxed) }
                while let job = next() { job.run(on: connection, within: limit, isStopped: isStopped) }
            } ended: { [self] _ in
                running.leave()
            }
        }
    }

    /// Ends the threads after the reads that they run, and closes the connections. New reads wait.
    func stop() {
        let sleeping = state.withLock { state in
            state.stopping = true
            defer { state.sleeping = 0 }
            return state.sleeping
        }
        for _ in 0..<sleeping { wakeUp.signal() }
        running.wait()
    }

    /// Ends the reads that run, refuses those that wait and all later ones.
    func refuse(_ error: StorageError) {
        isClosed.store(true, ordering: .relaxed)
        let waiting = state.withLock { state in
            state.refusal = error
            return state.waiting.removeAll()
        }
        for job in waiting { job.refuse(error) }
    }

    private func enqueue(_ job: any QueuedRead) -> StorageError? {
        enum Step { case wake, sweep, nothing, refuse(StorageError) }
        let step = state.withLock { state -> Step in
            if let refusal = state.refusal { return .refuse(refusal) }
            guard state.waiting.count < options.waitingReads else {
                return .refuse(StorageError("too many reads wait", kind: .overloaded))
            }
            state.waiting.append(job)
            if state.sleeping > 0 {
                state.sleeping -= 1
                return .wake
            }
            if state.sweeping { return .nothing }
            state.sweeping = true
            return .sweep
        }
        switch step {
        case .wake: wakeUp.signal()
        case .sweep: sweepLater()
        case .nothing: break
        case .refuse(let error): return error
        }
        return nil
    }

    /// The next read to run, or nil when the thread shall end.
    private func next() -> (any QueuedRead)? {
        while true {
            let (job, ends) = state.withLock { state -> ((any QueuedRead)?, Bool) in
                if state.stopping { return (nil, true) }
                if let job = state.waiting.popFirst() { return (job, false) }
                state.sleeping += 1
                return (nil, false)
            }
            if ends { return nil }
            if let job {
                metrics.readWaited(.now - job.queuedAt, lane: lane)
                return job
            }
            wakeUp.wait()
        }
    }

    /// Refuses the reads that waited too long, also when no thread comes to take them.
    private func sweepLater() {
        sweeper.asyncAfter(deadline: .now() + .milliseconds(200)) { [self] in
            let (late, again) = state.withLock { state -> ([any QueuedRead], Bool) in
                var late: [any QueuedRead] = []
                let bound = ContinuousClock.now - options.readWait
                while let first = state.waiting.first, first.queuedAt < bound {
                    if let job = state.waiting.popFirst() { late.append(job) }
                }
                state.sweeping = !state.waiting.isEmpty
                return (late, state.sweeping)
            }
            for job in late { job.refuse(StorageError("a read waited too long", kind: .overloaded)) }
            if again { sweepLater() }
        }
    }
}
