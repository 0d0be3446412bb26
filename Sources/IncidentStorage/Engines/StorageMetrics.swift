import Foundation
import Metrics

/// What the storage measures, and under which names.
///
/// | name | kind | meaning |
/// |---|---|---|
/// | `muster_database_write_queue` | gauge | writes that wait for a commit |
/// | `muster_database_write_wait_seconds` | timer | how long a write waited for its batch |
/// | `muster_database_read_wait_seconds` | timer | how long a read waited for a connection, by `lane` |
/// | `muster_database_commits_total` | counter | commits |
/// | `muster_database_commit_seconds` | timer | how long a batch took, from its begin to its commit |
/// | `muster_database_batch_size` | recorder | writes that shared a commit |
/// | `muster_database_wal_bytes` | gauge | size of the write-ahead log's file |
/// | `muster_database_bytes` | gauge | size of the database's file |
/// | `muster_database_writable` | gauge | 1 when the database can be written, else 0 |
public final class StorageMetrics: Sendable {
    private let writeQueue = Gauge(label: "muster_database_write_queue")
    private let writeWait = Timer(label: "muster_database_write_wait_seconds")
    private let recordWait = Timer(label: "muster_database_read_wait_seconds", dimensions: [("lane", "record")])
    private let listWait = Timer(label: "muster_database_read_wait_seconds", dimensions: [("lane", "list")])
    private let commits = Counter(label: "muster_database_commits_total")
    private let commitTime = Timer(label: "muster_database_commit_seconds")
    private let batchSize = Recorder(label: "muster_database_batch_size")
    private let files: Files?
    private let writable = Gauge(label: "muster_database_writable")

    /// Sizes of a database that is a file here.
    private struct Files {
        let log = Gauge(label: "muster_database_wal_bytes")
        let database = Gauge(label: "muster_database_bytes")
    }

    /// - Parameter measuresFiles: whether the database is a file here.
    init(measuresFiles: Bool) { files = measuresFiles ? Files() : nil }

    func readWaited(_ duration: Duration, lane: ReadLane) {
        (lane == .list ? listWait : recordWait).record(duration: duration)
    }

    func writeWaited(_ duration: Duration) { writeWait.record(duration: duration) }

    func committed(batch: Int, in duration: Duration) {
        commits.increment()
        commitTime.record(duration: duration)
        batchSize.record(batch)
    }

    func note(queueDepth: Int) { writeQueue.record(queueDepth) }

    func note(_ folder: SQLiteFolder) {
        files?.database.record(SQLiteFolder.bytes(of: folder.database))
        files?.log.record(SQLiteFolder.bytes(of: folder.log))
    }

    func note(available: Bool) { writable.record(available ? 1 : 0) }
}
