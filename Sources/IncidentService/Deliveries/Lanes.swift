import Synchronization

/// Which endpoints this server is just sending to, and when the others are due.
final class Lanes: Sendable {
    private struct Due {
        /// By this process's own clock, which nobody sets.
        var instant: ContinuousClock.Instant
        /// Something new does not end the rest before.
        var isFirm = false
        /// Somebody may end it by hand.
        var isPause = false
        /// When it was noted.
        let since = ContinuousClock.now
    }

    /// What waits for its next try is there at each look, and is not to be read each time.
    private static let quiet = Duration.seconds(5)

    private struct State {
        /// Whether something has come for it since it began to send.
        var running: [String: Bool] = [:]
        var due: [String: Due] = [:]
        var lookedAt: ContinuousClock.Instant?
    }

    private let state = Mutex(State())

    /// Whether the caller is to send. Otherwise a pause goes on, or somebody sends, who will look again.
    ///
    /// - Parameter isLook: whether the caller knows no more than that something waits.
    func begin(_ endpointID: String, isLook: Bool = false) -> Bool {
        state.withLock { state in
            guard state.running[endpointID] == nil else {
                state.running[endpointID] = true
                return false
            }
            if let due = state.due[endpointID], due.instant > .now,
                due.isFirm || (isLook && .now - due.since < Self.quiet)
            {
                return false
            }
            state.running[endpointID] = false
            state.due[endpointID] = nil
            return true
        }
    }

    /// Notes when a lane that has ended is due again. Returns whether it is to go on, since something has come meanwhile.
    func end(_ endpointID: String, _ rest: EndpointLane.Rest) -> Bool {
        state.withLock { state in
            let hasMore = state.running[endpointID] ?? false
            switch rest {
            case .pause(let pause):
                state.due[endpointID] = Due(instant: .now + pause, isFirm: true, isPause: true)
            case .fault(let pause):
                state.due[endpointID] = Due(instant: .now + pause, isFirm: true)
            case .idle, .until:
                if hasMore {
                    state.running[endpointID] = false
                    return true
                }
                if case .until(let pause) = rest {
                    state.due[endpointID] = Due(instant: .now + pause)
                }
            }
            state.running[endpointID] = nil
            return false
        }
    }

    /// Somebody has ended the pause of an endpoint by hand.
    func endPause(of endpointID: String) {
        state.withLock { state in
            if state.due[endpointID]?.isPause == true { state.due[endpointID] = nil }
        }
    }

    /// The endpoints that are due by now.
    func takeDue() -> [String] {
        state.withLock { state in
            let now = ContinuousClock.now
            let due = state.due.filter { $0.value.instant <= now }.map(\.key)
            for id in due { state.due[id] = nil }
            return due
        }
    }

    /// The endpoints that are just being sent to.
    var busy: Set<String> { state.withLock { Set($0.running.keys) } }

    /// Whether it is time to look for what others left; it is then no time for a while.
    func isLookDue(every interval: Duration) -> Bool {
        state.withLock { state in
            let now = ContinuousClock.now
            if let last = state.lookedAt, now - last < interval { return false }
            state.lookedAt = now
            return true
        }
    }
}
