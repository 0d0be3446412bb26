import Metrics
import Synchronization

/// Counts this process's connections to PostgreSQL.
///
/// | name | kind | meaning |
/// |---|---|---|
/// | `muster_database_connections` | gauge | connections that are open |
/// | `muster_database_connections_opened_total` | counter | connections that were opened |
final class ConnectionMeter: Sendable {
    static let shared = ConnectionMeter()

    private let count = Mutex(0)
    private let open = Gauge(label: "muster_database_connections")
    private let opened = Counter(label: "muster_database_connections_opened_total")

    func connectionOpened() {
        opened.increment()
        move(by: 1)
    }

    func connectionClosed() { move(by: -1) }

    private func move(by step: Int) {
        count.withLock { count in
            count += step
            open.record(count)
        }
    }
}
