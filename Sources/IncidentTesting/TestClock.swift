public import IncidentAPI
public import IncidentService
import Synchronization

/// A clock that stands until it is set.
public final class TestClock: Sendable {
    private let time = Mutex(Timestamp(microseconds: 1_769_871_845_000_000))

    public init() {}

    /// 2026-01-31T15:04:05Z at first.
    public var now: Timestamp { time.withLock { $0 } }

    public func set(_ time: Timestamp) { self.time.withLock { $0 = time } }

    public func advance(bySeconds seconds: Int) { time.withLock { $0 = $0.advanced(bySeconds: seconds) } }
}

extension Environment {
    /// The time of `clock`, and identifiers that count from 1.
    public static func counting(_ clock: TestClock) -> Environment {
        let count = Counter()
        return Environment(
            now: { clock.now },
            newHexID: {
                let digits = String(count.next(), radix: 16)
                return String(repeating: "0", count: 24 - digits.count) + digits
            })
    }
}

private final class Counter: Sendable {
    private let value = Atomic(0)

    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
