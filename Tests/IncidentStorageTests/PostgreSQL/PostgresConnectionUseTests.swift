import Foundation
import IncidentStorage
import IncidentTesting
import Synchronization
import Testing

/// What connections hold on the server, and what other servers of ours notice of it.
@Suite(.postgresOnly) struct PostgresConnectionUseTests {
    /// A process that hangs in its transaction loses the lock, and does its work again when it wakes up.
    @Test func aServerThatHangsDoesNotKeepTheLock() async throws {
        try await withPostgres { scratch in
            var hasty = PostgresOptions.single
            hasty.writeLimit = .seconds(2)
            try await PostgresDatabase.run(scratch.url, hasty) { hanging in
                try await PostgresDatabase.run(scratch.url) { other in
                    let gate = Gate()
                    let runs = Mutex(0)
                    let asleep = Task {
                        try await hanging.write(.schema) { tx in
                            _ = try tx.value("name")
                            if runs.withLock({
                                $0 += 1; return $0 == 1
                            }) {
                                gate.wait()
                            }
                            try tx.put("hanging", "stored")
                        }
                    }
                    await gate.reached()
                    let writing = Task { try await other.write(.schema) { try $0.put("other", "stored") } }
                    let outcome = await writing.result
                    gate.open()
                    try outcome.get()
                    try await asleep.value
                    #expect(runs.withLock { $0 } == 2)
                    #expect(try await other.read { try $0.value("hanging") } == "stored")
                }
            }
        }
    }

    @Test func textsOfAllLengthsDoNotFillTheServersMemory() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                for length in 1...600 {
                    let found = try await database.read {
                        try $0.number("SELECT 1 AS number WHERE 1 IN \(list: Array(1...length))")
                    }
                    #expect(found == 1)
                }
                let prepared = try await database.read {
                    try $0.number("SELECT count(*) AS number FROM pg_prepared_statements")
                }
                #expect((1...520).contains(prepared))
            }
        }
    }

    /// While a writer waits for a connection that it cannot have, another one does its work.
    @Test func aWriterWithoutAConnectionTakesNoWork() async throws {
        try await withPostgres { scratch in
            let role = "role_\(scratch.name)"
            try await scratch.sql(
                """
                CREATE ROLE \(role) LOGIN;
                GRANT ALL ON ALL TABLES IN SCHEMA public TO \(role);
                """)
            let url = scratch.url.replacing("postgres@", with: "\(role)@")
            var options = PostgresOptions.single
            options.writers = 2
            try await PostgresDatabase.run(url, options) { database in
                let writers = """
                    FROM pg_stat_activity WHERE usename = '\(role)' AND query LIKE 'SELECT pg_is_in_recovery() AS follows%'
                    """
                try await eventually { try await scratch.sql("SELECT count(*) \(writers)") == "2" }
                try await scratch.sql("ALTER ROLE \(role) CONNECTION LIMIT 1")
                try await scratch.sql("SELECT pg_terminate_backend(pid) \(writers) LIMIT 1")
                try await eventually { try await scratch.sql("SELECT count(*) \(writers)") == "1" }
                for round in 1...5 {
                    try await withThrowingTaskGroup(of: Void.self) { tasks in
                        for lock in 1...40 {
                            tasks.addTask {
                                try await database.write(.worker("\(lock)")) { try $0.put("\(lock)", "\(round)") }
                            }
                        }
                        try await tasks.waitForAll()
                    }
                }
            }
            try await scratch.sql("DROP OWNED BY \(role); DROP ROLE \(role)")
        }
    }
}
