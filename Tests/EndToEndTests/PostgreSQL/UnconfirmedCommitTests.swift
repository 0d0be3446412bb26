import Foundation
import IncidentTesting
import NIOHTTP1
import Testing

/// A commit waits for a synchronous standby that is gone. However the wait ends, it is not acknowledged before the
/// standby has it, and its idempotency key settles it.
@Suite(.postgresOnly) struct UnconfirmedCommitTests {
    /// How the wait ends.
    enum End: CaseIterable {
        /// Somebody cancels it: PostgreSQL commits with a warning.
        case cancelled
        case shutDown
        /// Nothing happens, until the server gives it up.
        case givenUp
    }

    private static let create = "IncidentsService.CreateIncident"
    private static let waiting = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'"

    @Test(arguments: End.allCases) func itIsNotAcknowledged(end: End) async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby(isSynchronous: true)
            do {
                try await lose(standby, of: primary, end)
            } catch {
                await standby.remove()
                throw error
            }
            await standby.remove()
        }
    }

    private func lose(_ standby: PostgresCluster, of primary: PostgresCluster, _ end: End) async throws {
        let environment = ["MUSTER_DATABASE_URL": primary.url()]
        let token = try await MusterProcess.run(
            "token", "create", "--role", "admin", "--name", "me", environment: environment
        ).result
        let (process, url) = try await MusterProcess.serve(data: nil, environment: environment)
        let server = Served(process: process, url: url)
        #expect(try await server.call(Self.create, #"{"title": "first"}"#, token: token).status == 200)
        try await standby.kill()

        // The repetition finds the incident, which is on the primary alone: that is no answer yet.
        for round in 1...(end == .cancelled ? 2 : 1) {
            async let answer = server.call(
                Self.create, #"{"title": "second"}"#, token: token, idempotencyKey: "key")
            try await primary.wait(for: "t", from: "SELECT count(*) > 0 \(Self.waiting)")
            switch end {
            case .cancelled:
                // A worker's commit may wait beside it, and the one under test may come to wait later.
                let isCancelled = try await becomesTrue {
                    try await primary.sql("SELECT pg_cancel_backend(pid) \(Self.waiting)")
                    return process.log.matches(of: /canceling wait for synchronous replication/).count >= round
                }
                #expect(isCancelled)
            case .shutDown: try await primary.stop()
            case .givenUp: break
            }
            let refused = try await answer
            #expect(refused.status == 503)
            #expect(refused.body.contains(#""retryable":true"#))
            #expect(!refused.headers["Retry-After"].isEmpty)
        }
        #expect(process.log.contains("the outcome of a commit is unknown"))

        if end == .shutDown { try await primary.start() }
        let stored = try await primary.sql("SELECT count(*) FROM incident WHERE title = 'second'")
        if end == .givenUp {
            // PostgreSQL still waits, and hides it. The next write is refused in time, not given up with its request.
            #expect(stored == "0")
            let next = try await server.call(Self.create, #"{"title": "third"}"#, token: token)
            #expect(next.status == 503)
            #expect(next.body.contains("The database cannot do this now."))
        } else {
            #expect(stored == "1")
        }
        try await standby.start()
        let isSettled = try await becomesTrue {
            let reply = try await server.call(
                Self.create, #"{"title": "second"}"#, token: token, idempotencyKey: "key")
            return reply.status == 200 && reply.incidentNumber == 2
        }
        #expect(isSettled)
        #expect(try await standby.sql("SELECT count(*) FROM incident") == "2")
        #expect(try await primary.sql("SELECT count(*) FROM incident") == "2")
        #expect(await process.stop().status == 0)
    }
}
