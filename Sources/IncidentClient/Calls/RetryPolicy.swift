/// When a failed call is made again.
///
/// What passes: no connection, a broken one, no answer in time, and the statuses 429, 502, 503 and 504, unless the server
/// says that another attempt is no better. The wait grows from attempt to attempt and is random, so that the clients of a
/// server that was away do not come back at one moment; what `Retry-After` says is the least.
public struct RetryPolicy: Sendable {
    /// How many attempts a call has at most. 1: it is never made again.
    public var maximumAttempts = 12
    /// The longest wait before the second attempt; each further one may be twice as long.
    public var firstDelay = Duration.milliseconds(200)
    /// The longest wait, but for what `Retry-After` asks.
    public var longestDelay = Duration.seconds(5)

    public init() {}

    /// Each call is made once.
    public static var never: RetryPolicy {
        var policy = RetryPolicy()
        policy.maximumAttempts = 1
        return policy
    }

    /// How long to wait after so many attempts: between half of the longest wait and the whole.
    func delay(
        after attempts: Int, asked: Duration?, using random: inout some RandomNumberGenerator
    ) -> Duration {
        var longest = firstDelay
        for _ in 1..<max(attempts, 1) where longest < longestDelay { longest = longest * 2 }
        longest = min(longest, longestDelay)
        let jittered = longest * Double.random(in: 0.5...1, using: &random)
        return max(jittered, asked ?? .zero)
    }
}
