import Foundation
import IncidentAPI
import IncidentTesting
import Testing

@Suite struct CallHeaderTests {
    private let createBody = Data(#"{"title":"Slow"}"#.utf8)

    @Test func everyAnswerHasItsIdentityAndTime() async throws {
        try await TestServer.run { server in
            for reply in [
                try await server.send("RolesService.GetRoles", Data()),
                try await server.send("RolesService.GetRoles", Data(), as: nil),
                try await server.request("GET", "/nothing"),
            ] {
                #expect(reply.headers["x-request-id"]?.count == 32)
                #expect(reply.headers["server-timing"]?.hasPrefix("total;dur=") == true)
                #expect(reply.headers["date"]?.hasSuffix("GMT") == true)
            }
        }
    }

    @Test func aTraceIsContinued() async throws {
        try await TestServer.run { server in
            let trace = "4bf92f3577b34da6a3ce929d0e0e4736"
            let reply = try await server.send(
                "RolesService.GetRoles", Data(), as: nil, headers: ["traceparent": "00-\(trace)-00f067aa0ba902b7-01"])
            #expect(reply.headers["x-request-id"] == trace)
            #expect(reply.text.contains(#""trace_id":"\#(trace)""#))
            for bad in [
                "", "00-\(trace)", "ff-\(trace)-00f067aa0ba902b7-01", "00-\(trace.uppercased())-00f067aa0ba902b7-01",
            ] {
                let reply = try await server.send(
                    "RolesService.GetRoles", Data(), headers: ["traceparent": bad])
                #expect(reply.status == 200)
                #expect(reply.headers["x-request-id"] != trace)
            }
        }
    }

    @Test func anAnswerAboutOneIncidentHasItsVersion() async throws {
        try await TestServer.run { server in
            let created = try await server.send("IncidentsService.CreateIncident", createBody)
            let tag = try #require(created.headers["etag"])
            #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
            let read = try await server.send("IncidentsService.GetIncident", Data(#"{"incidentID":"1"}"#.utf8))
            #expect(read.headers["etag"] == tag)
            let list = try await server.send("RolesService.GetRoles", Data())
            #expect(list.headers["etag"] == nil)
        }
    }

    @Test func ifMatchKeepsAChangeFromALaterVersion() async throws {
        try await TestServer.run { server in
            let created = try await server.send("IncidentsService.CreateIncident", createBody)
            let tag = try #require(created.headers["etag"])
            let body = Data(#"{"incidentID":"1","title":"Slower"}"#.utf8)
            func rename(_ condition: String) async throws -> HTTPReply {
                try await server.send("IncidentsService.UpdateTitle", body, headers: ["If-Match": condition])
            }
            #expect(try await rename("*").status == 200)
            let stale = try await rename(tag)
            #expect(stale.status == 412)
            #expect(try stale.problem().code == .preconditionFailed)
            for bad in ["1", "\"\"", "\"x\"", "\"-1\"", "\"1", "\"1\", \"2\"", "\"99999999999999999999\""] {
                let reply = try await rename(bad)
                #expect(reply.status == 400, "\(bad)")
                #expect(try reply.problem().message.contains("If-Match"))
            }
        }
    }

    @Test func anIdempotencyKeyGivesTheStoredAnswer() async throws {
        try await TestServer.run { server in
            func create(_ key: String, _ body: Data) async throws -> HTTPReply {
                try await server.send("IncidentsService.CreateIncident", body, headers: ["Idempotency-Key": key])
            }
            let first = try await create("a key", createBody)
            #expect(first.status == 200)
            #expect(first.headers["idempotency-replayed"] == nil)
            let second = try await create("a key", createBody)
            #expect(second.body == first.body)
            #expect(second.headers["etag"] == first.headers["etag"])
            #expect(second.headers["idempotency-replayed"] == "true")
            let other = try await create("a key", Data(#"{"title":"Other"}"#.utf8))
            #expect(try other.problem().code == .idempotencyMismatch)
            #expect(try await create(String(repeating: "k", count: 255), createBody).status == 200)
            #expect(try await create(String(repeating: "k", count: 256), createBody).status == 400)
            #expect(try await create("", createBody).status == 400)
            #expect(try await create("é", createBody).status == 400)
        }
    }

    @Test func anExpiredTokenIsRefused() async throws {
        try await TestServer.run { server in
            let made = try await server.makeToken(lifetimeSeconds: 60)
            let headers = ["Authorization": "Bearer \(made)"]
            #expect(try await server.send("RolesService.GetRoles", Data(), headers: headers).status == 200)
            server.clock.advance(bySeconds: 61)
            #expect(try await server.send("RolesService.GetRoles", Data(), headers: headers).status == 401)
        }
    }
}
