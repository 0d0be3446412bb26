extension Duration {
    /// How long a test waits for what must come: no measure of speed, as the machine may be busy with other things.
    public static let patience = Duration.seconds(240)
}

/// Asks again and again until `condition` holds. Returns false when it does not within `limit`.
public func becomesTrue(
    within limit: Duration = .patience, _ condition: () async throws -> Bool
) async throws -> Bool {
    let deadline = ContinuousClock.now + limit
    while ContinuousClock.now < deadline {
        if try await condition() { return true }
        try await Task.sleep(for: .milliseconds(20))
    }
    return false
}
