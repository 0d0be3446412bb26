import Foundation
import IncidentAPI
import Synchronization

/// A server that follows the primary, to read from while that is away.
///
/// What was committed before a time that is known is all there: the primary's place in its log is noted while it can be
/// reached, and the replica's place is compared with those notes.
final class PostgresReplica: Sendable {
    private struct Mark {
        var place: Int64
        var time: Timestamp
    }

    private struct State {
        var marks: [Mark] = []
        var asOf: Timestamp?
    }

    private let connector: PostgresConnector
    private let primary: PostgresPrimary
    private let options: PostgresOptions
    private let state = Mutex(State())

    init(_ connector: PostgresConnector, primary: PostgresPrimary, options: PostgresOptions) {
        self.connector = connector
        self.primary = primary
        self.options = options
    }

    /// Everything that was committed before this time is in what is read; nil while the primary is read.
    var dataAsOf: Timestamp? { primary.isAway ? state.withLock(\.asOf) : nil }

    /// Notes that the primary's log ended at `place` at `time`.
    func note(place: Int64, at time: Timestamp) {
        state.withLock { state in
            state.asOf = nil
            if let last = state.marks.last, last.place == place { state.marks.removeLast() }
            state.marks.append(Mark(place: place, time: time))
            if state.marks.count > 600 { state.marks.removeFirst(300) }
        }
    }

    /// Runs the read on the replica, or refuses it.
    func run(_ job: any PostgresRead, limit: Duration, on connection: inout PostgresConnection?) {
        do {
            let current = try connection ?? open()
            connection = current
            try job.run(on: current, limit: limit, isStopped: { false })
            if current.isBroken { connection = nil }
        } catch {
            connection = nil
            job.refuse(error)
        }
    }

    private func open() throws -> PostgresConnection {
        let connection = try connector.open()
        connection.deadline = .now + options.pingLimit
        let row = try connection.run(
            """
            SELECT CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END
                   - '0/0'::pg_lsn AS place
            """
        ).first
        try connection.synchronize()
        guard let place = try row.flatMap({ Int64(try $0.get("place", as: String.self)) }) else {
            throw StorageError("the replica does not say how far it is", kind: .unavailable)
        }
        try check(place)
        return connection
    }

    /// Finds the newest note of the primary that the replica has reached.
    private func check(_ place: Int64) throws {
        let lag = try state.withLock { state -> Duration in
            guard let reached = state.marks.last(where: { $0.place <= place }), let newest = state.marks.last else {
                throw StorageError("the replica is too far behind, or the primary was never seen", kind: .unavailable)
            }
            state.asOf = reached.time
            return .microseconds(newest.time.microseconds - reached.time.microseconds)
        }
        guard lag <= options.replicaLag else {
            throw StorageError("the replica is \(lag) behind, more than \(options.replicaLag)", kind: .unavailable)
        }
    }
}
