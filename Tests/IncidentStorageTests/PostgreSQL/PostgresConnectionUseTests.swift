import Foundation
import IncidentStorage
import IncidentTesting
import Synchronization
import Testing

/// What connections hold on the server, and what other servers of ours notice of it.
@Suite(.postgresOnly) struct PostgresConnectionUseTests {
    /// A process that hangs in its transaction loses the lock; when it wakes up, its caller is told to try again.
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
                    let error = await #expect(throws: StorageError.self) { try await asleep.value }
                    #expect(error?.kind == .unavailable)
                    #expect(try await scratch.sql("SELECT count(*) FROM setting WHERE name = 'hanging'") == "0")
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
}
