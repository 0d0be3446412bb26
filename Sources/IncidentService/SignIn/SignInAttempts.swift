import IncidentAPI
import Synchronization

/// How often signing in has failed of late, by account and by address: who guesses has to wait longer each time.
///
/// Each server counts for itself, and in memory: a restart forgives.
final class SignInAttempts: Sendable {
    /// What guesses are counted by.
    enum Key: Hashable, Sendable {
        case account(String)
        case address(String)

        /// So many failures cost nothing: people mistype, and offices share an address.
        fileprivate var free: Int {
            switch self {
            case .account: 5
            case .address: 20
            }
        }

        /// The longest pause, in seconds. An account's is short, since others can bring it about for its owner.
        fileprivate var longest: Int {
            switch self {
            case .account: 30
            case .address: 900
            }
        }
    }

    private struct Failures {
        var count: Int
        var last: Timestamp

        func pause(_ key: Key) -> Int {
            guard count >= key.free else { return 0 }
            return min(1 << min(count - key.free, 20), key.longest)
        }

        /// An hour without a failure forgives.
        func isFresh(at now: Timestamp) -> Bool { last <= now && now < last.advanced(bySeconds: 3_600) }
    }

    private static let memorySeconds = 3_600
    private static let capacity = 10_000

    private let failures = Mutex<[Key: Failures]>([:])

    /// Refuses a try that comes too soon, and counts it as a failure until ``succeed(_:)`` says otherwise: tries side by side
    /// are tries.
    func begin(_ keys: [Key], at now: Timestamp) throws(APIError) {
        let seconds = failures.withLock { failures -> Int in
            let wait = keys.compactMap { key -> Int? in
                guard let known = failures[key] else { return nil }
                let end = known.last.advanced(bySeconds: known.pause(key))
                // A clock that was set back is no reason to wait.
                guard known.last <= now, now < end else { return nil }
                return Int((end.microseconds - now.microseconds + 999_999) / 1_000_000)
            }.max()
            if let wait { return wait }
            if failures.count >= Self.capacity { forget(&failures, at: now) }
            for key in keys {
                let known = failures[key].flatMap { $0.isFresh(at: now) ? $0.count : nil } ?? 0
                failures[key] = Failures(count: known + 1, last: now)
            }
            return 0
        }
        guard seconds > 0 else { return }
        throw APIError(
            .rateLimited, "Signing in has failed too often.", hint: "Try again in \(seconds) s.",
            retryAfterSeconds: seconds)
    }

    /// The try was none that failed.
    func succeed(_ keys: [Key]) {
        failures.withLock { failures in
            for key in keys {
                switch key {
                case .account: failures[key] = nil
                // One good account does not forgive the guesses at others.
                case .address: failures[key]?.count -= 1
                }
            }
        }
    }

    private func forget(_ failures: inout [Key: Failures], at now: Timestamp) {
        failures = failures.filter { $0.value.isFresh(at: now) }
        if failures.count >= Self.capacity { failures = [:] }
    }
}
