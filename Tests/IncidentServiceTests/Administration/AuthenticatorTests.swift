import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import Testing

@Suite struct AuthenticatorTests {
    @Test func knowsWhoShowsAToken() async throws {
        try await Office.open { office in
            let caller = try #require(try await office.caller(office.token("ci", .viewer)))
            #expect(caller.access == .viewer)
            #expect(caller.user.name == "Service Account: ci")
            #expect(caller.user.userID.hasPrefix("grafana-incident:user-"))
            #expect(caller.tokenID.hasPrefix("token-"))
        }
    }

    @Test func looksUpNoTokenWithAWrongForm() async throws {
        try await Office.open { office in
            let token = try await office.token()
            let reads = office.database.reads
            let wrong = [
                "", "Bearer", token + "0", String(token.dropLast()), token.lowercased(), "x" + token.dropFirst(),
            ]
            for text in wrong { #expect(try await office.caller(text) == nil) }
            #expect(office.database.reads == reads)
            #expect(try await office.caller(AccessToken.random().text) == nil)
            #expect(office.database.reads == reads + 1)
        }
    }

    @Test func readsNothingForATokenThatItKnows() async throws {
        try await Office.open { office in
            let token = try await office.token()
            _ = try await office.caller(token)
            let reads = office.database.reads
            for _ in 0..<10 { #expect(try await office.caller(token) != nil) }
            #expect(office.database.reads == reads)
        }
    }

    @Test func keepsNothingThatAReplicaSays() async throws {
        try await Office.open { office in
            let token = try await office.token()
            office.database.readReplica(asOf: office.clock.now)
            let reads = office.database.reads
            for _ in 0..<3 { #expect(try await office.caller(token) != nil) }
            #expect(office.database.reads == reads + 3)
            office.database.readReplica(asOf: nil)
            for _ in 0..<3 { #expect(try await office.caller(token) != nil) }
            #expect(office.database.reads == reads + 4)
        }
    }

    @Test func refusesARevokedTokenAtOnce() async throws {
        try await Office.open { office in
            let (token, other) = (try await office.token(), try await office.token())
            #expect(try await office.caller(token) != nil)
            _ = try await office.administration.perform(RevokeToken.self, .init(token: token))
            #expect(try await office.caller(token) == nil)
            #expect(try await office.caller(other) != nil)
        }
    }

    @Test func refusesATokenFromItsEndOn() async throws {
        try await Office.open { office in
            let token = try await office.token(lifetimeSeconds: 3600)
            office.clock.advance(bySeconds: 3599)
            #expect(try await office.caller(token) != nil)
            office.clock.advance(bySeconds: 1)
            #expect(try await office.caller(token) == nil)
        }
    }

    @Test func refusesTheTokensOfADisabledUser() async throws {
        try await Office.open { office in
            let token = try await office.token()
            let userID = try #require(try await office.caller(token)).user.userID
            let disable = SetUserDisabled.Request(user: userID, disabled: true)
            _ = try await office.administration.perform(SetUserDisabled.self, disable)
            #expect(try await office.caller(token) == nil)
            _ = try await office.administration.perform(SetUserDisabled.self, .init(user: userID, disabled: false))
            #expect(try await office.caller(token) != nil)
        }
    }

    @Test func keepsNothingThatWasReadBeforeAChange() async throws {
        try await Office.open { office in
            let token = try await office.token()
            // The change comes after the read has seen the old state, and before its result is kept.
            office.database.afterRead { office.authenticator.clear() }
            _ = try await office.caller(token)
            office.database.afterRead(nil)
            let reads = office.database.reads
            _ = try await office.caller(token)
            #expect(office.database.reads == reads + 1)
        }
    }
}
