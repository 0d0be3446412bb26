import IncidentStorage
import IncidentTesting

/// Runs `body` with a database that has Muster's tables.
func withPostgres(_ body: (ScratchDatabase) async throws -> Void) async throws {
    let cluster = try await PostgresCluster.shared()
    try await cluster.withDatabase(copyOf: cluster.template(), body)
}

extension PostgresOptions {
    /// One writer and one reader, so that a test knows whose connection is whose.
    static var single: PostgresOptions {
        var options = PostgresOptions()
        (options.recordReaders, options.listReaders, options.writers) = (1, 1, 1)
        return options
    }
}

extension PostgresDatabase {
    /// Runs `body` with the database at `url` open.
    static func run(
        _ url: String, _ options: PostgresOptions = .single, _ body: (PostgresDatabase) async throws -> Void
    ) async throws {
        let database = try await open(PostgresAddress(url), logger: .silent, options: options)
        do {
            try await body(database)
        } catch {
            await database.close()
            throw error
        }
        await database.close()
    }

    /// Queues writes behind one that holds the writer, so that they share a commit. Returns each outcome.
    func writeTogether(
        _ bodies: [@Sendable (WriteTransaction) throws -> Void]
    ) async throws -> [Result<Void, any Error>] {
        let gate = Gate()
        let blocker = Task { try await write(.schema) { _ in gate.wait() } }
        await gate.reached()
        var waiting: [Task<Void, any Error>] = []
        for body in bodies {
            waiting.append(Task { try await write(.schema, body) })
            try await eventually { waitingWrites == waiting.count }
        }
        gate.open()
        try await blocker.value
        var outcomes: [Result<Void, any Error>] = []
        for task in waiting { outcomes.append(await task.result) }
        return outcomes
    }
}
