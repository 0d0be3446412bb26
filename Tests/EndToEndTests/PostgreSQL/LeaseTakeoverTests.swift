import IncidentTesting
import Testing

/// A killed server's background work is taken over.
@Suite(.postgresOnly) struct LeaseTakeoverTests {
    @Test func theWorkOfAKilledServerIsTakenOver() async throws {
        try await PostgresPlace.run { place in
            let holders = "SELECT string_agg(name || ' ' || split_part(holder, ' ', 2), ',' ORDER BY name) FROM lease"
            let (first, _) = try await MusterProcess.serve(data: nil, environment: place.environment)
            let taken = "audit-head \(first.pid),retention \(first.pid)"
            let isTaken = try await becomesTrue { try await place.database.sql(holders) == taken }
            #expect(isTaken)
            try await place.serve { second in
                await first.kill()
                let pid = second.process.pid
                let isTakenOver = try await becomesTrue {
                    try await place.database.sql(holders) == "audit-head \(pid),retention \(pid)"
                }
                #expect(isTakenOver)
                let doctor = try await MusterProcess.run("doctor", environment: place.environment)
                #expect(doctor.stdout.contains("process \(pid), retention by "))
            }
            // A server that ends gives its work up at once.
            #expect(try await place.database.sql("SELECT count(*) FROM lease WHERE expires_at > 0") == "0")
        }
    }
}
