import Foundation
import IncidentTesting
import NIOHTTP1
import Testing

/// Between the end of a primary and the promotion of its standby: who reads from the standby, and who cannot.
@Suite(.postgresOnly) struct PromotionTests {
    private static let list = "IncidentsService.QueryIncidentPreviews"

    @Test func theStandbyIsReadUntilItIsThePrimary() async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby(isSynchronous: true)
            do {
                try await promote(standby, after: primary)
            } catch {
                await standby.remove()
                throw error
            }
            await standby.remove()
        }
    }

    private func promote(_ standby: PostgresCluster, after primary: PostgresCluster) async throws {
        let environment = [
            "MUSTER_DATABASE_URL":
                "postgres://postgres@127.0.0.1:\(primary.port),127.0.0.1:\(standby.port)/postgres"
        ]
        let token = try await MusterProcess.run(
            "token", "create", "--role", "admin", "--name", "me", environment: environment
        ).result
        let reading = environment.merging(["MUSTER_DATABASE_READ_URL": standby.url()]) { $1 }
        let (withReplica, without) = (try await serve(reading), try await serve(environment))
        let created = try await withReplica.call(
            "IncidentsService.CreateIncident", #"{"title": "Slow"}"#, token: token)
        #expect(created.status == 200)

        try await primary.kill()
        for (method, body) in reads {
            let isRead = try await becomesTrue {
                let reply = try await withReplica.call(method, body, token: token)
                return reply.status == 200 && reply.body.contains("Slow")
                    && !reply.headers["Muster-Data-As-Of"].isEmpty
            }
            #expect(isRead, "\(method)")
            let refused = try await without.call(method, body, token: token)
            #expect(refused.status == 503, "\(method)")
            #expect(refused.body.contains(#""retryable":true"#), "\(method)")
            #expect(!refused.headers["Retry-After"].isEmpty, "\(method)")
        }

        try await standby.promote()
        let start = ContinuousClock.now
        for server in [withReplica, without] {
            let isWriting = try await becomesTrue {
                let reply = try await server.call(
                    "IncidentsService.CreateIncident", #"{"title": "Slow"}"#, token: token)
                return reply.status == 200
            }
            #expect(isWriting)
            print("Writes came back \(ContinuousClock.now - start) after the promotion.")
            for (method, body) in reads {
                let isCurrent = try await becomesTrue {
                    let reply = try await server.call(method, body, token: token)
                    return reply.status == 200 && reply.headers["Muster-Data-As-Of"].isEmpty
                }
                #expect(isCurrent, "\(method)")
            }
        }
        let doctor = try await MusterProcess.run("doctor", environment: environment)
        #expect(doctor.stdout.contains("records, each in its place"), "\(doctor.stdout)")
        for server in [withReplica, without] { #expect(await server.process.stop().status == 0) }
    }

    private var reads: [(String, String)] {
        [("IncidentsService.GetIncident", #"{"incidentID": "1"}"#), (Self.list, #"{"query": {"limit": 10}}"#)]
    }

    private func serve(_ environment: [String: String]) async throws -> Served {
        let (process, url) = try await MusterProcess.serve(data: nil, environment: environment)
        return Served(process: process, url: url)
    }
}
