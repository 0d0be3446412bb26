import CPostgres
import Dispatch
import Foundation
import IncidentAPI
import Synchronization

/// Learns within a second that another server changed tokens, people or settings: by a notification at once, and by a
/// number that is read twice a second where notifications do not get through.
final class AccessWatch: Sendable {
    static let channel = "muster_access"
    /// The row of `write_generation` that such a change moves.
    static let key = "access"

    private let primary: PostgresPrimary
    private let replica: PostgresReplica?
    private let options: PostgresOptions
    private let listeners = Mutex<[AsyncStream<Void>.Continuation]>([])
    private let running = DispatchGroup()

    init(primary: PostgresPrimary, replica: PostgresReplica?, options: PostgresOptions) {
        self.primary = primary
        self.replica = replica
        self.options = options
    }

    /// Yields after each change; several close together may be one.
    func changes() -> AsyncStream<Void> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            listeners.withLock { $0.append(continuation) }
        }
    }

    func start() { PostgresThread.start("pg access", in: running) { [self] in serve() } }

    /// Call ``PostgresPrimary/stop()`` first.
    func wait() {
        running.wait()
        for listener in listeners.withLock({ $0 }) { listener.finish() }
    }

    private func serve() {
        var connection: PostgresConnection?
        var last: Int?
        while !primary.isStopped {
            do {
                let current = try connection ?? open()
                connection = current
                current.deadline = .now + options.pingLimit
                let number = try read(current)
                if number != last { tell() }
                last = number
                if current.hasNotifications() { continue }
                try current.listen(patience: .milliseconds(400))
                if current.hasNotifications() { tell() }
            } catch {
                connection = nil
                // What is not known to be so any more is read anew, again and again, from wherever it can be.
                tell()
                last = nil
                Thread.sleep(forTimeInterval: 0.3)
            }
        }
    }

    private func open() throws -> PostgresConnection {
        let connection = try primary.connect(probes: false)
        guard primary.connector.names.areKept else { return connection }
        connection.deadline = .now + options.pingLimit
        try connection.execute("LISTEN muster_access")
        try connection.synchronize()
        return connection
    }

    private func read(_ connection: PostgresConnection) throws -> Int {
        let rows = try connection.run(
            """
            SELECT coalesce(max(generation), 0) AS number, (pg_current_wal_lsn() - '0/0'::pg_lsn)::bigint AS place,
                   (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS time
            FROM write_generation WHERE lock = \(Self.key)
            """)
        try connection.synchronize()
        guard let row = rows.first else { throw StorageError("there is no generation") }
        primary.noteAnswer()
        replica?.note(place: try row.get("place"), at: try row.get("time"))
        return try row.get("number")
    }

    private func tell() {
        for listener in listeners.withLock({ $0 }) { listener.yield() }
    }
}

extension PostgresConnection {
    /// Whether notifications came with what was read. Forgets them.
    fileprivate func hasNotifications() -> Bool {
        var found = false
        while let notification = PQnotifies(handle) {
            found = true
            PQfreemem(notification)
        }
        return found
    }
}

extension WriteTransaction {
    /// Tells other servers that a token, a person or a setting changed, once this is committed.
    public func announceAccessChange() throws {
        guard dialect == .postgres else { return }
        try execute(.moveGeneration(of: AccessWatch.key))
        try execute("SELECT pg_notify(\(AccessWatch.channel), '')")
    }
}
