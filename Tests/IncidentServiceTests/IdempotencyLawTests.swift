import Crypto
import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

/// A call with an idempotency key is made once, whichever command it is.
@Suite struct IdempotencyLawTests {
    private static let key = ["Idempotency-Key": "deploy 77 / step 1"]

    @Test(arguments: Recorded.commands)
    func theSameCallGetsTheSameAnswer(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let first = try await server.send(recorded, headers: Self.key)
            #expect(first.status == 200)
            #expect(first.headers["idempotency-replayed"] == nil)
            server.clock.advance(bySeconds: 24 * 3600 - 1)
            let before = try await server.storedState()
            let second = try await server.send(recorded, headers: Self.key)
            #expect(second.status == 200)
            #expect(second.body == first.body)
            #expect(second.headers["idempotency-replayed"] == "true")
            #expect(second.headers["etag"] == first.headers["etag"])
            #expect(try await server.storedState() == before)
        }
    }

    @Test(arguments: Recorded.commands)
    func anotherBodyUnderTheSameKeyIsRefused(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            #expect(try await server.send(recorded, headers: Self.key).status == 200)
            let before = try await server.storedState()
            let reply = try await server.send(recorded, headers: Self.key) { $0["other"] = true }
            #expect(reply.status == 422)
            #expect(try reply.problem().code == .idempotencyMismatch)
            #expect(try await server.storedState() == before)
        }
    }

    @Test(arguments: Recorded.commands)
    func aRefusalIsNotKept(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let refused = try await server.send(
                recorded.method, Data(#"{"incidentID": "77", "roleID": 77, "role": {"roleID": 77}}"#.utf8), as: .admin,
                headers: Self.key)
            #expect((400..<500).contains(refused.status))
            let reply = try await server.send(recorded.method, recorded.request(), as: .admin, headers: Self.key)
            #expect(reply.status == 200)
            #expect(reply.headers["idempotency-replayed"] == nil)
        }
    }

    @Test func keysOfDifferentTokensAreDifferent() async throws {
        try await TestServer.run { server in
            for access in [Access.editor, .admin] {
                let reply = try await server.send(
                    CreateIncident.method, Data(#"{"title": "Checkout is slow"}"#.utf8), as: access, headers: Self.key)
                #expect(reply.headers["idempotency-replayed"] == nil)
            }
            #expect(try await server.incident("2").title == "Checkout is slow")
        }
    }

    /// Whoever reads the database must not be able to guess a short secret from a hash of the body that held it.
    @Test func theHashOfABodyIsTheTokensOwn() async throws {
        try await TestServer.run { server in
            let body = Data(#"{"title": "Checkout is slow"}"#.utf8)
            for access in [Access.editor, .admin] {
                _ = try await server.send(CreateIncident.method, body, as: access, headers: Self.key)
            }
            let hashes = try await server.database.read { tx in
                try tx.rows("SELECT body_hash FROM idempotency").map { try $0.get("body_hash", as: String.self) }
            }
            #expect(hashes.count == 2 && Set(hashes).count == 2)
            #expect(!hashes.contains(SHA256.hash(data: body).hexadecimal))
        }
    }

    @Test func aKeyIsForgottenAfterADay() async throws {
        try await TestServer.run { server in
            let body = Data(#"{"title": "Checkout is slow"}"#.utf8)
            _ = try await server.send(CreateIncident.method, body, headers: Self.key)
            server.clock.advance(bySeconds: 24 * 3600)
            let reply = try await server.send(CreateIncident.method, body, headers: Self.key)
            #expect(reply.headers["idempotency-replayed"] == nil)
            #expect(try await server.incident("2").title == "Checkout is slow")
        }
    }
}
