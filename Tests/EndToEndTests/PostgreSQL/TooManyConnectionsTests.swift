import IncidentTesting
import Testing

/// What happens when PostgreSQL has fewer connections than the servers want.
@Suite(.postgresOnly) struct TooManyConnectionsTests {
    @Test func aServerWorksWithThoseThatItHas() async throws {
        try await PostgresCluster.run(["max_connections": "18"], isDurable: false) { cluster in
            let environment = ["MUSTER_DATABASE_URL": cluster.url()]
            let token = try await MusterProcess.run(
                "token", "create", "--role", "admin", "--name", "me", environment: environment
            ).result
            let (process, url) = try await MusterProcess.serve(data: nil, environment: environment)
            // It takes ten, and leaves eight to the second.
            try await callAll(Served(process: process, url: url), token)
            let (another, secondURL) = try await MusterProcess.serve(data: nil, environment: environment)
            let second = Served(process: another, url: secondURL)
            let isFull = await another.logLine { $0.contains("PostgreSQL has too few connections") ? $0 : nil }
            #expect(isFull?.contains("too many clients") == true)
            try await callAll(second, token)

            let third = try await MusterProcess.run("serve", "--listen", "127.0.0.1:0", environment: environment)
            #expect(third.status == 1)
            #expect(third.stderr.contains("too many clients"))
            #expect(!third.stderr.contains("53300"))

            #expect(await process.stop().status == 0)
            let hasRoom = await another.logLine { $0.contains("PostgreSQL has a connection again") ? $0 : nil }
            #expect(hasRoom != nil)
            try await callAll(second, token)
            let output = await another.stop()
            #expect(output.status == 0)
            #expect(!output.stderr.contains("is away"))
        }
    }

    /// Reads of both kinds and a write; each is answered.
    private func callAll(_ server: Served, _ token: String) async throws {
        for _ in 0..<5 {
            for (method, body) in [
                ("IncidentsService.CreateIncident", #"{"title": "Slow"}"#),
                ("IncidentsService.GetIncident", #"{"incidentID": "1"}"#),
                ("IncidentsService.QueryIncidentPreviews", #"{"query": {}}"#),
            ] {
                // A moment after its start a server still gives back a connection that another part of it waits for.
                let isAnswered = try await becomesTrue {
                    try await server.call(method, body, token: token).status == 200
                }
                #expect(isAnswered, "\(method)")
            }
        }
    }
}
