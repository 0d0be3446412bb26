import Foundation
import IncidentAPI
import IncidentTesting
import NIOHTTP1
import Testing

/// While the primary is away, a replica is read, and says so.
@Suite(.postgresOnly) struct ReplicaReadTests {
    @Test func readsSayOfWhenTheyAre() async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby()
            do {
                try await follow(primary, standby)
            } catch {
                await standby.remove()
                throw error
            }
            await standby.remove()
        }
    }

    private func follow(_ primary: PostgresCluster, _ standby: PostgresCluster) async throws {
        let environment = [
            "MUSTER_DATABASE_URL": primary.url(), "MUSTER_DATABASE_READ_URL": standby.url(),
        ]
        let token = try await MusterProcess.run(
            "token", "create", "--role", "admin", "--name", "me", environment: environment
        ).result
        let (process, url) = try await MusterProcess.serve(data: nil, environment: environment)
        let server = Served(process: process, url: url)
        let created = try await server.call(
            "IncidentsService.CreateIncident", #"{"title": "Slow"}"#, token: token)
        #expect(created.status == 200)
        let body = #"{"incidentID": "1"}"#
        let before = try await server.call("IncidentsService.GetIncident", body, token: token)
        #expect(before.status == 200)
        #expect(before.headers["Muster-Data-As-Of"].isEmpty)
        try await standby.wait(for: "1", from: "SELECT count(*) FROM incident")

        try await primary.kill()
        let isReadFromTheReplica = try await becomesTrue {
            let read = try await server.call("IncidentsService.GetIncident", body, token: token)
            return read.status == 200
                && read.headers["Muster-Data-As-Of"].first.flatMap { Timestamp(rfc3339: $0) } != nil
        }
        #expect(isReadFromTheReplica)
        let refused = try await server.call(
            "IncidentsService.CreateIncident", #"{"title": "Slow"}"#, token: token)
        #expect(refused.status == 503)
        #expect(refused.headers["Retry-After"] == ["2"])
        #expect(refused.body.contains(#""retryable":true"#))
        let sentence = "The database cannot be written; what is read is as of 20"
        let isNotReady = try await becomesTrue {
            let ready = try await server.get("/healthz/ready")
            return ready.status == 503 && ready.body.contains(sentence)
        }
        #expect(isNotReady)
        #expect(try await server.get("/metrics").body.contains("\nmuster_data_as_of_timestamp_seconds 1"))

        try await primary.start()
        #expect(try await becomesReady(server))
        let after = try await server.call("IncidentsService.GetIncident", body, token: token)
        #expect(after.headers["Muster-Data-As-Of"].isEmpty)
        #expect(after.status == 200)
        #expect(await process.stop().status == 0)
    }

    private func becomesReady(_ server: Served) async throws -> Bool {
        try await becomesTrue { try await server.get("/healthz/ready").status == 200 }
    }
}
