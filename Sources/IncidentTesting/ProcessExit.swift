import Dispatch
import Foundation
import Synchronization

/// The end of a child process, for those who wait for it.
final class ProcessExit: Sendable {
    private enum State {
        case running([CheckedContinuation<Int32, Never>])
        case ended(Int32)
    }

    private let state = Mutex(State.running([]))

    func end(_ status: Int32) {
        let waiting = state.withLock { state in
            guard case .running(let waiting) = state else { return [CheckedContinuation<Int32, Never>]() }
            state = .ended(status)
            return waiting
        }
        waiting.forEach { $0.resume(returning: status) }
    }

    func status() async -> Int32 {
        await withCheckedContinuation { continuation in
            let ended: Int32? = state.withLock { state in
                switch state {
                case .ended(let status): return status
                case .running(let waiting):
                    state = .running(waiting + [continuation])
                    return nil
                }
            }
            if let ended { continuation.resume(returning: ended) }
        }
    }

    /// Under the lock, so that the number cannot have become another process's: the end is noted before it is free.
    func signal(_ signal: Int32, pid: Int32) {
        state.withLock { state in
            if case .running = state { _ = kill(pid, signal) }
        }
    }

    func killAfter(_ deadline: Duration, pid: Int32) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(deadline.components.seconds))) { [self] in
            signal(SIGKILL, pid: pid)
        }
    }
}
