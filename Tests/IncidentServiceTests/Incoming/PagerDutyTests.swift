import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

/// Events in PagerDuty's format.
@Suite struct PagerDutyTests {
    private func send(
        _ action: String, _ key: String? = "k", summary: String = "Disk full", severity: String = "error",
        to server: TestServer, as role: Access = .webhook, headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        var event: [String: JSONValue] = [
            "routing_key": .string(server.token(role)), "event_action": .string(action), "client": "Sensu",
            "client_url": "https://sensu.example.com",
        ]
        event["dedup_key"] = key.map { .string($0) }
        if action == "trigger" {
            event["payload"] = .object([
                "summary": .string(summary), "source": "db-1", "severity": .string(severity), "component": "postgres",
                "custom_details": .object(["free": .integer(3), "path": "/var"]),
            ])
            event["links"] = .array([
                .object(["href": "https://runbooks.example.com/disk", "text": "Runbook"]),
                .object(["href": "ftp://x", "text": "no"]),
            ])
            event["images"] = .array([.object(["src": "https://graphs.example.com/1.png"])])
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try await server.request("POST", "/v2/enqueue", encoder.encode(event), headers: headers)
    }

    @Test func triggerAcknowledgeAndResolveAreOneIncident() async throws {
        try await TestServer.run { server in
            let reply = try await send("trigger", to: server)
            #expect(reply.status == 202)
            #expect(
                try reply.json()
                    == .object(["status": "success", "message": "Event processed", "dedup_key": "k"]))
            #expect(reply.headers["referrer-policy"] == "no-referrer")
            let incident = try await server.incident("1")
            #expect(incident.title == "Disk full")
            #expect(incident.severity == "Major")
            let timeline = try await server.timeline("1")
            #expect(
                timeline.filter { !$0.url.isEmpty }.map(\.body) == [
                    "Sensu", "Runbook", "Attached https://graphs.example.com/1.png.",
                ])
            let note = try #require(timeline.first { $0.activityKind == .userNote })
            #expect(note.body.contains("Source: db-1\nComponent: postgres\nClient: Sensu"))
            #expect(note.body.hasSuffix("{\n  \"free\": 3,\n  \"path\": \"/var\"\n}"))

            let before = try await server.storedState()
            #expect(try await send("trigger", to: server).status == 202)
            #expect(try await server.storedState() == before)
            for (action, words) in [("acknowledge", "Acknowledged by Sensu."), ("resolve", "Resolved by Sensu.")] {
                for _ in 1...2 { #expect(try await send(action, to: server).status == 202) }
                let notes = try await server.timeline("1").filter { $0.activityKind == .userNote }
                #expect(notes.count { $0.body == words } == 1)
            }
            #expect(try await server.incident("1").status == "resolved")
            #expect(try await send("resolve", to: server).status == 202)
            #expect(try await server.incidents().count == 1)
            _ = try await send("trigger", to: server)
            #expect(try await server.incidents().count == 2)
        }
    }

    @Test func aTriggerThatSaysMoreIsTold() async throws {
        try await TestServer.run { server in
            _ = try await send("trigger", to: server)
            _ = try await send("trigger", summary: "Disk fuller", to: server)
            #expect(try await server.incidents().count == 1)
            #expect(try await server.timeline("1").last?.body.hasPrefix("Disk fuller\n") == true)
        }
    }

    @Test(arguments: [("critical", "Critical"), ("error", "Major"), ("warning", "Minor"), ("info", "Minor")])
    func severitiesAreThoseOfTheOrganization(_ word: String, _ label: String) async throws {
        try await TestServer.run { server in
            _ = try await send("trigger", severity: word, to: server)
            #expect(try await server.incident("1").severity == label)
        }
    }

    @Test func aTriggerWithoutAKeyGetsOne() async throws {
        try await TestServer.run { server in
            let replies = [try await send("trigger", nil, to: server), try await send("trigger", nil, to: server)]
            let keys = try replies.map { try $0.json()["dedup_key"]?.scalarText ?? "" }
            #expect(Set(keys).count == 2 && !keys.contains(""))
            #expect(try await server.incidents().count == 2)
            _ = try await send("resolve", keys[0], to: server)
            #expect(try await server.incidents().map(\.status) == ["resolved", "active"])
        }
    }

    @Test func aTriggerWithoutAKeyIsOneUnderAnIdempotencyKey() async throws {
        try await TestServer.run { server in
            func trigger(_ key: String, summary: String = "Disk full") async throws -> HTTPReply {
                try await send("trigger", nil, summary: summary, to: server, headers: ["Idempotency-Key": key])
            }
            let (first, again) = (try await trigger("a"), try await trigger("a"))
            #expect(first.status == 202)
            #expect(again.status == 202)
            #expect(again.body == first.body)
            #expect(first.headers["idempotency-replayed"] == nil)
            #expect(again.headers["idempotency-replayed"] == "true")
            #expect(try await server.incidents().count == 1)
            let other = try await trigger("a", summary: "Disk fuller")
            #expect(other.status == 422)
            #expect(try other.json()["status"] == "invalid event")

            // A repeat that comes late is no new alert.
            _ = try await send("resolve", try first.json()["dedup_key"]?.scalarText, to: server)
            #expect(try await trigger("a").body == first.body)
            #expect(try await server.incidents().map(\.status) == ["resolved"])
            let second = try await trigger("b")
            #expect(try second.json()["dedup_key"] != first.json()["dedup_key"])
            #expect(try await server.incidents().count == 2)
            #expect(try await trigger("").status == 400)
        }
    }

    @Test func aRefusedResolveIsTriedAgainWhenItIsRepeated() async throws {
        try await TestServer.run { server in
            try await server.addField("Cause", required: true)
            try await server.database.write(.organization("1")) { try $0.set(.requiredFields, to: "on", in: "1") }
            _ = try await send("trigger", to: server)
            _ = try await send("resolve", to: server)
            #expect(try await server.timeline("1").last?.body.contains("it lacks a value of cause") == true)
            let before = try await server.storedState()
            #expect(try await send("resolve", to: server).status == 202)
            #expect(try await server.storedState() == before)
            try await server.record("A full disk", "slug:cause")
            #expect(try await send("resolve", to: server).status == 202)
            #expect(try await server.incident("1").status == "resolved")
        }
    }

    @Test func whatPagerDutyRefusesIsRefusedInItsWords() async throws {
        try await TestServer.run { server in
            let key = server.token(.webhook)
            let cases: [(JSONValue, Int, String)] = [
                (.object(["event_action": "trigger"]), 401, "Invalid routing key"),
                (.object(["routing_key": "glsa_x", "event_action": "trigger"]), 401, "Invalid routing key"),
                (
                    .object(["routing_key": .string(server.token(.viewer)), "event_action": "trigger"]), 403,
                    "needs the role webhook"
                ),
                (.object(["routing_key": .string(key)]), 400, "'event_action' is missing"),
                (.object(["routing_key": .string(key), "event_action": "resolve"]), 400, "'dedup_key' is missing"),
                (.object(["routing_key": .string(key), "event_action": "trigger"]), 400, "'payload.summary'"),
            ]
            for (body, status, words) in cases {
                let reply = try await server.request("POST", "/v2/enqueue", JSONEncoder().encode(body))
                #expect(reply.status == status, "\(reply.text)")
                #expect(try reply.json()["status"] == "invalid event")
                #expect(reply.text.contains(words))
                #expect(!reply.text.contains(key))
            }
            for body in ["", "nonsense", "[1,]"] {
                let reply = try await server.request("POST", "/v2/enqueue", Data(body.utf8))
                #expect(reply.status == 400)
                #expect(try reply.json()["status"] == "invalid event")
            }
            let large = Data(#"{"a": "\#(String(repeating: "x", count: 512 << 10))"}"#.utf8)
            #expect(try await server.request("POST", "/v2/enqueue", large).status == 413)
            #expect(try await server.request("GET", "/v2/enqueue").status == 405)
            #expect(try await server.incidents().isEmpty)
        }
    }

    @Test func manyAtOnceMakeOneIncident() async throws {
        try await TestServer.run { server in
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for index in 0..<24 {
                    group.addTask { try await send("trigger", "k\(index % 3)", to: server).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses == Array(repeating: 202, count: 24))
            #expect(try await server.incidents().count == 3)
        }
    }
}
