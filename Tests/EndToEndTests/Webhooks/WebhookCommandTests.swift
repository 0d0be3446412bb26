import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// `muster webhook`, beside a running server.
@Suite struct WebhookCommandTests {
    private static let first = "first secret"

    private struct Listed: Decodable {
        var enabledHookID: String
        var target: String
        var health: String
        var waiting: Int
    }

    private struct Delivery: Decodable {
        struct Attempt: Decodable {
            var status: Int
            var answer: String
        }

        var deliveryID: String
        var event: String
        var state: String
        var attempts: [Attempt]
    }

    @Test(.sqliteOnly) func workOnAFolder() async throws {
        try await withTemporaryFolder { folder in
            let token = try await makeToken(folder)
            try await Served.run(folder, Served.toThisMachine) { server in
                try await useAll(server, token, place: ["--data", folder.path], [:])
            }
        }
    }

    @Test(.postgresOnly) func workOnADatabase() async throws {
        try await PostgresPlace.run { place in
            let environment = place.environment.merging([
                "MUSTER_SECRET_KEY": Data(repeating: 7, count: 32).base64EncodedString()
            ]) { $1 }
            let token = try await place.makeToken()
            try await Served.run(nil, Served.toThisMachine, environment: environment) { server in
                try await useAll(server, token, place: [], environment)
            }
        }
    }

    private func useAll(
        _ server: Served, _ token: String, place: [String], _ environment: [String: String]
    ) async throws {
        func webhook(_ name: String, _ arguments: String..., input: String? = nil) async throws -> MusterProcess.Output
        {
            let output = try await MusterProcess(
                ["webhook", name] + place + arguments, environment: environment, input: input
            ).output()
            for secret in [Self.first, "second secret", "/key"] {
                #expect(!output.stdout.contains(secret) && !output.stderr.contains(secret))
            }
            return output
        }
        let isMended = Flag()
        try await HookReceiver.run(answer: { request in
            if request.body.contains("webhook.test") { return .status(202, "thanks") }
            return isMended.isRaised ? .status(200) : .status(410, "gone for good")
        }) { receiver in
            let hook = try await server.enableHook(
                receiver.url + "/key", .incidentCreated, secret: Self.first, token: token)
            let test = try await webhook("test", hook)
            #expect(test.result.hasPrefix("Taken: 202 after "), "\(test)")

            _ = try await server.call(CreateIncident.self, token: token) { $0.title = "x" }
            let isDisabled = try await becomesTrue {
                let hooks: [Listed] = try await webhook("list", "--json").json()
                return hooks.map(\.health) == ["disabled"] && hooks.map(\.waiting) == [0]
                    && hooks.map(\.target) == ["127.0.0.1"]
            }
            #expect(isDisabled)
            let failed: [Delivery] = try await webhook("deliveries", "--state", "failed", "--json").json()
            #expect(failed.map(\.event) == ["grafana.incident.created"])
            #expect(failed.first?.attempts.map(\.answer) == ["gone for good"])
            let id = try #require(failed.first).deliveryID

            let rotated = try await webhook("rotate", hook, input: "second secret\n")
            #expect(rotated.result.hasPrefix("The hook has the new secret. The old one is used beside it until "))
            isMended.raise()
            #expect(try await webhook("replay", id).result == "1 delivery is on its way again.")
            let isTaken = try await becomesTrue {
                let taken: [Delivery] = try await webhook("deliveries", "--state", "delivered", "--json").json()
                return taken.first { $0.deliveryID == id }?.attempts.map(\.status) == [410, 200]
            }
            #expect(isTaken)
            let tries = receiver.requests.filter { $0.header("webhook-id") == id }
            #expect(Set(tries.map(\.body)).count == 1)
            // While a secret is rotated there is a signature by each.
            #expect(tries.map { $0.header("webhook-signature").split(separator: " ").count } == [1, 2])
            #expect(try await webhook("resume", hook).result == "The endpoint of \(hook) is tried again.")
            let incident = try await webhook("test", hook, "--incident", "1")
            #expect(incident.result.hasPrefix("Taken: 200 after "), "\(incident)")
            #expect(receiver.requests.last?.body.contains(#""event":"muster.webhook.manual""#) == true)
            let refused = try await webhook("replay", "webhook-out-0")
            #expect(refused.status == 1)
            #expect(refused.stderr.contains("There is no delivery webhook-out-0."))
        }
    }
}
