import Foundation
import Synchronization

/// What a child process writes to one pipe, collected by a thread of its own so that the child never waits for us.
final class ProcessOutput: Sendable {
    private struct State {
        var bytes = Data()
        var isClosed = false
        var waiters: [Waiter] = []
    }

    /// Asks again whenever there is more; returns whether it has its answer.
    private typealias Waiter = @Sendable (_ text: String, _ isClosed: Bool) -> Bool

    private let state = Mutex(State())

    init(reading pipe: Pipe) {
        let reader = pipe.fileHandleForReading
        Thread.detachNewThread { [self] in
            while true {
                let data = reader.availableData
                add(data)
                if data.isEmpty { break }
            }
        }
    }

    var textSoFar: String { state.withLock { String(decoding: $0.bytes, as: UTF8.self) } }

    /// All that was written, once the pipe is closed.
    func text() async -> String {
        await withCheckedContinuation { continuation in
            wait { text, isClosed in
                if isClosed { continuation.resume(returning: text) }
                return isClosed
            }
        }
    }

    /// The first thing that `match` finds in a whole line, or nil when the pipe is closed before.
    func first(_ match: @escaping @Sendable (String) -> String?) async -> String? {
        await withCheckedContinuation { continuation in
            wait { text, isClosed in
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                if !isClosed { lines.removeLast() }
                let found = lines.lazy.compactMap { match(String($0)) }.first
                guard found != nil || isClosed else { return false }
                continuation.resume(returning: found)
                return true
            }
        }
    }

    private func add(_ data: Data) {
        state.withLock { state in
            state.bytes += data
            state.isClosed = data.isEmpty
            let text = String(decoding: state.bytes, as: UTF8.self)
            state.waiters.removeAll { $0(text, state.isClosed) }
        }
    }

    private func wait(_ waiter: @escaping Waiter) {
        state.withLock { state in
            let text = String(decoding: state.bytes, as: UTF8.self)
            if !waiter(text, state.isClosed) { state.waiters.append(waiter) }
        }
    }
}
