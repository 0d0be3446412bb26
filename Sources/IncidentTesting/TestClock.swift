public import IncidentAPI
import IncidentCore
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
    ///
    /// No name is looked up: these are all that there are.
    public static func counting(_ clock: TestClock) -> Environment {
        let count = Counter()
        var environment = Environment(
            now: { clock.now },
            newHexID: {
                let digits = String(count.next(), radix: 16)
                return String(repeating: "0", count: 24 - digits.count) + digits
            })
        environment.hosts = HostCheck(
            resolve: { host in
                if let address = IPAddress(host) { return [address] }
                return names[host, default: []].compactMap { IPAddress($0) }
            }, ownAddresses: { [] })
        environment.sendsMail = true
        environment.passwordCost = .least
        environment.secrets = SecretKeys(SecretKey(String(repeating: "ab", count: 32)).map { .given($0) } ?? .none)
        return environment
    }
}

/// Names of the tests, with their addresses.
private let names = [
    "hooks.example.com": ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"],
    "half.example.com": ["93.184.216.34", "10.0.0.7"],
    "localhost": ["127.0.0.1", "::1"],
]

private final class Counter: Sendable {
    private let value = Atomic(0)

    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
