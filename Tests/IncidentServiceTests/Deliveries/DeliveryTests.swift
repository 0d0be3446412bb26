import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Synchronization
import Testing

/// How deliveries are made and tried again.
@Suite struct DeliveryTests {
    @Test func aDeliveryShowsTheIncidentAndIsSigned() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            try await server.enableHook(.incidentCreated, fields: ["secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])
            let incident = try await server.declare { $0.severity = "critical" }
            try await server.deliveryWorker(receivers).step()
            let message = try #require(receivers.seen.first)
            let payload = try message.payload
            #expect(receivers.seen.count == 1)
            #expect(payload.version == "v1.0.0")
            #expect(payload.source == "/grafana/incident")
            #expect(payload.id == message.deliveryID)
            #expect(payload.id.wholeMatch(of: /webhook-out-[0-9a-f]{24}/) != nil)
            #expect(payload.event == "grafana.incident.created")
            #expect(payload.time == incident.createdTime)
            #expect(payload.incident == incident)
            #expect(!payload.truncated)
            #expect(message.header("webhook-id") == payload.id)
            #expect(message.header("Gi-Signature")?.wholeMatch(of: /t=[0-9]+,v1=[0-9a-f]{64}/) != nil)
            #expect(message.header("webhook-signature")?.hasPrefix("v1,") == true)
        }
    }

    /// Each failure leaves the endpoint alone for longer; every try has the same id and bytes, whatever changed since.
    @Test func aFailureIsTriedAgainByTheSchedule() async throws {
        try await withDeliveries(answering: 500) { server, receivers, worker in
            try await server.enableHook(.incidentCreated)
            let id = try await server.declare().incidentID
            try await worker.step()
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed") }
            var tries = receivers.take()
            #expect(tries.count == 1)
            for pause in [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400] {
                server.clock.advance(bySeconds: pause - 1)
                try await worker.step()
                #expect(receivers.seen.isEmpty, "before the pause of \(pause) s is over")
                // The pause is up to a fifth longer.
                server.clock.advance(bySeconds: pause / 5 + 2)
                #expect(try await worker.step() == (pause < 86_400))
                tries += receivers.take()
            }
            #expect(tries.count == 10)
            #expect(Set(tries.map(\.body)).count == 1)
            #expect(Set(tries.map(\.deliveryID)).count == 1)
            let delivery = try #require(try await server.deliveries().first)
            #expect(delivery.state == .failed)
            #expect(delivery.attempts.map(\.status) == Array(repeating: 500, count: 10))
            #expect(delivery.attempts.map(\.answer) == Array(repeating: "as told", count: 10))
            // The first failure and the last, and none between.
            #expect(
                try await server.hookNotes(id) == [
                    "The webhook to hooks.example.com failed with grafana.incident.created: it answered 500. It is tried again.",
                    "The webhook to hooks.example.com has not taken grafana.incident.created in 10 tries; the last time it answered 500. It is not tried again.",
                ])
            // The next event begins anew, and its success is a recovery.
            receivers.answer(200)
            server.clock.advance(bySeconds: 110_000)
            try await server.enableHook(.incidentUpdated, to: TestServer.hookURL)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed again") }
            try await worker.step()
            #expect(receivers.take().map(\.event) == ["updated.title"])
        }
    }

    @Test func aRecoveryIsToldOnTheTimeline() async throws {
        try await withDeliveries(answering: 503) { server, receivers, worker in
            try await server.enableHook(.incidentCreated)
            let id = try await server.declare().incidentID
            let version = try await server.call(GetIncidentVersion.self) { $0.incidentID = id }
            try await worker.step()
            receivers.answer(200)
            server.clock.advance(bySeconds: 6)
            try await worker.step()
            #expect(
                try await server.hookNotes(id).last
                    == "The webhook to hooks.example.com works again: it has taken grafana.incident.created.")
            // These notes move no version and emit no event.
            #expect(try await server.call(GetIncidentVersion.self) { $0.incidentID = id } == version)
            #expect(try await server.events() == [.created])
            #expect(try await worker.step() == false)
            #expect(receivers.seen.count == 2)
        }
    }

    /// In order for each incident, also over a failure; other incidents go beside it once it failed twice.
    @Test func whatAReceiverCannotTakeDoesNotKeepTheRestFromIt() async throws {
        try await TestServer.run { server in
            let receivers = Receivers { message in
                SendResult(status: message.incidentID == "1" ? 422 : 200)
            }
            let worker = server.deliveryWorker(receivers)
            try await server.enableHook(.incidentCreated)
            try await server.enableHook(.incidentUpdated)
            for id in ["1", "2", "3"] {
                _ = try await server.declare("Incident \(id)")
                _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed \(id)") }
            }
            // It failed once: the same is tried again, alone.
            try await worker.step()
            let first = receivers.take().map { "\($0.incidentID) \($0.event)" }
            #expect(first.contains("1 created"))
            #expect(!first.contains("1 updated.title"))
            server.clock.advance(bySeconds: 6)
            try await worker.step()
            server.clock.advance(bySeconds: 400)
            for _ in 0..<3 {
                try await worker.step()
                server.clock.advance(bySeconds: 6)
            }
            let all = first + receivers.take().map { "\($0.incidentID) \($0.event)" }
            for id in ["2", "3"] {
                #expect(all.filter { $0.hasPrefix(id) } == ["\(id) created", "\(id) updated.title"])
            }
            #expect(!all.contains("1 updated.title"))
        }
    }

    @Test func allHooksOfAURLShareOneSchedule() async throws {
        try await withDeliveries(answering: 500) { server, receivers, worker in
            try await server.enableHook(.incidentCreated)
            try await server.enableHook(.incidentCreated)
            try await server.enableHook(.incidentCreated, to: "https://hooks.example.com/other")
            _ = try await server.declare()
            try await worker.step()
            #expect(receivers.take().map(\.url).sorted() == [TestServer.hookURL, "https://hooks.example.com/other"])
            try await worker.step()
            #expect(receivers.take().isEmpty)
            receivers.answer(200)
            server.clock.advance(bySeconds: 6)
            try await worker.step()
            #expect(receivers.take().count == 3)
        }
    }

    @Test func aReceiverMayAskForALongerPause() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            receivers.answer(429, retryAfterSeconds: 100)
            let worker = server.deliveryWorker(receivers)
            try await server.enableHook(.incidentCreated)
            _ = try await server.declare()
            try await worker.step()
            #expect(receivers.take().count == 1)
            server.clock.advance(bySeconds: 99)
            try await worker.step()
            #expect(receivers.take().isEmpty)
            server.clock.advance(bySeconds: 2)
            receivers.answer(200)
            try await worker.step()
            #expect(receivers.take().count == 1)
        }
    }

    /// A clock that is set back makes no pause longer, and one that is set on ends no endpoint.
    @Test func aClockThatJumpsStopsNothing() async throws {
        try await withDeliveries(answering: 500) { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated)
            _ = try await server.declare()
            try await worker.step()
            server.clock.advance(bySeconds: -400 * 86_400)
            try await worker.step()
            #expect(receivers.take().count == 2)
            server.clock.advance(bySeconds: 800 * 86_400)
            try await worker.step()
            #expect(receivers.take().count == 1)
            let hooks = try await server.administration.perform(ListWebhooks.self, .init()).hooks
            #expect(hooks.map(\.enabledHookID) == [hook])
            #expect(hooks.map(\.health) == ["failing"])
        }
    }

    @Test func goneMeansGone() async throws {
        try await withDeliveries(answering: 410) { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated)
            try await server.enableHook(.incidentUpdated)
            let id = try await server.declare().incidentID
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed") }
            try await worker.step()
            #expect(receivers.take().count == 1)
            #expect(try await server.deliveries().map(\.state) == [.failed, .failed])
            #expect(
                try await server.hookNotes(id) == [
                    "Nothing is sent to the webhook at hooks.example.com any more: it answered 410, which says that it wants nothing more."
                ])
            // What comes meanwhile is kept, and can be had afterwards.
            server.clock.advance(bySeconds: 60)
            let since = server.clock.now
            _ = try await server.declare("Meanwhile")
            try await worker.step()
            #expect(receivers.take().isEmpty)
            receivers.answer(200)
            let resumed = ResumeWebhook.Request(enabledHookID: hook)
            _ = try await server.administration.perform(ResumeWebhook.self, resumed)
            var selection = DeliverySelection()
            selection.since = since
            let replayed = try await server.administration.perform(ReplayDeliveries.self, .init(selection: selection))
            #expect(replayed.count == 1)
            try await worker.step()
            #expect(receivers.take().map(\.incidentID) == ["2"])
        }
    }

    @Test func fiveDaysOfFailuresDisable() async throws {
        try await withDeliveries(answering: 500) { server, receivers, worker in
            try await server.enableHook(.incidentCreated)
            for number in 1...2 { _ = try await server.declare("Incident \(number)") }
            var hours = 0
            while try await worker.step(), hours < 200 {
                server.clock.advance(bySeconds: 3600)
                hours += 1
            }
            #expect((120...150).contains(hours))
            let hooks = try await server.administration.perform(ListWebhooks.self, .init()).hooks
            #expect(hooks.map(\.health) == ["disabled"])
            #expect(hooks.map(\.reason) == ["it has failed for five days"])
            for id in ["1", "2"] {
                #expect(try await server.hookNotes(id).contains { $0.hasPrefix("Nothing is sent to the webhook") })
            }
            // Enabled anew, it begins anew.
            receivers.answer(200)
            _ = receivers.take()
            try await server.enableHook(.incidentCreated)
            _ = try await server.declare("Afterwards")
            try await worker.step()
            #expect(receivers.take().map(\.incidentID) == ["3", "3"])
        }
    }

    /// Also while one of its deliveries is on its way: that is not tried again, and is no failure of the endpoint.
    @Test func whatADisabledHookWasToHearIsGivenUp() async throws {
        try await withDeliveries { server, receivers, worker in
            let hook = try await server.enableHook(.incidentCreated)
            try await server.enableHook(.incidentUpdated)
            let id = try await server.declare().incidentID
            receivers.answer { _ in
                _ = try? await server.call(DisableHook.self, as: .admin) {
                    ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", hook)
                }
                return SendResult(status: 500)
            }
            try await worker.step()
            receivers.answer(200)
            server.clock.advance(bySeconds: 6)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed") }
            #expect(try await worker.step() == false)
            #expect(try await server.deliveries().map(\.state) == [.delivered, .failed])
            #expect(receivers.take().map(\.event) == ["created", "updated.title"])
        }
    }

    /// Lists are cut until the body is under a mebibyte.
    @Test func aLongIncidentIsCut() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            try await server.enableHook(.incidentUpdated, fields: ["events": "grafana.incident.updated.title"])
            let id = try await server.declare().incidentID
            try await addTasks(1...300, server)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Changed") }
            try await server.deliveryWorker(receivers).step()
            let message = try #require(receivers.seen.first)
            // 300 tasks fit: this one is whole.
            #expect(try message.payload.incident?.taskList.tasks.count == 300)
            #expect(try !message.payload.truncated)
            try await addTasks(301...500, server)
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Again") }
            try await server.deliveryWorker(receivers).step()
            let cut = try #require(receivers.seen.last)
            #expect(cut.body.utf8.count < 1 << 20)
            #expect(try cut.payload.truncated)
            #expect(try cut.payload.incident?.title == "Again")
            #expect(try cut.payload.incident?.taskList.tasks.count == 250)
        }
    }

    /// Each of 3 kB.
    private func addTasks(_ numbers: ClosedRange<Int>, _ server: TestServer) async throws {
        try await server.database.write(.organization("1")) { tx in
            for number in numbers {
                try tx.insert(
                    TaskRecord(
                        orgID: "1", number: 1, taskID: "task-\(1000 + number)",
                        text: String(repeating: "漢", count: 990),
                        authorID: "", createdAt: Timestamp(microseconds: 1)))
            }
        }
    }
}
