import Synchronization

/// A write that waits for its batch, or is in it.
protocol QueuedWrite: AnyObject, Sendable {
    var queuedAt: ContinuousClock.Instant { get }
    /// Runs the body, and keeps its result until the commit. Says whether what it wrote shall stay.
    func run(in transaction: WriteTransaction) -> Bool
    /// Answers the caller with the result of the body: what it wrote is durable.
    func finish()
    /// Answers the caller with an error instead: what its body wrote is gone, or may be.
    func refuse(_ error: any Error)
}

final class WriteJob<Value: Sendable>: QueuedWrite {
    let queuedAt = ContinuousClock.now
    private let body: @Sendable (WriteTransaction) throws -> Value
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let caller = Waiter<Value>()

    init(_ body: @escaping @Sendable (WriteTransaction) throws -> Value) { self.body = body }

    func wait(_ continuation: CheckedContinuation<Value, any Error>) { caller.wait(continuation) }

    func abandon() {
        caller.leave(StorageError("the caller left before the commit: the outcome is unknown", kind: .unavailable))
    }

    func run(in transaction: WriteTransaction) -> Bool {
        let result = Result { try body(transaction) }
        self.result.withLock { $0 = result }
        if case .success = result { return true }
        return false
    }

    func finish() {
        guard let result = result.withLock({ $0 }) else { return refuse(StorageError("a write that did not run")) }
        caller.answer(result)
    }

    func refuse(_ error: any Error) { caller.answer(.failure(error)) }
}
