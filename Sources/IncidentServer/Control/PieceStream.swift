import Dispatch
import Synchronization

/// Hands pieces from a thread that may block to a task that may not: a few are on their way, then the thread waits.
final class PieceStream: Sendable {
    let pieces: AsyncThrowingStream<[UInt8], any Error>

    private let continuation: AsyncThrowingStream<[UInt8], any Error>.Continuation
    // From zero: the system ends a process that frees one which stands lower than it began.
    private let room = DispatchSemaphore(value: 0)
    private let isLeft = Atomic(false)
    private let patience: DispatchTimeInterval

    /// - Parameter patience: how long a piece may wait to be taken. What it is read from is held open meanwhile.
    init(patience: DispatchTimeInterval = .seconds(60), ahead: Int = 4) {
        (pieces, continuation) = AsyncThrowingStream.makeStream()
        self.patience = patience
        for _ in 0..<ahead { room.signal() }
        continuation.onTermination = { [weak self] _ in
            self?.isLeft.store(true, ordering: .releasing)
            self?.room.signal()
        }
    }

    struct Left: Error, CustomStringConvertible {
        var description: String { "Nobody took what was read: the reader has left, or stands still." }
    }

    /// Passes a piece on. Blocks the thread while too many are on their way.
    func send(_ piece: [UInt8]) throws {
        guard room.wait(timeout: .now() + patience) == .success, !isLeft.load(ordering: .acquiring) else {
            throw Left()
        }
        continuation.yield(piece)
    }

    /// Ends the stream.
    func end(_ error: (any Error)? = nil) { continuation.finish(throwing: error) }

    /// Calls `body` with each piece until the end.
    func forEach(_ body: ([UInt8]) async throws -> Void) async throws {
        for try await piece in pieces {
            try await body(piece)
            room.signal()
        }
    }
}
