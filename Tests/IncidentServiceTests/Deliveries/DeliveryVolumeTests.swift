import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Testing

/// Much for many, and much of one.
@Suite struct DeliveryVolumeTests {
    /// What is behind so long a queue is seen all the same.
    @Test func aLongQueueOfOneIncidentKeepsNoOtherWaiting() async throws {
        try await TestServer.run { server in
            let receivers = Receivers { SendResult(status: $0.incidentID == "1" ? 500 : 200) }
            let worker = server.deliveryWorker(receivers)
            try await server.enableHook(.incidentUpdated)
            for number in 1...2 { _ = try await server.declare("Incident \(number)") }
            try await server.changeTitle(of: "1", times: 300)
            try await server.changeTitle(of: "2", times: 1)
            for pause in [0, 6, 400] {
                server.clock.advance(bySeconds: pause)
                try await worker.step()
            }
            #expect(receivers.take().map(\.incidentID) == ["1", "1", "2", "1"])
        }
    }

    /// More deliveries than one transaction makes, sent in order, and sent again when somebody asks for that.
    @Test func manyEventsReachManyHooksInOrderAndAgain() async throws {
        try await withDeliveries { server, receivers, worker in
            let urls = (1...100).map { "https://hooks.example.com/\($0)" }
            for url in urls { try await server.enableHook(.incidentUpdated, to: url) }
            _ = try await server.declare()
            let since = server.clock.now
            try await server.changeTitle(of: "1", times: 25)
            func expectAll() async throws {
                #expect(try await worker.step() == false)
                let sent = Dictionary(grouping: receivers.take(), by: \.url)
                #expect(sent.keys.sorted() == urls.sorted())
                // Their ids are made in the order of the events.
                for messages in sent.values.map({ $0.map(\.deliveryID) }) {
                    #expect(Set(messages).count == 25 && messages == messages.sorted())
                }
            }
            try await expectAll()
            var selection = DeliverySelection()
            selection.since = since
            let replay = ReplayDeliveries.Request(selection: selection)
            #expect(try await server.administration.perform(ReplayDeliveries.self, replay).count == 2500)
            try await expectAll()
        }
    }

    /// Each timeline hears of it once, however much waited for it.
    @Test func allThatWaitsForADisabledEndpointHasFailed() async throws {
        try await withDeliveries(answering: 410) { server, receivers, worker in
            try await server.enableHook(.incidentUpdated)
            for number in 1...3 { _ = try await server.declare("Incident \(number)") }
            try await server.changeTitle(of: "1", times: 300)
            try await server.changeTitle(of: "2", times: 300)
            #expect(try await worker.step() == false)
            #expect(receivers.take().count == 1)
            #expect(try await server.deliveries().map(\.state) == Array(repeating: .failed, count: 600))
            let note = "Nothing is sent to the webhook at hooks.example.com any more"
            for (id, count) in [("1", 1), ("2", 1), ("3", 0)] {
                #expect(try await server.hookNotes(id).count { $0.hasPrefix(note) } == count, "incident \(id)")
            }
        }
    }

    /// At once, though the endpoint has asked to be left alone for an hour.
    @Test func allThatADisabledHookWasToHearHasFailed() async throws {
        try await withDeliveries { server, receivers, worker in
            receivers.answer(503, retryAfterSeconds: 3_600)
            let hook = try await server.enableHook(.incidentUpdated)
            _ = try await server.declare()
            try await server.changeTitle(of: "1", times: 300)
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await worker.run() }
                let fails = try await becomesTrue {
                    let deliveries = try await server.deliveries()
                    return deliveries.count == 300 && deliveries.last?.attempts.count == 1
                }
                #expect(fails)
                _ = try await server.call(DisableHook.self, as: .admin) {
                    ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", hook)
                }
                let isOver = try await becomesTrue {
                    try await server.deliveries().allSatisfy { $0.state == .failed }
                }
                #expect(isOver)
                group.cancelAll()
            }
            #expect(receivers.take().count == 1)
            #expect(Set(try await server.deliveries().map(\.error)) == ["the hook was disabled"])
        }
    }
}

extension TestServer {
    /// To `Title 1`, `Title 2` and so on.
    fileprivate func changeTitle(of incidentID: String, times: Int) async throws {
        for number in 1...times {
            _ = try await call(UpdateTitle.self) { ($0.incidentID, $0.title) = (incidentID, "Title \(number)") }
        }
    }
}
