import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import Testing

@Suite struct TokenOperationsTests {
    @Test func tokensOfOneNameActAsOneUser() async throws {
        try await Office.open { office in
            let first = try await office.caller(office.token("ci", .viewer))
            let second = try await office.caller(office.token("ci", .admin))
            let other = try await office.caller(office.token("CI"))
            #expect(first?.user == second?.user)
            #expect(second?.access == .admin)
            #expect(first?.user.userID != other?.user.userID)
        }
    }

    @Test func storesNoSecret() async throws {
        try await Office.open { office in
            let token = try await office.token()
            let secret = Data(token.dropFirst(9).prefix(28).utf8)
            for name in try FileManager.default.contentsOfDirectory(atPath: office.folder.path) {
                let content = try Data(contentsOf: office.folder.appending(path: name))
                #expect(content.range(of: secret) == nil, "\(name) holds the secret")
            }
        }
    }

    @Test func listsWhatIsKnownOfAToken() async throws {
        try await Office.open { office in
            let token = try await office.token("night shift", .viewer, lifetimeSeconds: 60)
            _ = try await office.token("gone")
            let listed = try await office.administration.perform(ListTokens.self, .init()).tokens
            #expect(listed.map(\.name) == ["night shift", "gone"])
            #expect(listed[0].prefix == String(token.prefix(9)))
            #expect(listed[0].expiresAt == office.clock.now.advanced(bySeconds: 60))
            #expect(listed[0].status == "active")

            _ = try await office.administration.perform(RevokeToken.self, .init(token: listed[1].tokenID))
            office.clock.advance(bySeconds: 60)
            let later = try await office.administration.perform(ListTokens.self, .init()).tokens
            #expect(later.map(\.status) == ["expired", "revoked"])
        }
    }

    @Test func revokesByIDPrefixOrSecret() async throws {
        try await Office.open { office in
            for _ in 0..<3 { _ = try await office.token() }
            let secret = try await office.token()
            let listed = try await office.administration.perform(ListTokens.self, .init()).tokens
            for name in [listed[0].tokenID, listed[1].prefix, secret] {
                let response = try await office.administration.perform(RevokeToken.self, .init(token: name))
                #expect(response.didChange)
            }
            let later = try await office.administration.perform(ListTokens.self, .init()).tokens
            #expect(later.map(\.status) == ["revoked", "revoked", "active", "revoked"])
        }
    }

    @Test func revokesOnce() async throws {
        try await Office.open { office in
            let token = try await office.token()
            for isFirst in [true, false] {
                let response = try await office.administration.perform(RevokeToken.self, .init(token: token))
                #expect(response.didChange == isFirst)
            }
            #expect(try await office.audit().map(\.action) == ["token.create", "token.revoke"])
        }
    }

    @Test(arguments: ["", "token-0", "glsa_", "glsa_iNValIdinValiDinvalidinvalidinva_5b582697"])
    func revokesNoUnknownToken(_ name: String) async throws {
        try await Office.open { office in
            let error = try await #require(throws: APIError.self) {
                try await office.administration.perform(RevokeToken.self, .init(token: name))
            }
            #expect(error.code == .notFound)
            #expect(!error.message.contains("5b582697"))
        }
    }

    @Test(arguments: ["", " ", "two\nlines", String(repeating: "n", count: 128)])
    func refusesAName(_ name: String) async throws {
        try await Office.open { office in
            await #expect(throws: APIError.self) { try await office.token(name) }
            let audit = try await office.audit()
            #expect(audit.isEmpty)
        }
    }

    @Test func makesNoTokenOfADisabledUser() async throws {
        try await Office.open { office in
            let user = try #require(try await office.caller(office.token("ci"))).user
            _ = try await office.administration.perform(
                SetUserDisabled.self, .init(user: user.userID, disabled: true))
            let error = try await #require(throws: APIError.self) { try await office.token("ci") }
            #expect(error.message == "The user Service Account: ci is disabled, and its tokens with it.")
        }
    }
}
