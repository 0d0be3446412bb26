import IncidentAPI
import IncidentCore
import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// Mail servers that are down, slow, broken, or somebody else.
@Suite struct MailFaultTests {
    private func send(_ server: MailServer) async -> MailOutcome {
        await MailClient(server).send(MailClientTests.message(), id: "webhook-out-1")
    }

    private static let refusals: [(word: String, reply: String, status: Int, isPermanent: Bool, words: String)] = [
        ("", "554 5.7.1 go away\r\n", 554, false, "does not talk to this one: 554 5.7.1 go away"),
        ("", "421 4.3.2 too busy\r\n", 421, false, "421 4.3.2 too busy"),
        ("MAIL", "550 5.7.1 not you\r\n", 550, false, "The sender is refused: 550 5.7.1 not you"),
        ("MAIL", "451 4.7.1 greylisted\r\n", 451, false, "451 4.7.1 greylisted"),
        (
            "RCPT", "550-5.1.1 there is\r\n550 5.1.1 no such person\r\n", 550, true,
            "5.1.1 there is 5.1.1 no such person"
        ),
        ("RCPT", "452 4.2.2 full\r\n", 452, false, "refused for now, and nothing was sent: 452 4.2.2 full"),
        ("DATA", "554 5.5.1 no\r\n", 554, true, "554 5.5.1 no"),
        (".", "552 5.3.4 too large\r\n", 552, true, "The message is refused: 552 5.3.4 too large"),
        (".", "451 4.3.0 disk full\r\n", 451, false, "451 4.3.0 disk full"),
        (".", "550 \(String(repeating: "x", count: 1500))\u{1B}[31m\r\n", 550, true, "xxx…"),
    ]

    @Test(arguments: refusals.indices) func whatIsRefusedIsToldApart(_ index: Int) async throws {
        let row = Self.refusals[index]
        try await FaultyMailServer.run([row.word: .say(row.reply)]) { _, server in
            let outcome = await send(server)
            #expect(!outcome.isSent && outcome.status == row.status && outcome.isPermanent == row.isPermanent)
            #expect(outcome.text.contains(row.words), "\(outcome.text)")
            #expect(outcome.text.unicodeScalars.count <= 500 && !outcome.text.contains("\u{1B}"))
        }
    }

    @Test(arguments: ["", "EHLO", "MAIL", "RCPT", "DATA", "."])
    func aServerThatHangsIsLeft(_ word: String) async throws {
        try await FaultyMailServer.run([word: .hang]) { faulty, server in
            var server = server
            server.wholeLimit = .milliseconds(300)
            let outcome = await send(server)
            #expect(outcome == MailOutcome(isSent: false, status: 0, text: "The mail server took too long."))
            #expect(faulty.lines.contains { $0.hasPrefix(word) } || word.isEmpty)
        }
    }

    @Test(arguments: ["", "EHLO", "RCPT", "DATA", "."])
    func aServerThatGoesAwayIsSaidSo(_ word: String) async throws {
        try await FaultyMailServer.run([word: .close]) { _, server in
            #expect(await send(server).text == "The mail server closed the connection.")
        }
    }

    @Test func nobodyWaitsForGoodbye() async throws {
        try await FaultyMailServer.run(["QUIT": .hang]) { faulty, server in
            #expect(await send(server).isSent)
            try await eventually { faulty.lines.last == "QUIT" }
        }
    }

    @Test(arguments: [
        ("EHLO", "hello\r\n"), ("EHLO", "2500 too long\r\n"), ("EHLO", "150 what\r\n"), ("EHLO", "999 what\r\n"),
        ("EHLO", "250-one\r\n251 two\r\n"), ("EHLO", "250_x\r\n"), ("EHLO", String(repeating: "x", count: 5000)),
        ("EHLO", String(repeating: "250-x\r\n", count: 500)),
        ("EHLO", "250 " + String(repeating: "x", count: 4000) + "\r\n"),
        // Two replies to one command: the second would be taken for the next one's.
        ("MAIL", "250 ok\r\n250 ok\r\n250 ok\r\n"), ("", "\u{16}\u{03}\u{01}\r\n"),
    ])
    func whatIsNoSMTPEndsIt(_ word: String, _ reply: String) async throws {
        try await FaultyMailServer.run([word: .say(reply)]) { faulty, server in
            #expect(await send(server).text == "The mail server does not speak SMTP as it should.")
            #expect(!faulty.lines.contains("DATA"))
        }
    }

    @Test func anOldServerIsGreetedTheOldWay() async throws {
        try await FaultyMailServer.run(["EHLO": .say("502 what\r\n")]) { faulty, server in
            #expect(await send(server).isSent)
            #expect(faulty.lines.contains { $0.hasPrefix("HELO ") })
        }
    }

    /// Whoever stands between may take the offer away, refuse, go on readable, or put words behind the agreement.
    @Test(arguments: [
        ("502 5.5.1 no\r\n", "does not encrypt: 502 5.5.1 no"), ("454 4.7.0 not now\r\n", "454 4.7.0 not now"),
        ("220 go ahead\r\n250 AUTH PLAIN\r\n", "Something readable came behind the agreement"),
        ("220 go ahead\r\n25", "Something readable came behind the agreement"),
        ("220 go ahead\r\n", "closed the connection"), ("250 go ahead\r\n", "cannot be encrypted"),
    ])
    func withoutEncryptionNothingIsSent(_ reply: String, _ words: String) async throws {
        // The good server speaks no TLS: what comes behind the agreement is garbage to it, or it to us.
        try await FaultyMailServer.run(["STARTTLS": .say(reply)], security: .starttls) { faulty, server in
            var server = server
            server.login = MailLogin(user: "muster", password: "correct horse")
            server.wholeLimit = .seconds(2)
            let outcome = await send(server)
            #expect(!outcome.isSent && !outcome.isPermanent)
            let isLeft = outcome.text.contains(words) || outcome.text.contains("took too long")
            #expect(isLeft, "\(outcome.text)")
            #expect(!faulty.lines.contains { $0.hasPrefix("AUTH") || $0.hasPrefix("MAIL") || $0.hasPrefix("RCPT") })
        }
    }

    @Test func aReadableServerWhereTLSMustBeGetsNothing() async throws {
        try await FaultyMailServer.run([:], security: .tls) { faulty, server in
            let outcome = await send(server)
            #expect(!outcome.isSent && outcome.text.contains("cannot be encrypted"), "\(outcome.text)")
            #expect(!faulty.lines.contains { $0.hasPrefix("EHLO") })
        }
    }

    @Test func aServerThatRepeatsThePasswordIsNotRepeated() async throws {
        let secret = "AG11c3RlcgBjb3JyZWN0IGhvcnNl"
        try await FaultyMailServer.run(["AUTH": .say("535 what is \(secret)\r\n")]) { faulty, server in
            var server = server
            server.login = MailLogin(user: "muster", password: "correct horse")
            let outcome = await send(server)
            #expect(outcome.status == 535 && !outcome.isSent && !outcome.text.contains(secret))
            #expect(faulty.lines.contains("AUTH PLAIN \(secret)"))
        }
        try await FaultyMailServer.run(["EHLO": .say("250 hello\r\n")]) { faulty, server in
            var server = server
            server.login = MailLogin(user: "muster", password: "correct horse")
            #expect(await send(server).text.contains("takes no password"))
            #expect(!faulty.lines.contains { $0.hasPrefix("MAIL") })
        }
    }

    @Test func aServerThatIsNotThereIsSaidSo() async throws {
        var server = MailServer(
            host: "127.0.0.1", port: 1, security: .none, from: try #require(MailSender("muster@example.com")))
        #expect(await send(server).text == "The mail server 127.0.0.1:1 cannot be reached: Connection refused")
        server.host = "nowhere.invalid"
        let outcome = await send(server)
        #expect(outcome.text.hasPrefix("The mail server nowhere.invalid:1 cannot be reached: "))
    }

    @Test func aStopDoesNotWait() async throws {
        try await FaultyMailServer.run(["MAIL": .hang]) { faulty, server in
            let sending = Task { await send(server) }
            try await eventually { faulty.lines.contains { $0.hasPrefix("MAIL") } }
            sending.cancel()
            #expect(await !sending.value.isSent)
        }
    }
}
