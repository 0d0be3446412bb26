import Foundation
import IncidentAPI
import IncidentService
import IncidentTesting
import Logging
import Testing

/// CloudEvents over HTTP, in each of the three modes of the binding.
@Suite struct CloudEventTests {
    private func event(_ id: String, _ subject: String? = "db-1", state: String = "down") -> JSONValue {
        var members: [String: JSONValue] = [
            "specversion": "1.0", "id": .string(id), "source": "/monitor", "type": "com.example.alarm",
            "data": .object(["state": .string(state), "level": "major"]),
        ]
        members["subject"] = subject.map { .string($0) }
        return .object(members)
    }

    private func post(
        _ events: JSONValue, _ query: String = "", to server: TestServer
    ) async throws -> HTTPReply {
        let isBatch = if case .array = events { true } else { false }
        return try await server.post(
            webhook: "cloudevents", query, String(decoding: JSONEncoder().encode(events), as: UTF8.self),
            headers: ["Content-Type": "application/cloudevents\(isBatch ? "-batch" : "")+json; charset=utf-8"])
    }

    @Test func eventsOfOneSubjectTellOneIncidentAndCountOnce() async throws {
        try await TestServer.run { server in
            let query =
                "title=%7B%7B.subject%7D%7D+is+%7B%7B.data.state%7D%7D&severity=%7B%7B.data.level%7D%7D&include=incident"
            let reply = try await post(event("1"), query, to: server)
            let answer = try JSONDecoder().decode(IncomingWebhookResponse.self, from: reply.body)
            #expect(answer.incident?.title == "db-1 is down")
            #expect(answer.incident?.severity == "Major")
            _ = try await post(event("2", state: "still down"), query, to: server)
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .userNote, .userNote])
            let before = try await server.storedState()
            for events in [event("1"), event("2"), .array([event("1"), event("2")])] {
                #expect(try await post(events, query, to: server).status == 200)
            }
            #expect(try await server.storedState() == before)
            // Known events stay known when their incident is over.
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "resolved") }
            _ = try await post(event("2"), query, to: server)
            #expect(try await server.incidents().count == 1)
            _ = try await post(event("3"), query, to: server)
            _ = try await post(event("1"), query, to: server)
            #expect(try await server.incidents().count == 2)
        }
    }

    @Test func withoutASubjectEachStandsAloneAndABatchIsWhole() async throws {
        try await TestServer.run { server in
            _ = try await post(.array([event("1", nil), event("2", nil), event("1", nil)]), to: server)
            #expect(
                try await server.incidents().map(\.title) == Array(repeating: "com.example.alarm: /monitor", count: 2))
            let reply = try await post(.array([event("3", nil), .object(["id": "4"])]), to: server)
            #expect(try reply.problem().message.hasPrefix("1.specversion"))
            #expect(try await server.incidents().count == 2)
        }
    }

    @Test func aBatchHasALimit() async throws {
        try await TestServer.run { server in
            func batch(_ count: Int) -> JSONValue { .array((0..<count).map { event("\($0)") }) }
            let before = try await server.storedState()
            let reply = try await post(batch(501), to: server)
            #expect(reply.status == 413)
            #expect(try reply.problem().message.contains("at most 500 events"))
            #expect(reply.text.contains("Send smaller batches"))
            #expect(try await server.storedState() == before)
            #expect(try await post(batch(500), to: server).status == 200)
            #expect(try await server.incidents().count == 1)
        }
    }

    @Test func theContentTypeIsPartOfTheRequest() async throws {
        try await TestServer.run { server in
            let body = String(decoding: try JSONEncoder().encode(event("1")), as: UTF8.self)
            func post(_ type: String) async throws -> HTTPReply {
                try await server.post(
                    webhook: "cloudevents", body, headers: ["Content-Type": type, "Idempotency-Key": "k"])
            }
            #expect(try await post("application/cloudevents+json").status == 200)
            let again = try await post("application/cloudevents+json")
            #expect(again.headers["idempotency-replayed"] == "true")
            #expect(try await post("application/cloudevents+json; charset=utf-8").status == 422)
        }
    }

    @Test func whatEndedWithoutAnIncidentIsKnownForAWeekToo() async throws {
        try await TestServer.run { server in
            let day = 24 * 3600
            _ = try await post(event("1"), to: server)
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "resolved") }
            server.clock.advance(bySeconds: 6 * day)
            _ = try await post(event("2"), "resolve=true", to: server)
            server.clock.advance(bySeconds: 2 * day)
            let worker = RetentionWorker(
                database: server.database, holder: "here", environment: server.environment,
                logger: Logger(label: "test"))
            while try await worker.step() > 0 {}
            // The first event is forgotten, the second is not.
            _ = try await post(event("2"), to: server)
            #expect(try await server.incidents().count == 1)
            _ = try await post(event("1"), to: server)
            #expect(try await server.incidents().count == 2)
        }
    }

    @Test func aParameterSaysWhatResolves() async throws {
        try await TestServer.run { server in
            let query = "resolve=%7B%7B.data.over%20%7C%20default%20%22false%22%7D%7D"
            var over = event("2")
            if case .object(var members) = over {
                members["data"] = .object(["over": true])
                over = .object(members)
            }
            _ = try await post(event("1"), query, to: server)
            #expect(try await post(over, query, to: server).status == 200)
            #expect(try await server.incidents().map(\.status) == ["resolved"])
            // What is over declares nothing.
            if case .object(var members) = over {
                members["id"] = "3"
                _ = try await post(.object(members), query, to: server)
            }
            #expect(try await server.incidents().count == 1)
        }
    }

    @Test func attributesMayStandInHeaders() async throws {
        try await TestServer.run { server in
            let headers = [
                "ce-specversion": "1.0", "ce-id": "1", "ce-source": "/monitor", "CE-Type": "alarm",
                "ce-subject": "caf%C3%A9", "Content-Type": "application/json",
            ]
            let reply = try await server.post(
                webhook: "cloudevents", "title=%7B%7B.subject%7D%7D:+%7B%7B.data.n%7D%7D", #"{"n": 7}"#,
                headers: headers)
            #expect(reply.status == 200, "\(reply.text)")
            #expect(try await server.incident("1").title == "café: 7")
            let text = try await server.post(
                webhook: "cloudevents", "", "it, broke,]",
                headers: headers.merging(["ce-id": "2", "Content-Type": "text/plain"]) { $1 })
            #expect(text.status == 200, "\(text.text)")
            #expect(try await server.timeline("1").last?.body.contains("it, broke,]") == true)
            let none = try await server.post(webhook: "cloudevents", "", "{}")
            #expect(try none.problem().message == "The request holds no CloudEvent.")
        }
    }
}
