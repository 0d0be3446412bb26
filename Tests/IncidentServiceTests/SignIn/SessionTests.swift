import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// Browsers that people are signed in with.
@Suite struct SessionTests {
    private static let password = "correct horse battery"
    private static let address = "203.0.113.7"

    /// A server with a person who has a password.
    private func withAda(_ body: (TestServer, Sessions) async throws -> Void) async throws {
        try await TestServer.run { server in
            _ = try await server.administration.perform(
                AddUser.self,
                .init(name: "Ada", email: "ada@example.com", role: .editor, password: Self.password))
            try await body(server, Sessions(database: server.database, environment: server.environment))
        }
    }

    private func signIn(_ sessions: Sessions, _ password: String = password, email: String = "ada@example.com")
        async throws -> Sessions.Begun
    {
        try await sessions.begin(email: email, password: password, from: Self.address, browser: "Firefox")
    }

    @Test func aPersonSignsInByPasswordAndOut() async throws {
        try await withAda { server, sessions in
            let begun = try await signIn(sessions, email: " ADA@example.com ")
            let signedIn = try #require(try await sessions.signedIn(secret: begun.secret))
            #expect(signedIn.caller.user.name == "Ada")
            #expect(signedIn.caller.access == .editor)
            #expect(signedIn.caller == begun.caller)
            #expect(signedIn.newSecret == nil)
            let rows = try await server.storedState()
            #expect(!rows.contains { $0.contains(begun.secret) || $0.contains(Self.password) })
            let actions = try await server.administration.perform(ListAudit.self, .init()).records.map(\.action)
            #expect(actions.contains("session.begin"))
            try await sessions.end(secret: begun.secret)
            #expect(try await sessions.signedIn(secret: begun.secret) == nil)
            // Again changes nothing.
            try await sessions.end(secret: begun.secret)
        }
    }

    @Test func whoIsNobodyIsToldNoMore() async throws {
        try await withAda { server, sessions in
            _ = try await server.administration.perform(
                AddUser.self, .init(name: "Grace", email: "grace@example.com", role: .editor))
            for (email, password) in [
                ("ada@example.com", "another password"), ("nobody@example.com", Self.password),
                ("grace@example.com", ""), ("", ""), ("ada@example.com", String(repeating: "a", count: 5_000)),
            ] {
                await expectRefusal(.unauthorized, "The e-mail address or the password is wrong.") {
                    try await signIn(sessions, password, email: email)
                }
            }
            for secret in ["", "short", String(repeating: "A", count: 43), String(repeating: "ä", count: 43)] {
                #expect(try await sessions.signedIn(secret: secret) == nil)
            }
        }
    }

    @Test func whoGuessesHasToWait() async throws {
        try await withAda { server, sessions in
            func fail(_ email: String = "ada@example.com") async throws -> APIError? {
                do {
                    _ = try await signIn(sessions, "wrong password", email: email)
                    return nil
                } catch let error as APIError {
                    return error
                }
            }
            for _ in 0..<5 { #expect(try await fail()?.code == .unauthorized) }
            let refusal = try #require(try await fail())
            #expect(refusal.code == .rateLimited)
            #expect(refusal.retryAfterSeconds == 1)
            // Also with the right password: a guess would else be told from a refusal.
            await expectRefusal(.rateLimited, "Signing in has failed too often.") { try await signIn(sessions) }
            server.clock.advance(bySeconds: 1)
            #expect(try await fail()?.code == .unauthorized)
            #expect(try await fail()?.retryAfterSeconds == 2)
            server.clock.advance(bySeconds: 2)
            _ = try await signIn(sessions)
            // The account is forgiven; the address is known for its guesses at whatever account.
            for number in 0..<14 { #expect(try await fail("\(number)@example.com")?.code == .unauthorized) }
            #expect(try await fail("another@example.com")?.code == .rateLimited)
            server.clock.advance(bySeconds: 3_600)
            #expect(try await fail()?.code == .unauthorized)
        }
    }

    @Test func guessesSideBySideAreGuesses() async throws {
        try await withAda { _, sessions in
            let codes = await withTaskGroup(of: APIError.Code?.self) { group in
                for _ in 0..<40 { group.addTask { await refusal(sessions) } }
                return await group.reduce(into: []) { $0.append($1) }
            }
            #expect(codes.count { $0 == .unauthorized } == 5)
            #expect(codes.count { $0 == .rateLimited } == 35)
        }
    }

    private func refusal(_ sessions: Sessions) async -> APIError.Code? {
        do {
            _ = try await signIn(sessions, "wrong password")
            return nil
        } catch {
            return (error as? APIError)?.code
        }
    }

    @Test func aSessionEndsWithWhatItWasBegunBy() async throws {
        try await withAda { server, sessions in
            func isIn(_ begun: Sessions.Begun) async throws -> Bool {
                try await sessions.signedIn(secret: begun.secret) != nil
            }
            let made = try await server.administration.perform(CreateToken.self, .init(name: "phone", role: .viewer))
            let byToken = try await sessions.begin(token: " \(made.token)\n", from: Self.address, browser: "")
            #expect(byToken.caller.access == .viewer)
            #expect(try await isIn(byToken))
            _ = try await server.administration.perform(RevokeToken.self, .init(token: made.summary.tokenID))
            #expect(try await !isIn(byToken))
            await expectRefusal(.unauthorized, "This access token is unknown, revoked or expired.") {
                try await sessions.begin(token: made.token, from: Self.address, browser: "")
            }
            let webhook = try await server.administration.perform(
                CreateToken.self, .init(name: "alerts", role: .webhook))
            await expectRefusal(.unauthorized, "This access token is unknown, revoked or expired.") {
                try await sessions.begin(token: webhook.token, from: Self.address, browser: "")
            }

            let byPassword = try await signIn(sessions)
            let password = SetPassword.Request(user: "ada@example.com", password: "another long password")
            #expect(try await server.administration.perform(SetPassword.self, password).endedSessions == 1)
            #expect(try await !isIn(byPassword))
            let again = try await signIn(sessions, "another long password")
            let disabled = SetUserDisabled.Request(user: "ada@example.com", disabled: true)
            _ = try await server.administration.perform(SetUserDisabled.self, disabled)
            #expect(try await !isIn(again))
            await expectRefusal(.unauthorized, "The e-mail address or the password is wrong.") {
                try await signIn(sessions, "another long password")
            }
        }
    }

    @Test func aSessionThatNobodyUsesIsOver() async throws {
        try await withAda { server, sessions in
            let begun = try await signIn(sessions)
            server.clock.advance(bySeconds: SessionRecord.idleSeconds - 1)
            let secret = try #require(try await sessions.signedIn(secret: begun.secret)?.newSecret)
            server.clock.advance(bySeconds: SessionRecord.idleSeconds - 1)
            #expect(try await sessions.signedIn(secret: secret) != nil)
            server.clock.advance(bySeconds: SessionRecord.idleSeconds)
            #expect(try await sessions.signedIn(secret: secret) == nil)
            server.clock.advance(bySeconds: 1)
            let retention = RetentionWorker(
                database: server.database, holder: "here", environment: server.environment, logger: .silent)
            while try await retention.step() > 0 {}
            #expect(try await !server.storedState().contains { $0.hasPrefix("session") })
        }
    }

    @Test func aSessionIsOverAfterNinetyDays() async throws {
        try await withAda { server, sessions in
            var secret = try await signIn(sessions).secret
            for day in 1...90 {
                server.clock.advance(bySeconds: 86_400)
                guard let signedIn = try await sessions.signedIn(secret: secret) else {
                    #expect(day == 90)
                    return
                }
                secret = try #require(signedIn.newSecret)
            }
            Issue.record("it goes on")
        }
    }

    /// The old secret is good until the new one was shown, and for a minute more.
    @Test func aSecretIsReplacedEachDayAndNobodyIsSignedOutByThat() async throws {
        try await withAda { server, sessions in
            let first = try await signIn(sessions).secret
            server.clock.advance(bySeconds: 86_400)
            let lost = try #require(try await sessions.signedIn(secret: first))
            let formKey = lost.formKey
            #expect(lost.newSecret != nil)
            // Side by side with it.
            let beside = try #require(try await sessions.signedIn(secret: first))
            #expect(beside.newSecret == nil)
            // The answer with the new one never came: the next is made.
            server.clock.advance(bySeconds: 60)
            let second = try #require(try await sessions.signedIn(secret: first)?.newSecret)
            #expect(try await sessions.signedIn(secret: lost.newSecret ?? "") == nil)
            server.clock.advance(bySeconds: 30)
            let signedIn = try #require(try await sessions.signedIn(secret: second))
            #expect(signedIn.formKey == formKey)
            server.clock.advance(bySeconds: 59)
            #expect(try await sessions.signedIn(secret: first) != nil)
            server.clock.advance(bySeconds: 1)
            #expect(try await sessions.signedIn(secret: first) == nil)
            #expect(try await sessions.signedIn(secret: second) != nil)
        }
    }

    @Test func anOldHashIsMadeAnewWithTheCostOfToday() async throws {
        try await withAda { server, _ in
            var environment = server.environment
            environment.passwordCost = PasswordHash.Cost(logN: 5, r: 1, p: 1)
            let sessions = Sessions(database: server.database, environment: environment)
            for _ in 0..<2 {
                _ = try await signIn(sessions)
                let stored = try await server.database.read { tx in
                    try tx.member(email: "ada@example.com", of: "1").flatMap {
                        try tx.passwordHash(of: $0.userID, in: "1")
                    }
                }
                #expect(stored?.hasPrefix("scrypt$5$1$1$") == true)
            }
        }
    }

    @Test func passwordsAreNotTooShortAndNotTooLong() async throws {
        try await withAda { server, _ in
            for password in ["", "eleven char", String(repeating: "a", count: 1025)] {
                await expectRefusal(.validationFailed, "password must have 12 characters or more") {
                    try await server.administration.perform(
                        SetPassword.self, .init(user: "ada@example.com", password: password))
                }
            }
            await expectRefusal(.userNotFound, "There is no user nobody.") {
                try await server.administration.perform(
                    SetPassword.self, .init(user: "nobody", password: Self.password))
            }
        }
    }
}

@Suite struct PasswordHashTests {
    @Test func aHashIsOfItsPasswordAlone() throws {
        let hash = try PasswordHash("pässwörd", cost: .least)
        #expect(try hash.isOf("pässwörd"))
        #expect(try hash.isOf("pa\u{308}sswo\u{308}rd"))
        #expect(try !hash.isOf("password"))
        let stored = try #require(PasswordHash(stored: hash.stored))
        #expect(try stored.isOf("pässwörd"))
        #expect(try PasswordHash("pässwörd", cost: .least).stored != hash.stored)
    }

    /// RFC 7914, section 12.
    @Test func itIsScrypt() throws {
        let key = "/bq+HJ00cgB4VucZDQHp/nxq18vII3gw53N2Y0s3MWI="
        let hash = try #require(PasswordHash(stored: "scrypt$10$8$16$TmFDbA==$\(key)"))
        #expect(try hash.isOf("password"))
    }

    @Test(arguments: [
        "", "scrypt", "scrypt$4$1$1$AAAA$AAAA", "bcrypt$4$1$1$AAAA$AAAA", "scrypt$40$8$1$AAAA$\(key)",
        "scrypt$4$1$x$AAAA$\(key)", "scrypt$0$1$1$AAAA$\(key)", "scrypt$4$1$1$*$\(key)",
    ])
    func whatIsNoHashIsNone(_ text: String) { #expect(PasswordHash(stored: text) == nil) }

    private static let key = Data(repeating: 1, count: 32).base64EncodedString()
}
