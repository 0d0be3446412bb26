import Dispatch
import Foundation

/// Jobs that wait for a thread, first come, first served: so many at most, and none for longer than it may.
final class JobQueue<Job: Sendable>: @unchecked Sendable {
    enum Taken {
        case job(Job)
        /// Nothing came in time.
        case nothing
        case closed
    }

    private let condition = NSCondition()
    private var waiting = FirstInFirstOut<(job: Job, since: ContinuousClock.Instant)>()
    private var isClosed = false
    private var isSweeping = false
    private let capacity: Int
    private let patience: Duration
    private let late: @Sendable (Job) -> Void
    private let sweeper = DispatchQueue(label: "muster.postgres.sweeper")

    /// - Parameter late: called with each job that waited for longer than `patience`.
    init(capacity: Int, patience: Duration, late: @escaping @Sendable (Job) -> Void) {
        self.capacity = capacity
        self.patience = patience
        self.late = late
    }

    /// - Returns: why the job was not taken, or nil.
    func append(_ job: Job) -> StorageError? {
        condition.lock()
        defer { condition.unlock() }
        guard !isClosed else { return StorageError("The database is closed.", kind: .unavailable) }
        guard waiting.count < capacity else { return StorageError("too many reads wait", kind: .overloaded) }
        waiting.append((job, .now))
        condition.signal()
        if !isSweeping {
            isSweeping = true
            sweepLater()
        }
        return nil
    }

    /// The next job; waits for it for `patience`, or as long as it takes.
    func take(patience: Duration? = nil) -> Taken {
        let end = patience.map { Date(timeIntervalSinceNow: Double($0.wholeMilliseconds) / 1_000) }
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let next = waiting.popFirst() { return .job(next.job) }
            if isClosed { return .closed }
            guard let end else {
                condition.wait()
                continue
            }
            if !condition.wait(until: end), waiting.isEmpty { return isClosed ? .closed : .nothing }
        }
    }

    /// All jobs that wait now.
    func takeAll() -> [Job] {
        condition.lock()
        defer { condition.unlock() }
        return waiting.removeAll().map(\.job)
    }

    /// Takes no more; what waits is still handed out.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    private func sweepLater() {
        sweeper.asyncAfter(deadline: .now() + .milliseconds(200)) { [weak self] in self?.sweep() }
    }

    private func sweep() {
        condition.lock()
        var overdue: [Job] = []
        let bound = ContinuousClock.now - patience
        while let first = waiting.first, first.since < bound, let next = waiting.popFirst() { overdue.append(next.job) }
        isSweeping = !waiting.isEmpty
        let again = isSweeping
        condition.unlock()
        for job in overdue { late(job) }
        if again { sweepLater() }
    }
}
