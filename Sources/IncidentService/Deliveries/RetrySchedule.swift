import IncidentAPI

/// When what failed is tried again. Source: behaviour, section "Webhooks out".
enum RetrySchedule {
    /// The pause after the first failure, the second, and so on.
    static let pauses = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]
    /// After so many tries a delivery has failed for good.
    static let attempts = pauses.count + 1
    /// A pause is longer by up to this part of it, so that what failed together does not come back together.
    private static let jitter = 0.2
    /// No receiver may ask for a longer pause.
    static let longestPause = 86_400

    /// The seconds from a failure to the next try.
    ///
    /// - Parameters:
    ///   - failures: how many tries in a row have failed, from 1.
    ///   - chance: from 0 to 1.
    static func pause(after failures: Int, chance: Double) -> Double {
        Double(base(failures)) * (1 + jitter * chance)
    }

    /// Whether a time that a pause gave has come. A time further away than the pause was long tells of a clock that
    /// was set back since, and of no pause.
    static func isDue(_ time: Timestamp, after failures: Int, now: Timestamp) -> Bool {
        let longest = Int64(Double(base(failures)) * (1 + jitter) * 1_000_000)
        return time <= now || time.microseconds - now.microseconds > longest
    }

    private static func base(_ failures: Int) -> Int { pauses[min(max(failures, 1), pauses.count) - 1] }
}

/// When an endpoint is given up.
enum EndpointHealth {
    /// So long it must have failed without a success between,
    static let failingSeconds = 5 * 86_400
    /// and so often: a clock that was set on makes no five days of five seconds.
    static let failures = RetrySchedule.attempts

    static func isHopeless(failures: Int, since: Timestamp, now: Timestamp) -> Bool {
        failures >= Self.failures && since.advanced(bySeconds: failingSeconds) <= now
    }
}
