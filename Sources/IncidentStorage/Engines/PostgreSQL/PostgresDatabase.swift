import Dispatch
import Foundation
public import IncidentAPI
public import Logging

/// The storage in a PostgreSQL database, which several servers may share.
public final class PostgresDatabase: Database {
    let primary: PostgresPrimary
    let options: PostgresOptions
    private let lanes: PostgresWriteLanes
    private let records: PostgresReadPool
    private let lists: PostgresReadPool
    private let generations: PostgresGeneration
    private let access: AccessWatch
    private let replica: PostgresReplica?
    private let writing = DispatchGroup()

    /// Connects, and brings the database to the schema of this program; one server at a time does.
    ///
    /// - Parameter replica: a server that follows the primary, to read from while that is away.
    /// - Throws: ``StorageError`` with a sentence for the operator: the server cannot be reached or refuses, is too old,
    ///   or holds another program's tables or a newer Muster's.
    public static func open(
        _ address: PostgresAddress, replica: PostgresAddress? = nil, logger: Logger,
        options: PostgresOptions = PostgresOptions()
    ) async throws -> PostgresDatabase {
        try await offPool { try PostgresDatabase(address, replica, logger, options) }
    }

    private init(
        _ address: PostgresAddress, _ replicaAddress: PostgresAddress?, _ logger: Logger, _ options: PostgresOptions
    ) throws {
        let names = StatementNames(areKept: options.preparesStatements)
        let connector = PostgresConnector(address, options: options, writes: true, names: names)
        let connection = try connector.open()
        try PostgresMigrator().migrate(connection)

        let metrics = StorageMetrics(measuresFiles: false)
        let primary = PostgresPrimary(connector, logger: logger)
        let replica = replicaAddress.map {
            PostgresReplica(
                PostgresConnector($0, options: options, writes: false, names: names), primary: primary,
                options: options)
        }
        self.primary = primary
        self.options = options
        self.replica = replica
        lanes = PostgresWriteLanes(options: options)
        records = PostgresReadPool(.record, primary: primary, replica: replica, options: options, metrics: metrics)
        lists = PostgresReadPool(.list, primary: primary, replica: replica, options: options, metrics: metrics)
        generations = PostgresGeneration(primary: primary, options: options)
        access = AccessWatch(primary: primary, replica: replica, options: options)
        start(metrics, logger)
    }

    private func start(_ metrics: StorageMetrics, _ logger: Logger) {
        let writer = PostgresWriter(
            lanes: lanes, primary: primary, options: options, metrics: metrics, logger: logger)
        for index in 1...options.writers {
            PostgresThread.start("pg writer \(index)", in: writing) { writer.run() }
        }
        records.start()
        lists.start()
        generations.start()
        access.start()
    }

    deinit {
        primary.stop()
        lanes.close()
        records.close()
        lists.close()
        generations.close()
    }

    /// Refuses new work, finishes what waits and closes every connection.
    public func close() async {
        primary.stop()
        lanes.close()
        records.close()
        lists.close()
        generations.close()
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [self] in
                writing.wait()
                lanes.refuseRest()
                records.wait()
                lists.wait()
                generations.wait()
                access.wait()
                continuation.resume()
            }
        }
    }

    public func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await (lane == .list ? lists : records).read(body)
    }

    public func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        try await lanes.write(lock, body)
    }

    public var health: DatabaseHealth { lanes.health }

    public func generation() async -> Int? { await generations.value() }

    public var accessChanges: AsyncStream<Void> { access.changes() }

    public var dataAsOf: Timestamp? { replica?.dataAsOf }

    /// Writes that wait for the commit before theirs.
    public var waitingWrites: Int { lanes.depth }
}
