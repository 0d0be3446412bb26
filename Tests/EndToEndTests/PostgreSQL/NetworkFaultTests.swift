import Foundation
import IncidentTesting
import NIOHTTP1
import Testing

/// The network between a server and PostgreSQL breaks in every way, and the server gets over it by itself.
@Suite(.postgresOnly) struct NetworkFaultTests {
    private static let create = "IncidentsService.CreateIncident"
    /// What is in the row that keeps the answer, which goes to the database together with the COMMIT.
    private static let lastWords = #""overviewURL""#

    @Test(arguments: [FaultProxy.Mode.cutBefore(lastWords), .cutAfter(lastWords)])
    func theKeySettlesACommitThatWasCut(mode: FaultProxy.Mode) async throws {
        try await run { server, proxy, database, token in
            #expect(try await server.call(Self.create, #"{"title": "first"}"#, token: token).status == 200)
            proxy.set(mode)
            let body = #"{"title": "second"}"#
            let cut = try await server.call(Self.create, body, token: token, idempotencyKey: "key")
            #expect(proxy.cuts == 1)
            #expect(cut.status == 503)
            #expect(cut.body.contains(#""retryable":true"#))
            #expect(!cut.headers["Retry-After"].isEmpty)
            let isDone = mode == .cutAfter(Self.lastWords)
            #expect(try await database.sql("SELECT count(*) FROM incident") == (isDone ? "2" : "1"))

            let settled = try await becomesTrue {
                let reply = try await server.call(Self.create, body, token: token, idempotencyKey: "key")
                return reply.status == 200 && reply.incidentNumber == 2
            }
            #expect(settled)
            #expect(try await database.sql("SELECT count(*) FROM incident") == "2")
        }
    }

    @Test(arguments: [FaultProxy.Mode.refuse, .cut, .silent])
    func aFaultIsSaidAndGotOver(mode: FaultProxy.Mode) async throws {
        try await run { server, proxy, database, token in
            proxy.set(mode)
            let refused = try await server.call(Self.create, #"{"title": "x"}"#, token: token, idempotencyKey: "x")
            #expect(refused.status == 503)
            #expect(refused.body.contains(#""retryable":true"#))
            let isNotReady = try await becomesTrue { try await server.get("/healthz/ready").status == 503 }
            #expect(isNotReady)
            #expect(try await server.get("/healthz/live").status == 200)
            proxy.set(.forward)
            let isBack = try await becomesTrue {
                let reply = try await server.call(Self.create, #"{"title": "x"}"#, token: token, idempotencyKey: "x")
                return reply.status == 200
            }
            #expect(isBack)
            let isReady = try await becomesTrue { try await server.get("/healthz/ready").status == 200 }
            #expect(isReady)
            #expect(try await database.sql("SELECT count(*) FROM incident") == "1")
        }
    }

    @Test func aSlowNetworkIsOnlySlow() async throws {
        try await run { server, proxy, _, token in
            proxy.set(.slow(.milliseconds(100)))
            for number in 1...3 {
                let reply = try await server.call(Self.create, #"{"title": "x"}"#, token: token)
                #expect(reply.status == 200)
                #expect(reply.incidentNumber == number)
            }
        }
    }

    /// Serves an empty database that is reached through a proxy.
    private func run(
        _ body: (Served, FaultProxy, ScratchDatabase, String) async throws -> Void
    ) async throws {
        try await PostgresPlace.run { place in
            let token = try await place.makeToken()
            let cluster = place.database.cluster
            let proxy = try FaultProxy(to: cluster.port)
            defer { proxy.stop() }
            let url = cluster.url(place.database.name, port: proxy.port)
            try await place.serve(environment: ["MUSTER_DATABASE_URL": url]) { server in
                do {
                    try await body(server, proxy, place.database, token)
                } catch {
                    proxy.set(.forward)
                    throw error
                }
            }
        }
    }
}
