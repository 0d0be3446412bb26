import Dispatch
import Foundation
import Synchronization

/// The end of a child process, for those who wait for it.
public final class ProcessExit: Sendable {
    private enum State {
        case running([CheckedContinuation<Int32, Never>])
        case ended(Int32)
    }

    private let state = Mutex(State.running([]))

    /// Waits for the end on a thread of its own.
    public init(of child: ChildProcess) {
        Thread.detachNewThread { [self] in
            child.waitWithoutReaping()
            end(of: child)
        }
    }

    private func end(of child: ChildProcess) {
        let (status, waiting) = state.withLock { state -> (Int32, [CheckedContinuation<Int32, Never>]) in
            let status = child.wait()
            guard case .running(let waiting) = state else { return (status, []) }
            state = .ended(status)
            return (status, waiting)
        }
        for continuation in waiting { continuation.resume(returning: status) }
    }

    public var hasNotEnded: Bool {
        state.withLock { state in
            if case .running = state { true } else { false }
        }
    }

    /// The exit status, as ``ChildProcess/wait()`` gives it.
    public func status() async -> Int32 {
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

    /// Sends a signal, unless the process has ended.
    ///
    /// - Parameter pid: the process's ID; minus it for its group.
    public func signal(_ signal: Int32, pid: Int32) {
        // Under the lock, so that the number cannot have become another process's: the end is noted before it is free.
        state.withLock { state in
            if case .running = state { _ = kill(pid, signal) }
        }
    }

    /// Ends the process when it still runs then.
    public func killAfter(_ deadline: Duration, pid: Int32) {
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Int(deadline.components.seconds))) { [self] in
            signal(SIGKILL, pid: pid)
        }
    }
}
