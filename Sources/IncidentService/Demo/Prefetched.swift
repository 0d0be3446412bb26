import Dispatch
import Synchronization

/// A value that is made on another thread while this one does something else.
final class Prefetched<Value: Sendable>: Sendable {
    private let result = Mutex<Result<Value, any Error>?>(nil)
    private let isMade = DispatchGroup()

    init(_ make: @escaping @Sendable () throws -> Value) {
        isMade.enter()
        DispatchQueue.global().async {
            let made = Result { try make() }
            self.result.withLock { $0 = made }
            self.isMade.leave()
        }
    }

    /// Waits until it is made.
    func value() throws -> Value {
        isMade.wait()
        guard let made = result.withLock({ $0 }) else { throw CancellationError() }
        return try made.get()
    }
}
