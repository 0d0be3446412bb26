import Synchronization

/// Wakes those who tell others of events, as soon as a command of this process was committed.
///
/// A command of another server does not fire it: who waits looks by itself from time to time.
public final class CommitSignal: Sendable {
    private struct State {
        var count = 0
        var waiting: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    private let state = Mutex(State())

    public init() {}

    /// How often it was fired. Taken before a look at the database, it makes ``wait(after:atMost:)`` miss nothing.
    public var count: Int { state.withLock { $0.count } }

    /// Says that something was committed.
    public func fire() {
        let waiting = state.withLock { state in
            state.count += 1
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Returns when it was fired more often than `count` times, when the time is over, or when the task is cancelled.
    public func wait(after count: Int, atMost time: Duration) async {
        let waiter = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        let timer = Task {
            // Cancelled when the wait is over before it.
            if (try? await Task.sleep(for: time)) != nil { self.release(waiter) }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLock { state in
                    guard state.count <= count, !Task.isCancelled else { return true }
                    state.waiting[waiter] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            release(waiter)
        }
        timer.cancel()
    }

    private func release(_ waiter: Int) {
        state.withLock { $0.waiting.removeValue(forKey: waiter) }?.resume()
    }
}
