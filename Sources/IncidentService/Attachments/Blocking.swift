import Dispatch
import Synchronization

/// Waits for `work` on a thread that may block, such as an export's. Never called from a task.
func blocking<Result: Sendable>(_ work: @escaping @Sendable () async throws -> Result) throws -> Result {
    let done = DispatchSemaphore(value: 0)
    let outcome = BlockingBox<Swift.Result<Result, any Error>?>(nil)
    Task {
        do {
            let result = try await work()
            outcome.withValue { $0 = .success(result) }
        } catch {
            outcome.withValue { $0 = .failure(error) }
        }
        done.signal()
    }
    done.wait()
    guard let result = outcome.withValue({ $0 }) else { throw CancellationError() }
    return try result.get()
}

/// A value that several threads reach, one at a time.
final class BlockingBox<Value: Sendable>: Sendable {
    private let value: Mutex<Value>

    init(_ value: Value) { self.value = Mutex(value) }

    func withValue<Result: Sendable>(_ body: (inout Value) -> Result) -> Result {
        value.withLock { value in body(&value) }
    }
}
