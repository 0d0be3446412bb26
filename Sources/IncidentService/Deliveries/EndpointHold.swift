import IncidentAPI
import IncidentStorage
import Synchronization

/// Which endpoints this server sends to: no two servers send to one at a time.
///
/// Where one process has the database to itself, it holds every endpoint. Elsewhere a server holds one for 25 seconds from
/// when it took it last.
final class EndpointHold: Sendable {
    static let lifetimeSeconds = 25
    /// A try is not begun so shortly before the end of the hold that the next server could begin one beside it.
    private static let reserve = Duration.seconds(13)

    let holder: String
    private let orgID: String
    /// When each hold was begun, by this process's own clock.
    private let begun = Mutex<[String: ContinuousClock.Instant]>([:])

    init(holder: String, orgID: String) {
        self.holder = holder
        self.orgID = orgID
    }

    /// Endpoints that a transaction has taken. This server holds them once that is committed.
    struct Taken: Sendable {
        var endpointIDs: Set<String>
        /// Nil where nothing needs to be held.
        fileprivate var since: ContinuousClock.Instant?
    }

    /// Takes those of some endpoints that are free.
    func take(_ endpointIDs: Set<String>, at now: Timestamp, _ tx: WriteTransaction) throws -> Taken {
        guard tx.needsLeases, !endpointIDs.isEmpty else { return Taken(endpointIDs: endpointIDs) }
        // Before the question, since the answer takes its time.
        let instant = ContinuousClock.now
        let held = try tx.hold(
            Array(endpointIDs), of: orgID, for: holder, lifetimeSeconds: Self.lifetimeSeconds, at: now)
        return Taken(endpointIDs: held, since: instant)
    }

    /// Notes what a transaction has taken that is committed.
    func begin(_ taken: Taken) {
        guard let since = taken.since else { return }
        begun.withLock { begun in
            for id in taken.endpointIDs { begun[id] = since }
        }
    }

    /// Whether a try may be begun.
    func isSafe(_ endpointID: String, needsLeases: Bool) -> Bool {
        guard needsLeases else { return true }
        guard let begun = begun.withLock({ $0[endpointID] }) else { return false }
        return .now - begun < .seconds(Self.lifetimeSeconds) - Self.reserve
    }
}
