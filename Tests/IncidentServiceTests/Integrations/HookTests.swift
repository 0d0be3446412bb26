import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

@Suite struct HookTests {
    static let url = "https://hooks.example.com/T0/secret-path"

    @discardableResult private func enable(
        _ server: TestServer, _ fields: [String: String] = ["url": url], headers: [String: String] = [:],
        _ fill: (inout EnableHook.Request) -> Void = { _ in }
    ) async throws -> String {
        try await server.call(EnableHook.self, as: .admin, headers: headers) {
            $0.integrationID = "outgoing-webhook"
            $0.hookID = "send-event"
            $0.eventName = .incidentUpdated
            $0.hookConfig.fields = fields.sorted { $0.key < $1.key }.map { key, value in
                .with { ($0.key, $0.value) = (key, value) }
            }
            fill(&$0)
        }.enabledHookID
    }

    private func hooks(
        _ server: TestServer, as access: Access = .admin, _ eventName: HookEventName = .none
    ) async throws -> [EnabledHook] {
        try await server.call(GetEnabledHooks.self, as: access) { $0.eventName = eventName }.enabledHooks
    }

    @Test func aHookIsListedUntilItIsDisabled() async throws {
        try await TestServer.run { server in
            let first = try await enable(server) { $0.incidentFilter = "severity:critical" }
            let second = try await enable(server) { ($0.eventName, $0.sensitive) = (.incidentClosed, true) }
            let all = try await hooks(server)
            #expect(all.map(\.enabledHookID) == [first, second])
            #expect(all.map(\.eventName) == [.incidentUpdated, .incidentClosed])
            #expect(all.map(\.sensitive) == [false, true])
            #expect(all.map(\.incidentFilter) == ["severity:critical", ""])
            #expect(try await hooks(server, .incidentClosed).map(\.enabledHookID) == [second])
            #expect(try await hooks(server, .manuallyTriggered).isEmpty)
            for id in [first, second] {
                _ = try await server.call(DisableHook.self, as: .admin) {
                    ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", id)
                }
                await expectRefusal(.notFound, "has no enabled hook \(id).") {
                    try await server.call(DisableHook.self, as: .admin) {
                        ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", id)
                    }
                }
            }
            #expect(try await hooks(server).isEmpty)
        }
    }

    /// In no answer, no row, no record; and the URL, which may hold a key too, for admins alone.
    @Test func theSecretIsNowhere() async throws {
        try await TestServer.run { server in
            let secret = "correct horse battery staple"
            let id = try await enable(
                server, ["url": Self.url, "secret": secret, "events": "grafana.incident.updated.status"])
            let listed = try await server.send(GetEnabledHooks.method, Data(), as: .admin)
            #expect(!listed.text.contains(secret))
            #expect(listed.text.contains(Self.url.replacing("/", with: "\\/")) || listed.text.contains(Self.url))
            let seen = try await server.send(GetEnabledHooks.method, Data(), as: .editor)
            #expect(!seen.text.contains("secret-path"))
            let field = try #require(try await hooks(server).first?.hookConfig.fields.first { $0.key == "secret" })
            #expect(field.secret && field.checked && field.value.isEmpty)
            let rows = try await server.storedState()
            #expect(rows.contains { $0.hasPrefix("enabled_hook") && $0.contains(id) })
            #expect(!rows.contains { $0.contains(secret) || $0.contains(Data(secret.utf8).base64EncodedString()) })
            #expect(
                rows.filter { $0.contains("secret-path") }.allSatisfy {
                    $0.hasPrefix("enabled_hook") || $0.hasPrefix("delivery_endpoint")
                })
            _ = try await server.call(DisableHook.self, as: .admin) {
                ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", id)
            }
            _ = try await RetentionWorker(
                database: server.database, holder: "here", environment: server.environment, logger: .init(label: "test")
            ).step()
            #expect(try await !server.storedState().contains { $0.contains("secret-path") })
        }
    }

    private static let refusals: [(String, [String: String], @Sendable (inout EnableHook.Request) -> Void)] = [
        ("integrationID must not be empty", ["url": url], { $0.integrationID = "" }),
        ("hookID must not be empty", ["url": url], { $0.hookID = "" }),
        ("eventName must be one of incidentCreated", ["url": url], { $0.eventName = .none }),
        ("hookConfig.fields.url must not be empty", [:], { _ in }),
        ("hookConfig.fields has no key token; there are url, secret, events", ["url": url, "token": "x"], { _ in }),
        ("hookConfig.fields has the key url twice", ["url": url], { $0.hookConfig.fields += $0.hookConfig.fields }),
        ("must be an http or https URL", ["url": "ftp://hooks.example.com/"], { _ in }),
        ("must have at most 2048", ["url": url + String(repeating: "x", count: 2048)], { _ in }),
        ("must not hold a user name", ["url": "https://ada:pw@hooks.example.com/"], { _ in }),
        ("in the characters of a URL", ["url": "https://hooks.example.com\\@10.0.0.1/"], { _ in }),
        ("in the characters of a URL", ["url": "https://hooks.example.com/a b"], { _ in }),
        ("one line", ["url": url, "secret": "a\nb"], { _ in }),
        ("must be base64 behind whsec_", ["url": url, "secret": "whsec_?"], { _ in }),
        (
            "events must be of grafana.incident.updated.role", ["url": url, "events": "grafana.incident.created"],
            { _ in }
        ),
        ("events must be empty", ["url": url, "events": "x"], { $0.eventName = .manuallyTriggered }),
        ("incidentFilter", ["url": url], { $0.incidentFilter = "severity:(" }),
        ("column 1", ["url": url], { $0.incidentFilter = "sverity:major" }),
        ("incidentFilter must be a query", ["url": url], { $0.eventName = .incidentFilter }),
        (
            "must have a host that resolves; nowhere.example.com does not", ["url": "https://nowhere.example.com/"],
            { _ in }
        ),
        ("localhost has 127.0.0.1, a loopback address", ["url": "http://localhost:8080/"], { _ in }),
        ("half.example.com has 10.0.0.7, a private address", ["url": "https://half.example.com/"], { _ in }),
        ("169.254.169.254, a link-local address", ["url": "http://169.254.169.254/latest/meta-data"], { _ in }),
        ("::1 has ::1, a loopback address", ["url": "http://[::1]:8080/"], { _ in }),
        ("127.0.0.1, a loopback address", ["url": "http://[::ffff:127.0.0.1]/"], { _ in }),
    ]

    @Test(arguments: refusals.indices) func whatCannotBeDeliveredIsRefused(_ index: Int) async throws {
        let (words, fields, fill) = Self.refusals[index]
        try await TestServer.run { server in
            let before = try await server.storedState()
            await expectRefusal(.validationFailed, words) { try await enable(server, fields, fill) }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        try await TestServer.run { server in
            await expectRefusal(.notFound, "There is no integration pager; there is outgoing-webhook, slack-webhook") {
                try await enable(server) { $0.integrationID = "pager" }
            }
            await expectRefusal(.notFound, "it has send-event.") { try await enable(server) { $0.hookID = "ring" } }
            let unknown = try await server.send(
                EnableHook.method, Data(#"{"eventName": "incidentLost"}"#.utf8), as: .admin)
            #expect(try unknown.problem().message.contains("eventName must be one of incidentCreated, incidentDeleted"))
        }
    }

    /// A repeated call gets its answer, though the name is gone by now.
    @Test func aRepeatedCallAsksNoResolver() async throws {
        try await TestServer.run { server in
            let names = Names()
            var environment = server.environment
            environment.hosts.resolve = { _ in names.next() }
            let dispatcher = try Dispatcher(database: server.database, environment: environment)
            let body = try Recorded(EnableHook.self).request()
            let caller = try #require(try await server.authenticator.caller(token: server.token(.admin)))
            func call(_ key: String) async -> Reply {
                await dispatcher.answer(
                    Call(EnableHook.method, body: body, caller: caller, idempotencyKey: key, logger: .silent))
            }
            guard case .success(let first) = await call("one"), case .success(let again) = await call("one") else {
                Issue.record("it was refused")
                return
            }
            #expect(again.isReplay && again.body == first.body)
            guard case .failure(let refusal) = await call("two") else {
                Issue.record("it was done")
                return
            }
            #expect(refusal.message.contains("does not"))
        }
    }

    @Test func withoutAKeyNoSecretIsTaken() async throws {
        try await TestServer.run { server in
            var environment = server.environment
            environment.secrets = SecretKeys(.none)
            let dispatcher = try Dispatcher(database: server.database, environment: environment)
            let caller = try #require(try await server.authenticator.caller(token: server.token(.admin)))
            let reply = await dispatcher.answer(
                Call(EnableHook.method, body: try Recorded(EnableHook.self).request(), caller: caller, logger: .silent))
            guard case .failure(let refusal) = reply else {
                Issue.record("it was done")
                return
            }
            #expect(refusal.code == .integrationNotConfigured)
            #expect(refusal.hint?.contains("secret-key-file") == true)
        }
    }

    @Test func noChannelCanBeMade() async throws {
        try await TestServer.run { server in
            await expectRefusal(.incidentNotFound) {
                try await server.call(CreateIncidentSlackChannel.self) { $0.incidentID = "1" }
            }
            _ = try await server.declare()
            let before = try await server.storedState()
            await expectRefusal(.integrationNotConfigured, "No connection that makes chat channels exists.") {
                try await server.call(CreateIncidentSlackChannel.self) { $0.incidentID = "1" }
            }
            #expect(try await server.storedState() == before)
        }
    }
}

/// A name that resolves once.
private final class Names: Sendable {
    private let isUsed = Mutex(false)

    func next() -> [IPAddress] {
        isUsed.withLock { isUsed in
            defer { isUsed = true }
            return isUsed ? [] : [IPAddress("93.184.216.34")].compactMap { $0 }
        }
    }
}
