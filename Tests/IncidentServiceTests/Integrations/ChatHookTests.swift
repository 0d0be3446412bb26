import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

/// Hooks that write for people, through the API.
@Suite struct ChatHookTests {
    private static let url = "https://hooks.example.com/services/T0/B0/secret-path"

    @discardableResult private func enable(
        _ server: TestServer, _ integration: String, _ fields: [String: String]
    ) async throws -> String {
        try await server.call(EnableHook.self, as: .admin) { $0 = Self.request(integration, fields) }.enabledHookID
    }

    private static func request(_ integration: String, _ fields: [String: String]) -> EnableHook.Request {
        .with {
            $0.integrationID = integration
            $0.hookID = integration == "email" ? "send-message" : "post-message"
            $0.eventName = .incidentUpdated
            $0.hookConfig.fields = fields.sorted { $0.key < $1.key }.map { key, value in
                .with { ($0.key, $0.value) = (key, value) }
            }
        }
    }

    @Test func theyAreListedAsTheyWereEnabled() async throws {
        try await TestServer.run { server in
            let template = "{{title}}: {{what}}"
            for integration in ["slack-webhook", "mattermost-webhook", "teams-webhook"] {
                try await enable(server, integration, ["url": Self.url, "template": template])
            }
            let events = "grafana.incident.updated.status"
            try await enable(server, "email", ["to": "ada@example.com , ops@example.com", "events": events])

            let hooks = try await server.call(GetEnabledHooks.self, as: .admin).enabledHooks
            #expect(hooks.map(\.integrationID) == ["slack-webhook", "mattermost-webhook", "teams-webhook", "email"])
            #expect(hooks.map(\.hook.hookID) == ["post-message", "post-message", "post-message", "send-message"])
            for hook in hooks.dropLast() {
                #expect(hook.hookConfig.fields.map(\.key) == ["url", "template", "events"])
                #expect(hook.hookConfig.fields.map(\.value) == [Self.url, template, ""])
            }
            #expect(hooks.last?.hookConfig.fields.map(\.key) == ["to", "template", "events"])
            #expect(hooks.last?.hookConfig.fields.map(\.value) == ["ada@example.com,ops@example.com", "", events])

            // Addresses are for admins, templates for everybody.
            let seen = try await server.send(GetEnabledHooks.method, Data(), as: .viewer).text
            #expect(!seen.contains("secret-path") && !seen.contains("ada@example.com") && seen.contains(template))
            let rows = try await server.storedState()
            #expect(
                rows.filter { $0.contains("secret-path") }.allSatisfy {
                    $0.hasPrefix("enabled_hook") || $0.hasPrefix("delivery_endpoint")
                })
            #expect(rows.contains { $0.contains("mailto:ada@example.com,ops@example.com") })
        }
    }

    private static let refusals: [(integration: String, fields: [String: String], words: String)] = [
        ("slack-webhook", ["template": "x"], "hookConfig.fields.url must not be empty"),
        ("slack-webhook", ["url": url, "secret": "x"], "has no key secret; there are url, template, events"),
        ("slack-webhook", ["url": "http://localhost/x"], "localhost has 127.0.0.1, a loopback address"),
        ("email", ["to": "ada@example.com", "url": url], "has no key url; there are to, template, events"),
        ("email", [:], "hookConfig.fields.to must not be empty"),
        ("email", ["to": "ada@example.com,"], "must be addresses such as"),
        ("email", ["to": "ada@example.com\r\nBcc: eve@example.com"], "must be addresses such as"),
        ("email", ["to": "a@example.com,a@example.com"], "has the address a@example.com twice"),
        (
            "email", ["to": (1...21).map { "a\($0)@example.com" }.joined(separator: ",")],
            "must have at most 20 addresses"
        ),
        (
            "teams-webhook", ["url": url, "template": "a\n {{titel}}"],
            "hookConfig.fields.template must be a template: line 2, column 2: there is no {{titel}}"
        ),
        ("mattermost-webhook", ["url": url, "template": "{{#title}}"], "is never closed"),
        (
            "mattermost-webhook", ["url": url, "template": String(repeating: "x", count: 40_000)],
            "hookConfig.fields.template must have at most 32768 bytes"
        ),
        ("email", ["to": "a@example.com", "events": "grafana.incident.created"], "events must be of"),
    ]

    @Test(arguments: refusals.indices) func whatCannotBeSentIsRefused(_ index: Int) async throws {
        let row = Self.refusals[index]
        try await TestServer.run { server in
            let before = try await server.storedState()
            await expectRefusal(.validationFailed, row.words) {
                try await enable(server, row.integration, row.fields)
            }
            #expect(try await server.storedState() == before)
        }
    }

    @Test func withoutAMailServerNoMailIsPromised() async throws {
        try await TestServer.run { server in
            var environment = server.environment
            environment.sendsMail = false
            let dispatcher = try Dispatcher(database: server.database, environment: environment)
            let caller = try #require(try await server.authenticator.caller(token: server.token(.admin)))
            let body = try JSONEncoder().encode(Self.request("email", ["to": "ada@example.com"]))
            let reply = await dispatcher.answer(Call(EnableHook.method, body: body, caller: caller, logger: .silent))
            guard case .failure(let refusal) = reply else {
                Issue.record("it was done")
                return
            }
            #expect(refusal.code == .integrationNotConfigured)
            #expect(refusal.hint?.contains("smtp-host") == true)
            #expect(try await server.call(GetEnabledHooks.self, as: .admin).enabledHooks.isEmpty)
        }
    }
}
