import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// Mail to a real server.
@Suite(.serialized, .enabled(if: RealMailServer.isInstalled, "aiosmtpd is not installed: pip install aiosmtpd"))
struct MailClientTests {
    static let time = Timestamp(microseconds: 1_769_871_845_000_000)

    static func message(_ fill: (inout EmailMessage) -> Void = { _ in }) -> EmailMessage {
        var message = EmailMessage(
            to: ["ada@example.com"], subject: "Critical: Checkout is slow", text: "It is slow.\n", date: time,
            thread: "incident-12")
        fill(&message)
        return message
    }

    @Test(
        arguments: [
            (MailServer.Security.none, nil), (.starttls, nil), (.starttls, "PLAIN"), (.starttls, "LOGIN"), (.tls, nil),
            (.tls, "PLAIN"), (.noneWithPassword, "LOGIN"),
        ] as [(MailServer.Security, String?)])
    func aMessageArrives(_ security: MailServer.Security, _ mechanism: String?) async throws {
        try await RealMailServer.run(security, mechanism: mechanism) { real in
            let outcome = await MailClient(real.server).send(Self.message(), id: "webhook-out-1")
            #expect(outcome == MailOutcome(isSent: true, status: 250, text: "250 2.0.0 queued as 1"))
            let got = try #require(try real.messages().first)
            #expect(got.from == "muster@example.com" && got.to == ["ada@example.com"])
            #expect(got.isEncrypted == security.isEncrypted && got.isAuthenticated == (mechanism != nil))
            #expect(
                got.subject == "Critical: Checkout is slow" && got.text.replacing("\r\n", with: "\n") == "It is slow.\n"
            )
            #expect(got.headers["From"] == "Müster <muster@example.com>")
            #expect(got.headers["To"] == "ada@example.com")
            #expect(got.headers["Message-ID"] == "<webhook-out-1@example.com>")
            #expect(got.headers["References"] == "<incident-12@example.com>")
            #expect(got.headers["Date"] == "Sat, 31 Jan 2026 15:04:05 +0000")
            #expect(got.headers["Auto-Submitted"] == "auto-generated")
        }
    }

    private static let texts: [(subject: String, text: String)] = [
        ("Zahlung fällt aus 🔥 – Kritisch", "Es brennt: 🔥\nüberall\n"),
        (String(repeating: "ß🔥", count: 120), String(repeating: "ein sehr langer Absatz ß ", count: 400) + "\n"),
        ("dots", ".\n..\n.hidden\nend.\n"),
        ("trailing", "blank at the end \n\ttabs\t\n=3D is no sign\n\n\nlast\n"),
        ("=?utf-8?B?YQ==?= is no word", "From here\n"),
        (String(repeating: "a", count: 300), String(repeating: "x", count: 5000) + "\n"),
        ("nothing to escape\r\nBcc: eve@example.com", "x\r\n.\r\nMAIL FROM:<eve@example.com>\r\n"),
    ]

    @Test func whatIsWrittenIsRead() async throws {
        try await RealMailServer.run(.none) { real in
            let client = MailClient(real.server)
            for (index, row) in Self.texts.enumerated() {
                let message = Self.message { ($0.subject, $0.text) = (row.subject, row.text) }
                let outcome = await client.send(message, id: "webhook-out-\(index)")
                #expect(outcome.isSent, "\(outcome)")
            }
            let got = try real.messages()
            #expect(got.count == Self.texts.count)
            for (index, (row, message)) in zip(Self.texts, got).enumerated() {
                #expect(
                    message.subject.filter { !$0.isNewline } == row.subject.replacing("\r\n", with: "  "), "\(index)")
                #expect(
                    message.text.replacing("\r\n", with: "\n") == row.text.replacing("\r\n", with: "\n"), "\(index)")
                #expect(message.to == ["ada@example.com"] && message.headers["Bcc"] == nil)
                #expect(message.raw.split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 }, "\(index)")
            }
        }
    }

    @Test func aRepeatIsTheSameMessage() async throws {
        try await RealMailServer.run(.none) { real in
            let message = Self.message { $0.text = "Ünicode\n" }
            let stored = try message.stored()
            for _ in 0..<2 {
                #expect(
                    await MailClient(real.server).send(try EmailMessage(stored: stored), id: "webhook-out-7").isSent)
            }
            let got = try real.messages()
            #expect(got.count == 2 && got.first?.raw == got.last?.raw)
        }
    }

    @Test func whoIsRefusedIsNamed() async throws {
        try await RealMailServer.run(.none) { real in
            let client = MailClient(real.server)
            func send(_ to: String...) async -> MailOutcome {
                await client.send(Self.message { $0.to = to.map { "\($0)@example.com" } }, id: "webhook-out-1")
            }
            let some = await send("ada", "refused", "grace")
            #expect(some.isSent && some.text.contains("not for refused@example.com: 550 5.1.1 no such person"))
            let first = try real.messages().first
            #expect(first?.to == ["ada@example.com", "grace@example.com"])
            let none = await send("refused")
            #expect(!none.isSent && none.isPermanent && none.status == 550)
            // So that no try sends it twice.
            let later = await send("ada", "later")
            #expect(!later.isSent && !later.isPermanent && later.status == 450)
            #expect(later.text.contains("later@example.com is refused for now"))
            let count = try real.messages().count
            #expect(count == 1)
        }
    }

    @Test(arguments: [MailServer.Security.starttls, .tls])
    func whoIsNotTheServerGetsNothing(_ security: MailServer.Security) async throws {
        try await RealMailServer.run(security) { real in
            // By its address, which the certificate does not hold.
            var named = real.server
            named.host = "127.0.0.1"
            // By the system's authorities, which did not sign it.
            var unknown = real.server
            unknown.trustRoots = nil
            for server in [named, unknown] {
                let outcome = await MailClient(server).send(Self.message(), id: "webhook-out-1")
                #expect(!outcome.isSent && outcome.status == 0)
                #expect(outcome.text.contains("cannot be encrypted"), "\(outcome.text)")
            }
            let got = try real.messages()
            #expect(got.isEmpty)
        }
    }

    @Test func aWrongPasswordIsRefused() async throws {
        try await RealMailServer.run(.starttls, mechanism: "PLAIN") { real in
            var server = real.server
            server.login = MailLogin(user: "muster", password: "wrong")
            let outcome = await MailClient(server).send(Self.message(), id: "webhook-out-1")
            #expect(!outcome.isSent && outcome.status == 535 && !outcome.isPermanent)
            #expect(outcome.text.contains("refuses the name and password"))
            let got = try real.messages()
            #expect(got.isEmpty)
        }
    }
}
