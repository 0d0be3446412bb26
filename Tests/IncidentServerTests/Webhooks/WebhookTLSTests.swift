import IncidentService
import IncidentTesting
import Testing

@testable import IncidentServer

/// Whom webhooks believe over TLS.
@Suite struct WebhookTLSTests {
    private static let refusal = "no safe connection: its certificate does not hold"

    @Test(arguments: [
        ("DNS:hook.test", "hook.test", true, ""), ("DNS:other.test", "hook.test", true, refusal),
        ("DNS:hook.test", "hook.test", false, refusal), ("DNS:hook.test", "127.0.0.1", true, refusal),
        ("IP:127.0.0.1", "127.0.0.1", true, ""), ("IP:127.0.0.9", "127.0.0.1", true, refusal),
        ("DNS:*.test", "hook.test", true, ""),
    ])
    func theCertificateMustBeForTheHost(
        name: String, host: String, isKnown: Bool, error: String
    ) async throws {
        try await TestCertificates.run { certificates in
            let files = try certificates.make(name)
            try await HookReceiver.run(tls: files) { receiver in
                try await SenderPlace.run(authority: isKnown ? certificates.authority : nil) { place in
                    let result = await place.send("https://\(host):\(receiver.port)/", "secret")
                    #expect(result.error == error)
                    #expect(receiver.requests.map(\.body) == (error.isEmpty ? ["secret"] : []))
                }
            }
        }
    }

    /// Not its certificate is the fault, and nothing is sent in clear.
    @Test func aReceiverWithoutTLSGetsNothing() async throws {
        try await HookReceiver.run { receiver in
            try await SenderPlace.run(deadlines: SenderPlace.short) { place in
                let result = await place.send("https://hook.test:\(receiver.port)/")
                #expect(result.status == 0)
                #expect(!result.error.isEmpty && result.error != Self.refusal)
                #expect(receiver.requests.isEmpty)
            }
        }
    }

    @Test func aFileThatCannotBeReadIsSaid() async throws {
        try await SenderPlace.run(authority: "/nothing") { place in
            let result = await place.send("https://hook.test/")
            #expect(result.error == "the server has no connection for it; its log has the cause")
        }
    }
}
