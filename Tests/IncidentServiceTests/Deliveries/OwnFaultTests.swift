import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

/// What this server cannot do is no failure of a receiver, and keeps nothing else from going on.
@Suite struct OwnFaultTests {
    @Test func aMissingKeyIsNoFailureOfTheReceiver() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated, fields: ["secret": "s3cret"])
            try await server.enableHook(.incidentCreated, to: "https://hooks.example.com/unsigned")
            _ = try await server.declare()
            var environment = server.environment
            environment.secrets = SecretKeys(.none)
            let keyless = DeliveryWorker(
                database: server.database, sender: receivers, holder: "here", environment: environment, logger: .silent)
            try await keyless.step()
            #expect(receivers.take().map(\.url) == ["https://hooks.example.com/unsigned"])
            let waiting = try #require(try await server.deliveries().first { $0.enabledHookID == hook })
            #expect(waiting.state == .waiting && waiting.attempts.isEmpty)
            let hooks = try await server.administration.perform(ListWebhooks.self, .init()).hooks
            #expect(hooks.map(\.health) == ["working", "working"])
            #expect(try await server.hookNotes("1").isEmpty)
            // With its key it goes on at once.
            try await worker.step()
            #expect(receivers.take().map(\.url) == [TestServer.hookURL])
        }
    }

    @Test func whatCannotBeWrittenForOneReachesTheOthers() async throws {
        try await withDeliveries { server, receivers, worker in
            let mail = try await server.call(EnableHook.self, as: .admin) {
                ($0.integrationID, $0.hookID, $0.eventName) = ("email", "send-message", .incidentCreated)
                $0.hookConfig.fields = [.with { ($0.key, $0.value) = ("to", "ops@example.com") }]
            }.enabledHookID
            try await server.enableHook(.incidentCreated)
            try await server.database.write(.organization("1")) { tx in
                guard var hook = try tx.enabledHook(mail, of: "1") else { return }
                try tx.delete(hook)
                hook.url = "mailto:nobody"
                try tx.insert(hook)
            }
            _ = try await server.declare()
            _ = try await server.declare()
            #expect(try await worker.step() == false)
            #expect(receivers.take().map(\.incidentID).sorted() == ["1", "2"])
            let refused = try await server.deliveries().filter { $0.enabledHookID == mail }
            #expect(refused.map(\.state) == [.failed, .failed])
            #expect(refused.allSatisfy { $0.error.hasPrefix("it could not be written") })
        }
    }

    /// The receiver would else get the same again and again.
    @Test func whatCannotBeNotedIsNotSentAgainAtOnce() async throws {
        try await TestDatabase.open { base in
            let database = WatchedDatabase(base)
            try await TestServer.run(over: database) { server in
                let receivers = Receivers { _ in
                    database.failWrites(.fault)
                    return SendResult(status: 200)
                }
                try await server.enableHook(.incidentCreated)
                _ = try await server.declare()
                try await server.deliveryWorker(receivers).step()
                #expect(receivers.take().count == 1)
                database.failWrites(nil)
                #expect(try await server.deliveries().map(\.state) == [.waiting])
                // At least once: it is not lost either.
                receivers.answer(200)
                #expect(try await server.deliveryWorker(receivers).step() == false)
                #expect(receivers.take().count == 1)
            }
        }
    }

    /// A clock that stands, and one that is set back, end no schedule: a pause is measured by the process's own.
    @Test func aPauseEndsThoughTheClockStands() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            receivers.answer(500)
            let worker = server.deliveryWorker(receivers)
            try await server.enableHook(.incidentCreated)
            _ = try await server.declare()
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await worker.run() }
                let fails = try await becomesTrue { try await server.deliveries().first?.attempts.count == 1 }
                #expect(fails)
                receivers.answer(200)
                server.clock.advance(bySeconds: -3)
                let goesOn = try await becomesTrue { try await server.deliveries().map(\.state) == [.delivered] }
                #expect(goesOn)
                #expect(receivers.seen.count == 2)
                group.cancelAll()
            }
        }
    }
}
