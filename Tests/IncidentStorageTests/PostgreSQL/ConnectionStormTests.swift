import IncidentStorage
import IncidentTesting
import Testing

/// More servers than PostgreSQL has connections for.
@Suite(.postgresOnly) struct ConnectionStormTests {
    @Test func whoIsRefusedIsToldWhyAndTheOthersGoOn() async throws {
        try await PostgresCluster.run(["max_connections": "40"], isDurable: false) { cluster in
            // On a busy machine 200 refusals take longer than a server waits for its answer by itself.
            let address = try PostgresAddress(cluster.url() + "?connect_timeout=60")
            let first = try await PostgresDatabase.open(address, logger: .silent)
            try await first.write(.schema) { try $0.put("a", "1") }
            let others = await withTaskGroup(of: Result<PostgresDatabase, any Error>.self) { tasks in
                for _ in 0..<200 {
                    tasks.addTask {
                        do {
                            return .success(try await PostgresDatabase.open(address, logger: .silent))
                        } catch {
                            return .failure(error)
                        }
                    }
                }
                return await tasks.reduce(into: []) { $0.append($1) }
            }
            let refusals = others.compactMap { other -> (any Error)? in
                if case .failure(let error) = other { error } else { nil }
            }
            let errors = refusals.compactMap { $0 as? StorageError }
            #expect(errors.count == refusals.count)
            #expect(errors.contains { $0.description.contains("too many clients already") })
            for error in errors {
                #expect(error.kind == .unavailable)
                // Of a crowd at its door the system resets some before PostgreSQL has a word for them.
                #expect(error.description.contains("refused the connection"), "\(error)")
            }
            // Those that were there first have their connections.
            try await first.write(.schema) { try $0.put("a", "2") }

            for case .success(let other) in others { await other.close() }
            try await eventually {
                (try? await PostgresDatabase.open(address, logger: .silent).close()) != nil
            }
            try await first.write(.schema) { try $0.put("a", "3") }
            #expect(try await first.read { try $0.value("a") } == "3")
            await first.close()
        }
    }
}
