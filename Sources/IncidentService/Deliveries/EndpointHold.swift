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

    /// Takes those of some endpoints that are free. Returns the ones that this server holds.
    func take(_ endpointIDs: Set<String>, at now: Timestamp, _ tx: WriteTransaction) throws -> Set<String> {
        guard tx.needsLeases, !endpointIDs.isEmpty else { return endpointIDs }
        // Before the question, since the answer takes its time.
        let instant = ContinuousClock.now
        let held = try tx.hold(
            Array(endpointIDs), of: orgID, for: holder, lifetimeSeconds: Self.lifetimeSeconds, at: now)
        begun.withLock { begun in
            for id in held { begun[id] = instant }
        }
        return held
    }

    /// Whether a try may be begun.
    func isSafe(_ endpointID: String, needsLeases: Bool) -> Bool {
        guard needsLeases else { return true }
        guard let begun = begun.withLock({ $0[endpointID] }) else { return false }
        return .now - begun < .seconds(Self.lifetimeSeconds) - Self.reserve
    }
}
