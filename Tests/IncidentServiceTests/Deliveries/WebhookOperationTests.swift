import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

@Suite struct WebhookOperationTests {
    @Test func aDeliveryIsReplayedAsItWas() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated, fields: ["secret": "s3cret"])
            let id = try await server.declare().incidentID
            try await worker.step()
            let first = try #require(receivers.take().first)
            server.clock.advance(bySeconds: 3600)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed") }
            var selection = DeliverySelection()
            selection.deliveryID = first.deliveryID
            let replay = ReplayDeliveries.Request(selection: selection)
            #expect(try await server.administration.perform(ReplayDeliveries.self, replay).count == 1)
            await expectRefusal(.conflict, "The delivery \(first.deliveryID) is on its way.") {
                try await server.administration.perform(ReplayDeliveries.self, replay)
            }
            try await worker.step()
            let second = try #require(receivers.take().first)
            #expect(second.body == first.body)
            #expect(second.header("webhook-id") == first.header("webhook-id"))
            #expect(second.header("webhook-timestamp") != first.header("webhook-timestamp"))
            #expect(try await server.deliveries().first?.attempts.count == 2)

            selection.deliveryID = "webhook-out-none"
            await expectRefusal(.notFound, "There is no delivery webhook-out-none.") {
                try await server.administration.perform(ReplayDeliveries.self, .init(selection: selection))
            }
            await expectRefusal(.validationFailed, "must name a delivery or a range of time") {
                try await server.administration.perform(ReplayDeliveries.self, .init(selection: .init()))
            }
            _ = try await server.call(DisableHook.self, as: .admin) {
                ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", hook)
            }
            await expectRefusal(.conflict, "The hook of the delivery \(first.deliveryID) is disabled.") {
                try await server.administration.perform(ReplayDeliveries.self, replay)
            }
        }
    }

    /// For a day the new signature stands behind the old one; Gi-Signature has room for one, the old.
    @Test func aSecretIsRotatedInADay() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated, fields: ["secret": "old"])
            func signatures() async throws -> (gi: String, standard: [Substring], message: OutgoingMessage) {
                _ = try await server.declare()
                try await worker.step()
                let message = try #require(receivers.take().first)
                let standard = message.header("webhook-signature") ?? ""
                return (message.header("Gi-Signature") ?? "", standard.split(separator: " "), message)
            }
            #expect(try await signatures().standard.count == 1)
            let rotation = RotateWebhookSecret.Request(enabledHookID: hook, secret: "new")
            let answer = try await server.administration.perform(RotateWebhookSecret.self, rotation)
            #expect(answer.hook.oldSecretUntil == server.clock.now.advanced(bySeconds: 86_400))
            let during = try await signatures()
            #expect(during.standard.count == 2)
            #expect(during.gi == during.message.giSignature(secret: "old"))
            server.clock.advance(bySeconds: 86_400)
            let after = try await signatures()
            #expect(after.standard.count == 1)
            #expect(after.gi == after.message.giSignature(secret: "new"))
            await expectRefusal(.notFound, "There is no enabled hook hook-none.") {
                try await server.administration.perform(
                    RotateWebhookSecret.self, .init(enabledHookID: "hook-none", secret: "new"))
            }
            await expectRefusal(.validationFailed, "secret must be base64 behind whsec_") {
                try await server.administration.perform(
                    RotateWebhookSecret.self, .init(enabledHookID: hook, secret: "whsec_*"))
            }
        }
    }

    @Test func aTestGoesToOneHookAlone() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.manuallyTriggered)
            try await server.enableHook(.incidentCreated, to: "https://hooks.example.com/other")
            let id = try await server.declare { $0.incidentType = .privateIncident }.incidentID
            _ = try await server.administration.perform(TestWebhook.self, .init(enabledHookID: hook))
            await expectRefusal(.conflict, "Incident 1 is private, and the hook is not sensitive.") {
                try await server.administration.perform(TestWebhook.self, .init(enabledHookID: hook, incidentID: id))
            }
            let known = try await server.declare("Known to all")
            _ = try await server.administration.perform(
                TestWebhook.self, .init(enabledHookID: hook, incidentID: known.incidentID))
            await expectRefusal(.incidentNotFound, "There is no incident 77.") {
                try await server.administration.perform(TestWebhook.self, .init(enabledHookID: hook, incidentID: "77"))
            }
            try await worker.step()
            let sent = receivers.take().filter { $0.url == TestServer.hookURL }
            // They are for no common incident, and go side by side.
            #expect(Set(sent.map(\.event)) == ["muster.webhook.test", "muster.webhook.manual"])
            #expect(try Set(sent.map { try $0.payload.incident?.title }) == [nil, "Known to all"])
            #expect(sent.count == 2)
            #expect(try sent.map { try $0.payload.id } == sent.map(\.deliveryID))
        }
    }

    @Test func theRunsOfHooksAreShownByTheAPI() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated)
            let id = try await server.declare().incidentID
            receivers.answer(500)
            try await worker.step()
            func run() async throws -> HookRun {
                let runs = try await server.call(GetHookRuns.self, as: .viewer) { $0.incidentID = id }.hookRuns
                #expect(runs.count == 1)
                return try #require(runs.first)
            }
            let failed = try await run()
            #expect(failed.enabledHookID == hook)
            #expect(failed.eventKind == "grafana.incident.created")
            #expect(failed.status == .todo)
            #expect(failed.updateStatus == .failed)
            #expect(failed.updateError == "it answered 500")
            // Whoever reads incidents does not learn the URL, which may be a key.
            #expect(failed.metadata.title == "hooks.example.com")
            receivers.answer(200)
            server.clock.advance(bySeconds: 6)
            try await worker.step()
            #expect(try await run().status == .success)
        }
    }

    @Test func deliveriesGoAfterThirtyDays() async throws {
        try await withDeliveries { server, receivers, worker in
            try await server.enableHook(.incidentCreated)
            _ = try await server.declare("Taken")
            try await worker.step()
            receivers.answer(500)
            server.clock.advance(bySeconds: 29 * 86_400)
            _ = try await server.declare("Waiting")
            try await worker.step()
            server.clock.advance(bySeconds: 2 * 86_400)
            let retention = RetentionWorker(
                database: server.database, holder: "here", environment: server.environment, logger: .init(label: "test")
            )
            while try await retention.step() > 0 {}
            #expect(try await server.deliveries().map(\.state) == [.waiting])
            let kept = try await server.database.read { tx in
                try [1, 2].filter { try tx.deliveryBody(of: "1", sequence: $0) != nil }
            }
            #expect(kept == [2])
        }
    }
}
