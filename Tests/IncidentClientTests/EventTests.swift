import Foundation
import IncidentAPI
import IncidentClient
import IncidentTesting
import Synchronization
import Testing

/// The stream of events as the client gives it.
@Suite struct EventTests {
    @Test func itIsASequenceOfWhatHappens() async throws {
        try await TestServer.run { server in
            let client = try server.client(as: .admin)
            _ = try await client.call(CreateIncident.self) { $0.title = "a + b" }
            _ = try await client.call(CreateIncident.self) { $0.title = "Other" }
            _ = try await client.call(DeleteIncident.self) { $0.incidentID = "1" }
            var found: [String] = []
            for try await event in client.events(EventOptions(queryString: "title:'a + b'", after: 0)) {
                guard case .happened(let happened) = event.content else { continue }
                #expect(event.name == happened.event)
                found.append("\(happened.id) \(happened.event) \(happened.incident.title)")
                if found.count == 2 { break }
            }
            #expect(found == ["1 grafana.incident.created a + b", "3 grafana.incident.deleted a + b"])
        }
    }

    @Test func aRefusalEndsIt() async throws {
        try await TestServer.run { server in
            let stranger = try makeClient(server.url, token: "nobody")
            let refused = try await refusal { for try await _ in stranger.events() {} }
            #expect(refused.status == 401)
            let client = try server.client(as: .viewer)
            let wrong = try await refusal { for try await _ in client.events(EventOptions(queryString: "or()")) {} }
            #expect(wrong.status == 400 && wrong.message.contains("column"))
        }
    }

    /// The server ends the stream in the middle, is not there for a moment, and goes on.
    @Test func aLostConnectionIsMadeAgainWhereItWas() async throws {
        let head = [("Content-Type", "text/event-stream")]
        func event(_ id: Int) -> String {
            "id: \(id)\r\nevent: grafana.incident.created\r\ndata: {\"id\":\(id),\r\ndata: \"event\":\"x\"}\r\n\r\n"
        }
        let replies = [
            StubServer.Reply(headers: head, body: ":\nretry: 1\nid: 4\n\n"),
            StubServer.Reply(status: 503, body: "{}"),
            StubServer.Reply(headers: head, body: event(5) + "data: {\"id\":6"),
            StubServer.Reply(
                headers: head, body: event(6) + "id: 9\nevent: reset\ndata: {\"id\":9,\"reason\":\"slow\"}\n\n"),
        ]
        try await StubServer.run(replies[0], replies[1], replies[2], replies[3]) { server in
            let changes = Mutex<[String]>([])
            let client = try makeClient(server.url)
            let options = EventOptions { change in
                changes.withLock {
                    switch change {
                    case .connected: $0.append("connected")
                    case .lost: $0.append("lost")
                    }
                }
            }
            var found: [String] = []
            for try await event in client.events(options) {
                switch event.content {
                case .happened(let happened): found.append("\(happened.id)")
                case .reset(let reset): found.append("reset \(reset.id) \(reset.reason)")
                }
                if found.count == 3 { break }
            }
            #expect(found == ["5", "6", "reset 9 slow"])
            #expect(server.seen.map { $0.header("Last-Event-ID") } == [nil, "4", "4", "5"])
            #expect(changes.withLock { $0 } == ["connected", "lost", "lost", "connected", "lost", "connected"])
        }
    }

    /// One that is silent is lost: the peer may be gone without a word.
    @Test func aSilentConnectionIsLost() async throws {
        let silent = StubServer.Reply(headers: [("Content-Type", "text/event-stream")], body: "::", stalls: true)
        let news = StubServer.Reply(
            headers: [("Content-Type", "text/event-stream")], body: "event: x\ndata: {\"id\":1}\n\n")
        try await StubServer.run(silent, news) { server in
            let client = try makeClient(server.url) { $0.eventSilence = .milliseconds(100) }
            for try await event in client.events() {
                #expect(event.name == "x")
                break
            }
            #expect(server.seen.count == 2)
        }
    }
}
