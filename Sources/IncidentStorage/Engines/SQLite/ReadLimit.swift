/// How long one read may last, and whether its caller still waits for it.
final class ReadLimit {
    private let deadline: ContinuousClock.Instant
    private let duration: Duration
    private let isAbandoned: () -> Bool
    private var reason: (any Error)?

    init(_ duration: Duration, isAbandoned: @escaping () -> Bool) {
        self.duration = duration
        self.isAbandoned = isAbandoned
        deadline = .now + duration
    }

    var isReached: Bool {
        if reason != nil { return true }
        if isAbandoned() {
            reason = CancellationError()
        } else if ContinuousClock.now >= deadline {
            reason = StorageError("a read took longer than \(duration)", kind: .timedOut)
        }
        return reason != nil
    }

    /// Why the read was stopped.
    var error: any Error { reason ?? CancellationError() }

    func check() throws {
        if isReached { throw error }
    }
}
