import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import NIOHTTP1
import Testing

@testable import IncidentServer

/// `GET <base>events`, as a client sees it.
@Suite struct EventStreamTests {
    @Test func itTellsWhatHappens() async throws {
        try await TestServer.run { server in
            // The head comes before anything happens.
            let stream = try await server.watch()
            #expect(stream.status == 200)
            #expect(stream.headers.first(name: "Content-Type") == "text/event-stream")
            #expect(stream.headers.first(name: "Cache-Control") == "no-store")
            #expect(stream.headers.first(name: "X-Accel-Buffering") == "no")
            #expect(stream.headers.first(name: "Content-Length") == nil)
            let incident = try await server.declare("Checkout is slow") { $0.labels = [.with { $0.label = "db" }] }
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = ("1", "resolved") }
            #expect(try await stream.words(3) == ["created 1", "updated.status 1", "closed 1"])
            let messages = try await stream.first(3)
            #expect(messages.map(\.id) == ["1", "2", "3"])
            let first = try #require(messages.first)
            let event = try first.event()
            #expect(event.id == 1 && event.version == 1 && event.event == first.name)
            #expect(event.time == incident.createdTime)
            #expect(event.incident.labels.map(\.label) == ["db"])
            #expect(event.incident.createdByUser == incident.createdByUser)
            // Every member is there, and no line's end inside.
            let shown = try JSONDecoder().decode([String: JSONValue].self, from: Data(first.data.utf8))
            #expect(Set(shown.keys) == ["id", "time", "event", "incidentID", "version", "incident"])
            guard case .object(let preview) = shown["incident"] else { throw Missing() }
            #expect(Set(preview.keys) == Set(IncidentPreview.memberNames))
            for base in CallRoutes.bases {
                let headers = ["Authorization": "Bearer \(server.token(.viewer))"]
                let wrong = try await server.request("GET", "\(base)events?queryString=or()", headers: headers)
                #expect(wrong.status == 400, "\(base)")
            }
            stream.leave()
        }
    }

    @Test func whoMayNotGetsAProblemBeforeTheStreamBegins() async throws {
        try await TestServer.run { server in
            func problem(_ verb: String = "GET", _ role: Access? = .viewer, _ query: String = "", _ id: String? = nil)
                async throws -> (Int, APIError, String?)
            {
                var headers = role.map { ["Authorization": "Bearer \(server.token($0))"] } ?? [:]
                headers["Last-Event-ID"] = id
                let reply = try await server.request(verb, "/api/v1/events\(query)", headers: headers)
                return (reply.status, try reply.problem(), reply.headers["allow"])
            }
            #expect(try await problem("GET", nil).0 == 401)
            #expect(try await problem("GET", .webhook).0 == 403)
            #expect(try await problem("POST").0 == 405)
            #expect(try await problem("DELETE").2 == "GET")
            let (status, refusal, _) = try await problem("GET", .viewer, "?queryString=title:a+staus:active")
            #expect(status == 400)
            #expect(
                refusal.message == "queryString, column 9: there is no filter \"staus\"; the nearest is \"status\".")
            #expect(try await problem("GET", .viewer, "?queryString=status:nope").0 == 400)
            #expect(try await problem("GET", .viewer, "?queryString=a&queryString=b").0 == 400)
            #expect(try await problem("GET", .viewer, "?queryString=%ff").0 == 400)
            #expect(try await problem("GET", .viewer, "?lastEventID=-1").0 == 400)
            #expect(try await problem("GET", .viewer, "", "first").0 == 400)
        }
    }

    @Test func aQueryIsJudgedOnTheStateWhenItIsSent() async throws {
        try await TestServer.run { server in
            let stream = try await server.watch("?queryString=severity:critical%20-isdrill:true")
            let labelled = try await server.watch("?queryString=label:team%3Aweb")
            let witness = try await server.watch(as: .admin)
            let changes: [() async throws -> Void] = [
                { _ = try await server.declare("One") { $0.severity = "minor" } },
                { _ = try await server.declare("Two") { $0.severity = "critical" } },
                { _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "critical") } },
                { _ = try await server.call(UpdateIncidentIsDrill.self) { ($0.incidentID, $0.isDrill) = ("2", true) } },
                { _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("2", "Drill") } },
                {
                    _ = try await server.call(AddLabel.self) {
                        ($0.incidentID, $0.label.key, $0.label.label) = ("1", "team", "web")
                    }
                },
            ]
            for (count, change) in changes.enumerated() {
                try await change()
                // Sent, before the next one changes what it is judged by.
                #expect(try await witness.first(count + 1).count == count + 1)
            }
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "End") }
            #expect(
                try await stream.words(4)
                    == ["created 2", "updated.severity 1", "added.label 1", "updated.title 1"])
            #expect(try await labelled.words(2) == ["added.label 1", "updated.title 1"])
        }
    }

    /// A status that was renamed after the stream began: the query means what it meant, and means the new one, too.
    @Test func aQueryOutlivesItsWords() async throws {
        try await TestServer.run { server in
            let statuses = try await server.call(GetOrgSeverities.self).severities
            let minor = try #require(statuses.first { $0.displayLabel == "Minor" })
            let stream = try await server.watch("?queryString=severity:minor")
            _ = try await server.declare("One") { $0.severity = "minor" }
            #expect(try await stream.words(1) == ["created 1"])
            _ = try await server.call(UpdateOrgSeverity.self, as: .admin) {
                $0.severity = minor
                $0.severity.displayLabel = "Small"
            }
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "Still") }
            #expect(try await stream.words(2) == ["created 1", "updated.title 1"])
        }
    }

    @Test func aPrivateIncidentIsToldToThoseWhoSeeItThen() async throws {
        try await TestServer.run { server in
            let (outsider, admin) = (try await server.watch(), try await server.watch(as: .admin))
            let creator = try await server.watch(as: .editor)
            _ = try await server.declare("Secret") { $0.incidentType = .privateIncident }
            // Each is judged by what is when it is sent: it must be out before the next one changes that.
            #expect(try await admin.words(1) == ["created 1"])
            func title(_ text: String) async throws {
                _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", text) }
            }
            let viewer = "grafana-incident:user-fffffffffffffffffffffff1"
            _ = try await server.call(AssignRole.self) {
                ($0.incidentID, $0.role, $0.userID) = ("1", "observer", viewer)
            }
            try await title("Seen")
            #expect(try await outsider.words(2) == ["updated.role 1", "updated.title 1"])
            _ = try await server.call(UnassignRole.self) {
                ($0.incidentID, $0.role, $0.userID) = ("1", "observer", viewer)
            }
            try await title("Unseen")
            _ = try await server.declare("Public")
            #expect(try await outsider.words(3) == ["updated.role 1", "updated.title 1", "created 2"])
            let all = [
                "created 1", "updated.role 1", "updated.title 1", "updated.role 1", "updated.title 1", "created 2",
            ]
            #expect(try await admin.words(6) == all)
            #expect(try await creator.words(6) == all)
            // The same holds for what is read from the database.
            let later = try await server.watch(lastEventID: "0")
            #expect(try await later.words(1) == ["created 2"])
        }
    }

    @Test func aDeletedIncidentIsToldToThoseWhoSawIt() async throws {
        try await TestServer.run { server in
            let outsider = try await server.watch()
            let slow = try await server.watch(as: .admin, "?queryString=slow+status:active")
            _ = try await server.declare("Slow one") { $0.severity = "major" }
            _ = try await server.declare("Slow secret") { $0.incidentType = .privateIncident }
            _ = try await server.declare("Other")
            #expect(try await outsider.words(2) == ["created 1", "created 3"])
            #expect(try await slow.words(2) == ["created 1", "created 2"])
            for id in ["3", "2", "1"] {
                _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = id }
            }
            #expect(try await outsider.words(4) == ["created 1", "created 3", "deleted 3", "deleted 1"])
            #expect(try await slow.words(4) == ["created 1", "created 2", "deleted 2", "deleted 1"])
            let last = try #require(try await slow.first(4).last).event()
            #expect(last.version == 2 && last.incident.version == 2)
            #expect(last.incident.title == "Slow one" && last.incident.severityLabel == "Major")
            // What happened before its end is told with what is left of it.
            let later = try await server.watch(lastEventID: "0")
            #expect(try await later.words(4) == ["created 1", "created 3", "deleted 3", "deleted 1"])
        }
    }

    struct Missing: Error {}
}

extension IncidentPreview {
    /// The names of its members on the wire.
    static var memberNames: [String] {
        guard case .object(_, _, let fields) = shape else { return [] }
        return fields.map(\.name)
    }
}

extension TestServer {
    func watch(_ path: String) async throws -> WatchedEvents { try await watch(as: .viewer, path) }

    /// Declares an incident.
    func declare(
        _ title: String, _ fill: (inout CreateIncident.Request) -> Void = { _ in }
    ) async throws -> Incident {
        try await call(CreateIncident.self) {
            $0.title = title
            fill(&$0)
        }.incident
    }
}
