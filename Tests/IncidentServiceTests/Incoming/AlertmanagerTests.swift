import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

/// What Alertmanager's deliveries make of incidents.
@Suite struct AlertmanagerTests {
    @Test func aFiringGroupDeclaresOneIncident() async throws {
        try await TestServer.run { server in
            var payload = AlertPayload("g", .init("web-1"), .init("web-2"))
            payload.commonAnnotations = [
                "summary": "Checkout is slow", "runbook_url": "https://runbooks.example.com/latency",
                "dashboard": "not a link",
            ]
            let reply = try await server.post(webhook: "alertmanager", "include=incident", payload.text)
            #expect(reply.status == 200, "\(reply.text)")
            #expect(reply.headers["referrer-policy"] == "no-referrer")
            #expect(reply.headers["etag"] == "\"1\"")
            let answer = try JSONDecoder().decode(IncomingWebhookResponse.self, from: reply.body)
            #expect(answer.processingErrors.isEmpty)
            let incident = try #require(answer.incident)
            #expect(incident.title == "Checkout is slow")
            #expect(incident.severity == "Critical")
            #expect(incident.labels.isEmpty)
            #expect(incident.createdByUser.name == "Service Account: webhook")
            let timeline = try await server.timeline(incident.incidentID)
            #expect(
                timeline.map(\.activityKind) == [
                    .incidentCreated, .userNote, .contextAttached, .contextAttached, .contextAttached, .contextAttached,
                ])
            #expect(
                timeline.compactMap { $0.url.isEmpty ? nil : $0.url } == [
                    "https://runbooks.example.com/latency", "http://prometheus.example.com/graph?g0.expr=web-1",
                    "http://prometheus.example.com/graph?g0.expr=web-2", "http://alertmanager.example.com",
                ])
            #expect(
                timeline[1].body == """
                    2 alerts firing:
                    • HighLatency: Checkout is slow (instance=web-1), since 2026-01-31 15:00:00 UTC
                    • HighLatency: Checkout is slow (instance=web-2), since 2026-01-31 15:00:00 UTC
                    """)
            #expect(try await server.events() == [.created])
        }
    }

    @Test func whatIsNewIsToldAndARepeatWritesNothing() async throws {
        try await TestServer.run { server in
            let first = AlertPayload("g", .init("a"), .init("b"))
            _ = try await server.post(webhook: "alertmanager", first.text)
            let steps: [(AlertPayload, String?)] = [
                (first, nil),
                (AlertPayload("g", .init("a")), nil),
                (AlertPayload("g", .init("a"), .init("c")), "1 alert firing:\n• HighLatency (instance=c)"),
                (AlertPayload("g", .init("a", firing: false), .init("b"), .init("c")), "1 alert resolved:"),
                (AlertPayload("g", .init("a", firing: false), .init("b"), .init("c")), nil),
                (AlertPayload("g", .init("a"), .init("b"), .init("c")), "1 alert firing again:"),
                // b and c say nothing: they may be silenced, and the incident burns on.
                (AlertPayload("g", .init("a", firing: false)), "2 alerts of the group were firing and not told of"),
                (
                    AlertPayload("g", .init("b", firing: false), .init("c", firing: false)),
                    "All alerts of the group are resolved."
                ),
                (AlertPayload("g", .init("b", firing: false), .init("c", firing: false)), nil),
            ]
            for (payload, words) in steps {
                let before = try await server.storedState()
                let reply = try await server.post(webhook: "alertmanager", payload.text)
                #expect(reply.status == 200, "\(reply.text)")
                guard let words else {
                    #expect(try await server.storedState() == before)
                    continue
                }
                let notes = try await server.timeline("1").filter { $0.activityKind == .userNote }
                #expect(notes.last?.body.contains(words) == true, "\(notes.last?.body ?? "") lacks \(words)")
            }
            let incidents = try await server.incidents()
            #expect(incidents.map(\.status) == ["active"])
            #expect(try await server.events().filter { $0 == .addedActivity }.count == 5)
        }
    }

    @Test func oneGroupNeverMakesTwoIncidentsHoweverManyTellOfIt() async throws {
        try await TestServer.run { server in
            // Half a delivery each, so that the later one has something to say.
            let payloads = (0..<24).map { AlertPayload("g\($0 % 3)", .init("a"), .init("b\($0 / 3)")).text }
            let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
                for payload in payloads + payloads {
                    group.addTask { try await server.post(webhook: "alertmanager", payload).status }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.allSatisfy { $0 == 200 })
            #expect(try await server.incidents().count == 3)
            let told = try await server.database.read { tx in
                try tx.rows("SELECT COUNT(*) AS number FROM alert").map { try $0.get("number", as: Int.self) }
            }
            #expect(told == [27])
            for number in 1...3 {
                let bodies = try await server.timeline("\(number)").map(\.body).joined(separator: "\n")
                for alert in ["a"] + (0..<8).map({ "b\($0)" }) {
                    #expect(bodies.components(separatedBy: "instance=\(alert))").count == 2, "\(alert) is told once")
                }
            }
        }
    }

    @Test func whatIsKnownOfAlertsIsForgottenAWeekAfterTheirIncident() async throws {
        try await TestServer.run { server in
            let ended = AlertPayload("ended", .init("a", firing: false))
            for payload in [AlertPayload("ended", .init("a")), AlertPayload("open", .init("b"))] {
                _ = try await server.post(webhook: "alertmanager", payload.text)
            }
            _ = try await server.post(webhook: "alertmanager", "resolve=true", ended.text)
            _ = try await server.post(webhook: "alertmanager", AlertPayload("deleted", .init("c")).text)
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "3" }
            let worker = RetentionWorker(
                database: server.database, holder: "here", environment: server.environment,
                logger: Logger(label: "test"))
            func known() async throws -> [String] {
                try await server.database.read { tx in
                    try tx.rows("SELECT fingerprint FROM alert ORDER BY 1").map { try $0.get("fingerprint") }
                }
            }
            server.clock.advance(bySeconds: 6 * 24 * 3600)
            #expect(try await worker.step() == 0)
            #expect(try await known() == ["f-a", "f-b", "f-c"])
            server.clock.advance(bySeconds: 2 * 24 * 3600)
            _ = try await worker.step()
            #expect(try await known() == ["f-b"])
            #expect(try await worker.step() == 0)
        }
    }

    @Test func theTokenIsPartOfTheGroup() async throws {
        try await TestServer.run { server in
            for role in [Access.webhook, .editor, .webhook] {
                _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a")).text, as: role)
            }
            #expect(try await server.incidents().count == 2)
        }
    }

    @Test func resolvingIsAskedForAndFollowsTheRules() async throws {
        try await TestServer.run { server in
            let firing = AlertPayload("g", .init("a"), .init("b"))
            var over = AlertPayload("g", .init("a", firing: false), .init("b", firing: false))
            _ = try await server.post(webhook: "alertmanager", "resolve=true", firing.text)
            over.truncated = 1
            _ = try await server.post(webhook: "alertmanager", "resolve=true", over.text)
            #expect(try await server.incident("1").status == "active")
            let last = try await server.timeline("1").last { $0.activityKind == .userNote }
            #expect(last?.body.contains("Alertmanager left out 1 alert more") == true, "\(last?.body ?? "")")

            // Firing again, then over, and all of it told.
            over.truncated = 0
            _ = try await server.post(webhook: "alertmanager", "resolve=true", firing.text)
            _ = try await server.post(webhook: "alertmanager", "resolve=true", over.text)
            let resolved = try await server.incident("1")
            #expect(resolved.status == "resolved")
            #expect(
                try await server.timelineKinds("1").suffix(3) == [.userNote, .incidentStatusChanged, .incidentClosed])
            #expect(try await server.events().suffix(3) == [.addedActivity, .updatedStatus, .closed])

            // The incident is over, and so is what was known of it.
            let before = try await server.storedState()
            _ = try await server.post(webhook: "alertmanager", "resolve=true", over.text)
            #expect(try await server.storedState() == before)
            _ = try await server.post(webhook: "alertmanager", "resolve=true", AlertPayload("g", .init("b")).text)
            #expect(try await server.incidents().map(\.status) == ["resolved", "active"])
            _ = try await server.post(
                webhook: "alertmanager", "resolve=true", AlertPayload("g", .init("b", firing: false)).text)
            #expect(try await server.incidents().map(\.status) == ["resolved", "resolved"])
        }
    }

    @Test func aRequiredFieldKeepsTheIncidentOpenAndTheNoteSaysSo() async throws {
        try await TestServer.run { server in
            try await server.addField("Cause", required: true)
            try await server.database.write(.organization("1")) { try $0.set(.requiredFields, to: "on", in: "1") }
            _ = try await server.post(webhook: "alertmanager", "resolve=true", AlertPayload("g", .init("a")).text)
            let reply = try await server.post(
                webhook: "alertmanager", "resolve=true", AlertPayload("g", .init("a", firing: false)).text)
            #expect(reply.status == 200)
            #expect(try await server.incident("1").status == "active")
            let last = try await server.timeline("1").last
            #expect(last?.body.contains("The incident stays open.") == true)
            #expect(last?.body.contains("it lacks a value of cause") == true)

            // What is said again tries again, once it may.
            let over = AlertPayload("g", .init("a", firing: false)).text
            let before = try await server.storedState()
            #expect(try await server.post(webhook: "alertmanager", "resolve=true", over).status == 200)
            #expect(try await server.storedState() == before)
            try await server.record("A full disk", "slug:cause")
            let recorded = try await server.storedState()
            #expect(try await server.post(webhook: "alertmanager", over).status == 200)
            #expect(try await server.storedState() == recorded, "nobody asked to resolve it")
            #expect(try await server.post(webhook: "alertmanager", "resolve=true", over).status == 200)
            #expect(try await server.incident("1").status == "resolved")
            #expect(
                try await server.timelineKinds("1").suffix(3) == [.userNote, .incidentStatusChanged, .incidentClosed])

            // What a person opens again stays open.
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "active") }
            let opened = try await server.storedState()
            #expect(try await server.post(webhook: "alertmanager", "resolve=true", over).status == 200)
            #expect(try await server.storedState() == opened)
        }
    }

    @Test func aRepeatDoesNotResolveWhileAnAlertFires() async throws {
        try await TestServer.run { server in
            let over = AlertPayload("g", .init("a", firing: false))
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a"), .init("b")).text)
            for _ in 1...2 { _ = try await server.post(webhook: "alertmanager", "resolve=true", over.text) }
            #expect(try await server.incident("1").status == "active")
            var cut = AlertPayload("g", .init("a", firing: false), .init("b", firing: false))
            cut.truncated = 1
            for _ in 1...2 { _ = try await server.post(webhook: "alertmanager", "resolve=true", cut.text) }
            #expect(try await server.incident("1").status == "active")
        }
    }

    @Test func aDeliveryOfWhichNothingCameSaysNothing() async throws {
        try await TestServer.run { server in
            var empty = AlertPayload("g")
            empty.truncated = 3
            for _ in 1...2 {
                let before = try await server.storedState()
                #expect(try await server.post(webhook: "alertmanager", "resolve=true", empty.text).status == 200)
                #expect(try await server.storedState() == before)
                _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a")).text)
            }
            #expect(try await server.incidents().map(\.status) == ["active"])
        }
    }

    @Test func aRepeatUnderAKeyGetsTheSameAnswerAlsoWithoutAnIncident() async throws {
        try await TestServer.run { server in
            func post(_ body: String) async throws -> HTTPReply {
                try await server.post(
                    webhook: "alertmanager", "include=incident", body, headers: ["Idempotency-Key": "k"])
            }
            let over = AlertPayload("g", .init("a", firing: false)).text
            let (first, again) = (try await post(over), try await post(over))
            #expect(first.status == 200)
            #expect(first.headers["etag"] == nil)
            #expect(try first.json()["incident"] == .null)
            #expect(again.status == 200)
            #expect(again.headers["idempotency-replayed"] == "true")
            #expect(again.headers["etag"] == nil)
            #expect(again.body == first.body)
            #expect(try await post(AlertPayload("g", .init("a")).text).status == 422)
            #expect(try await server.incidents().isEmpty)
        }
    }

    @Test func ofAlertsThatAreOverOnlySoManyStayKnown() async throws {
        try await TestServer.run { server in
            func known() async throws -> [String] {
                try await server.database.read { tx in
                    try tx.rows("SELECT fingerprint FROM alert ORDER BY 1").map { try $0.get("fingerprint") }
                }
            }
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a"), .init("b")).text)
            let now = server.environment.now()
            try await server.database.write(.organization("1")) { tx in
                let groups: [String] = try tx.rows("SELECT group_id FROM alert_group").map { try $0.get("group_id") }
                for index in 0..<5000 {
                    try tx.replace(
                        AlertRecord(
                            orgID: "1", groupID: groups[0], fingerprint: "old-\(index)", state: "resolved", name: "x",
                            updatedAt: now))
                }
            }
            server.clock.advance(bySeconds: 60)
            // What says nothing of ends leaves them.
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("c")).text)
            #expect(try await known().count == 5003)
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a", firing: false)).text)
            #expect(try await known() == ["f-a", "f-b", "f-c"])
            #expect(try await server.incident("1").status == "active")
        }
    }

    @Test(arguments: ["resolved", "deleted"])
    func whatAPersonEndedIsDeclaredAnewWhenItFires(_ end: String) async throws {
        try await TestServer.run { server in
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a"), .init("b")).text)
            if end == "deleted" {
                _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            } else {
                _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "resolved") }
            }
            let over = AlertPayload("g", .init("a", firing: false))
            _ = try await server.post(webhook: "alertmanager", over.text)
            #expect(try await server.incidents().count == (end == "deleted" ? 0 : 1))
            // b is known from before, and is new to the new incident.
            _ = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("b")).text)
            #expect(try await server.incident("2").status == "active")
            let note = try await server.timeline("2").first { $0.activityKind == .userNote }
            #expect(note?.body.hasPrefix("1 alert firing:") == true)
        }
    }

    @Test func parametersAndForeignWordsAreTaken() async throws {
        try await TestServer.run { server in
            var payload = AlertPayload("g", .init("a"))
            payload.commonLabels = ["alertname": "DiskFull", "severity": "page", "team": "storage", "env": "prod"]
            let query =
                "drill=true&labels=paged&commonLabels=team,region&roomprefix=ops&url=ftp://x&include=incident"
                + "&title=%7B%7B%20.commonLabels.team%20%7D%7D:%20%7B%7B+.alerts%5B0%5D.labels.instance+%7D%7D"
            let reply = try await server.post(webhook: "alertmanager", query, payload.text)
            let answer = try JSONDecoder().decode(IncomingWebhookResponse.self, from: reply.body)
            let incident = try #require(answer.incident)
            #expect(incident.title == "storage: a")
            #expect(incident.severity == "Pending")
            #expect(incident.isDrill)
            #expect(incident.labels.map { "\($0.key):\($0.label)" } == ["tags:paged", "team:storage"])
            #expect(answer.processingErrors.count == 2)
            #expect(answer.processingErrors.first?.contains("“page”") == true)
            let note = try await server.timeline("1").first { $0.activityKind == .userNote }
            #expect(note?.body.contains("severity: there is no “page”, only Critical, Major, Minor, Pending") == true)
        }
    }

    @Test func aLongListIsCounted() async throws {
        try await TestServer.run { server in
            var payload = AlertPayload("g")
            payload.alerts = (1...57).map { .init("web-\($0)") }
            _ = try await server.post(webhook: "alertmanager", payload.text)
            let timeline = try await server.timeline("1")
            let note = try #require(timeline.first { $0.activityKind == .userNote })
            #expect(note.body.hasPrefix("57 alerts firing:"))
            #expect(note.body.hasSuffix("and 37 more"))
            #expect(timeline.count { $0.activityKind == .contextAttached } == 10)
        }
    }

    @Test(arguments: [
        ("{}", "groupKey"), ("[]", "groupKey"), ("", "groupKey"), ("{\"groupKey\": \"g\"}", "alerts"),
        ("{\"groupKey\": \"g\", \"alerts\": [{}]}", "alerts.0.status"),
        ("{\"version\": \"5\", \"groupKey\": \"g\", \"alerts\": []}", "version"), ("nonsense", "JSON"),
    ])
    func whatIsNoDeliveryIsRefused(_ body: String, _ words: String) async throws {
        try await TestServer.run { server in
            let reply = try await server.post(webhook: "alertmanager", body)
            #expect(reply.status == 400)
            #expect(try reply.problem().message.contains(words))
            #expect(try await server.incidents().isEmpty)
        }
    }
}
