import Synchronization

/// Whoever waits for the result of a job. It is answered once, also when it leaves while the job runs.
final class Waiter<Value: Sendable>: Sendable {
    private enum State {
        case coming
        case waiting(CheckedContinuation<Value, any Error>)
        case left(any Error)
        case answered
    }

    private let state = Mutex(State.coming)

    /// Whether it left, or has its answer.
    var hasLeft: Bool {
        state.withLock {
            switch $0 {
            case .coming, .waiting: false
            case .left, .answered: true
            }
        }
    }

    func wait(_ continuation: CheckedContinuation<Value, any Error>) {
        let error = state.withLock { state -> (any Error)? in
            if case .left(let error) = state { return error }
            state = .waiting(continuation)
            return nil
        }
        if let error { continuation.resume(throwing: error) }
    }

    /// Answers it with `error` now; a later answer goes nowhere.
    func leave(_ error: any Error) {
        take(else: .left(error))?.resume(throwing: error)
    }

    func answer(_ result: Result<Value, any Error>) {
        take(else: .answered)?.resume(with: result)
    }

    private func take(else next: State) -> CheckedContinuation<Value, any Error>? {
        state.withLock { state in
            switch state {
            case .waiting(let continuation):
                state = .answered
                return continuation
            case .coming:
                state = next
                return nil
            case .left, .answered:
                return nil
            }
        }
    }
}
