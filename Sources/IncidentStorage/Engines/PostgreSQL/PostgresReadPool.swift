import Dispatch
import Foundation
import Synchronization

/// Threads with a connection each, and the reads that wait for one of them.
///
/// While the primary is away, they read from the replica, if there is one.
final class PostgresReadPool: Sendable {
    private let lane: ReadLane
    private let primary: PostgresPrimary
    private let replica: PostgresReplica?
    private let options: PostgresOptions
    private let metrics: StorageMetrics
    private let queue: JobQueue<any PostgresRead>
    private let connected = Atomic<Int>(0)
    private let running = DispatchGroup()

    init(
        _ lane: ReadLane, primary: PostgresPrimary, replica: PostgresReplica?, options: PostgresOptions,
        metrics: StorageMetrics
    ) {
        self.lane = lane
        self.primary = primary
        self.replica = replica
        self.options = options
        self.metrics = metrics
        queue = JobQueue(capacity: options.waitingReads, patience: options.readWait) { job in
            job.refuse(StorageError("a read waited too long for a connection", kind: .overloaded))
        }
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (ReadTransaction) throws -> Value) async throws -> Value {
        let job = PostgresReadJob(lane, body)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                job.wait(continuation)
                if let refusal = queue.append(job) { job.refuse(refusal) }
            }
        } onCancel: {
            job.abandon()
        }
    }

    func start() {
        for index in 1...(lane == .list ? options.listReaders : options.recordReaders) {
            PostgresThread.start("pg \(lane) \(index)", in: running) { [self] in serve() }
        }
    }

    /// Ends the threads after the reads that wait.
    func close() { queue.close() }

    func wait() { running.wait() }

    private func serve() {
        var connection: PostgresConnection?
        var replicaConnection: PostgresConnection?
        defer { if connection != nil { connected.subtract(1, ordering: .relaxed) } }
        while true {
            if connection == nil { connection = connect() }
            if connection == nil, connected.load(ordering: .relaxed) > 0 {
                // Others of the pool read; what waits is theirs.
                if primary.isStopped { return }
                Thread.sleep(forTimeInterval: 0.2)
                continue
            }
            switch queue.take(patience: connection == nil ? options.recoveryInterval : nil) {
            case .closed: return
            case .nothing: continue
            case .job(let job):
                guard !job.isAbandoned else { continue }
                metrics.readWaited(.now - job.queuedAt, lane: lane)
                run(job, &connection, &replicaConnection)
            }
        }
    }

    /// A connection that is counted, or nil when none can be had now: why is the primary's to say.
    private func connect() -> PostgresConnection? {
        guard let connection = try? primary.connect(probes: false) else { return nil }
        connected.add(1, ordering: .relaxed)
        return connection
    }

    private func run(
        _ job: any PostgresRead, _ connection: inout PostgresConnection?,
        _ replicaConnection: inout PostgresConnection?
    ) {
        // A connection that broke while it was idle shows now: another one is tried once.
        for _ in 0..<2 {
            if connection == nil { connection = connect() }
            guard let current = connection else { break }
            do {
                try job.run(on: current, limit: limit, isStopped: { [primary] in primary.isAway })
                if !current.isBroken {
                    current.forgetStatementsIfFull()
                    return
                }
            } catch let error as StorageError {
                if error.lostPreparedStatement { primary.connector.names.giveUp() }
            } catch {
                job.refuse(error)
            }
            connection = nil
            connected.subtract(1, ordering: .relaxed)
            if job.isAbandoned { return }
        }
        // A replica may lack what the primary has: it is read only when that is away, and then says so.
        guard let replica, primary.isAway else {
            let reason = primary.absence ?? primary.fullness
            return job.refuse(reason ?? StorageError("PostgreSQL cannot be read", kind: .unavailable))
        }
        replica.run(job, limit: limit, on: &replicaConnection)
    }

    private var limit: Duration { lane == .list ? options.listLimit : options.recordLimit }
}

/// Threads of this engine.
enum PostgresThread {
    static func start(_ name: String, in group: DispatchGroup, _ body: @escaping @Sendable () -> Void) {
        group.enter()
        let thread = Thread {
            // The system takes the name only from the thread itself.
            Thread.current.name = name
            body()
            group.leave()
        }
        thread.stackSize = 2 << 20
        thread.start()
    }
}

extension PostgresConnection {
    /// Between two transactions: names of statements that nobody may send again.
    func forgetStatementsIfFull() {
        guard statements.isFull, !isBroken else { return }
        do {
            try execute("DEALLOCATE ALL")
            try synchronize()
            statements.removeAll()
        } catch {
            _ = lost("its statements could not be forgotten: \(error)")
        }
    }
}
