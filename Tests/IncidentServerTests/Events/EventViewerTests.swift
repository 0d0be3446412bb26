import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import IncidentTesting
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Synchronization
import Testing

@testable import IncidentServer
@testable import IncidentService

/// What a viewer may take of the server, and for how long.
@Suite struct EventViewerTests {
    private func settings(_ change: (inout ServerLimits) -> Void) throws -> ServerSettings {
        var settings = try ServerSettings.test()
        change(&settings.limits)
        return settings
    }

    /// One who asks for events and reads none, of which each is long.
    private func stalledViewer(of server: TestServer) async throws -> RawConnection {
        try await declareLong(on: server)
        return try await stalledViewer(of: server, token: server.token(.viewer))
    }

    private func stalledViewer(
        of server: TestServer, token: String, _ query: String = ""
    ) async throws -> RawConnection {
        let stalled = try RawConnection(to: server)
        await stalled.send(
            "GET /api/v1/events\(query) HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer \(token)\r\n\r\n")
        return stalled
    }

    /// An incident whose events have 60 KB each, and changes of it.
    private func declareLong(on server: TestServer, changes: Int = 0) async throws {
        let incident = try await server.declare("Long")
        _ = try await server.call(CreateKeyUpdate.self) {
            $0.incidentID = incident.incidentID
            $0.content = String(repeating: "long ", count: 12_000)
            $0.contentType = .plainText
        }
        for change in 0..<changes {
            _ = try await server.call(UpdateTitle.self) {
                ($0.incidentID, $0.title) = (incident.incidentID, "\(change)")
            }
        }
    }

    private func administration(of server: TestServer) -> Administration {
        Administration(
            database: server.database, authenticator: server.authenticator, environment: server.environment)
    }

    private func open(
        _ server: TestServer, token: String, _ queryString: String = "", after: Int? = nil
    ) async throws -> EventFeed {
        let caller = try #require(try await server.authenticator.caller(token: token))
        return try await server.events.open(token: token, caller: caller, queryString: queryString, after: after)
    }

    @Test func aQuietStreamHearsAHeartbeatAndOutlivesTheDeadlines() async throws {
        let settings = try settings {
            $0.requestDeadline = .milliseconds(200)
            $0.idleTimeout = .milliseconds(200)
            $0.events.heartbeat = .milliseconds(40)
        }
        try await TestServer.run(settings: settings) { server in
            let stream = try await server.watch()
            // Ten of them take twice as long as any request may.
            #expect(try await becomesTrue { stream.heartbeats >= 10 })
            #expect(!stream.isEnded && stream.messages.isEmpty)
            _ = try await server.declare("Late")
            #expect(try await stream.words(1) == ["created 1"])
            // One for whom nothing was can go on from here.
            let other = try await server.watch("?queryString=title:never")
            _ = try await server.declare("Later")
            #expect(try await becomesTrue { other.lastID == "2" })
            #expect(other.messages.isEmpty)
        }
    }

    @Test func oneWhoLeavesIsForgotten() async throws {
        try await TestServer.run { server in
            let streams = try await withThrowingTaskGroup(of: WatchedEvents.self) { group in
                for _ in 1...20 { group.addTask { try await server.watch() } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(try await becomesTrue { server.events.viewers == 20 })
            for stream in streams { stream.leave() }
            #expect(try await becomesTrue { server.events.viewers == 0 })
            // The memory is empty, and the next one begins anew.
            #expect(server.events.ring.end == server.events.ring.base)
            _ = try await server.declare("Unseen")
            let stream = try await server.watch()
            _ = try await server.declare("Seen")
            #expect(try await stream.words(1) == ["created 2"])
        }
    }

    enum Loss: CaseIterable {
        case revoked
        case expired
        case disabled
    }

    @Test(arguments: Loss.allCases) func aTokenThatMayNothingEndsTheStream(loss: Loss) async throws {
        try await TestServer.run { server in
            let administration = administration(of: server)
            let request = CreateToken.Request(name: "made", role: .viewer, lifetimeSeconds: 3_600)
            let made = try await administration.perform(CreateToken.self, request)
            let stream = try await WatchedEvents.open(server.url, token: made.token)
            let other = try await server.watch()
            _ = try await server.declare("Before")
            #expect(try await stream.words(1) == ["created 1"])
            switch loss {
            case .revoked: _ = try await administration.perform(RevokeToken.self, .init(token: made.token))
            case .expired: server.clock.advance(bySeconds: 3_601)
            case .disabled:
                let user = made.summary.userID
                _ = try await administration.perform(SetUserDisabled.self, .init(user: user, disabled: true))
            }
            #expect(try await becomesTrue { stream.isEnded })
            _ = try await server.declare("After")
            #expect(try await other.words(2) == ["created 1", "created 2"])
            #expect(stream.messages.count == 1)
        }
    }

    /// What another server or a command did, without a word to this one's authenticator.
    @Test func aRoleThatChangedElsewhereChangesWhatIsTold() async throws {
        try await TestServer.run { server in
            let secret = AccessToken.random()
            var token = try await server.database.write(.organization("1")) { tx in
                let token = AccessTokenRecord(
                    orgID: "1", tokenID: "token-x", token: secret, name: "x", role: .admin,
                    userID: "grafana-incident:user-fffffffffffffffffffffff1", createdAt: server.clock.now,
                    expiresAt: .unset)
                try tx.insert(token)
                return token
            }
            let stream = try await WatchedEvents.open(server.url, token: secret.text)
            _ = try await server.declare("Secret") { $0.incidentType = .privateIncident }
            #expect(try await stream.words(1) == ["created 1"])
            token.role = .viewer
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("UPDATE access_token SET role = 'viewer' WHERE token_id = 'token-x'")
            }
            server.authenticator.clear()
            // The look at the tokens comes within a moment; until then an admin's view holds.
            #expect(
                try await becomesTrue {
                    let before = stream.messages.count
                    _ = try await server.call(UpdateTitle.self) {
                        ($0.incidentID, $0.title) = ("1", "\(UUID())")
                    }
                    let public_ = try await server.declare("Public")
                    let arrived = try await becomesTrue {
                        try stream.messages.contains { try $0.event().incidentID == public_.incidentID }
                    }
                    return arrived && stream.messages.count == before + 1
                })
            #expect(!stream.isEnded)
        }
    }

    @Test func oneWhoTakesNothingIsCutAndTakesNoMemory() async throws {
        let settings = try settings {
            $0.events.ringEvents = 16
            $0.events.stall = .seconds(60)
        }
        try await TestServer.run(settings: settings) { server in
            let stalled = try await stalledViewer(of: server)
            let reader = try await server.watch()
            #expect(try await becomesTrue { server.events.viewers == 2 })
            // What the system keeps for the two sockets is some megabytes.
            var changes = 0
            while server.events.viewers == 2, changes < 1_000 {
                changes += 1
                _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "\(changes)") }
                #expect(server.events.ring.end - server.events.ring.base <= 16)
            }
            #expect(server.events.viewers == 1)
            // The others have all of it.
            #expect(try await reader.first(changes).count == changes)
            let text = try await stalled.readToEnd()
            #expect(text.contains("\nevent: grafana.incident.updated.title"))
            #expect(text.count < changes * 60_000)
        }
    }

    /// Full for longer than it may be, one is cut, although it is not behind.
    @Test func oneWhoTakesNothingForLongIsCut() async throws {
        let settings = try settings {
            $0.events.stall = .milliseconds(100)
            $0.events.heartbeat = .milliseconds(100)
        }
        try await TestServer.run(settings: settings) { server in
            let stalled = try await stalledViewer(of: server)
            #expect(try await becomesTrue { server.events.viewers == 1 })
            for change in 1...1_000 where server.events.viewers == 1 {
                _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "\(change)") }
            }
            #expect(try await becomesTrue { server.events.viewers == 0 })
            // It was there until then.
            withExtendedLifetime(stalled) {}
        }
    }

    /// It waits in a connection that takes nothing, and has not come to what happens now.
    @Test func aTokenThatMayNothingEndsAStreamThatIsStuckInWhatItMissed() async throws {
        let settings = try settings { $0.events.stall = .seconds(3_600) }
        try await TestServer.run(settings: settings) { server in
            let administration = administration(of: server)
            let made = try await administration.perform(CreateToken.self, .init(name: "made", role: .viewer))
            try await declareLong(on: server, changes: 300)
            let stalled = try await stalledViewer(of: server, token: made.token, "?lastEventID=0")
            #expect(try await becomesTrue { server.events.isTaken(by: made.token) })
            _ = try await administration.perform(RevokeToken.self, .init(token: made.token))
            #expect(try await becomesTrue { !server.events.isTaken(by: made.token) })
            withExtendedLifetime(stalled) {}
        }
    }

    /// A token that gets its right back gives a new viewer what one who lost it does not have again.
    @Test func oneWhoComesBackIsNotHeldToWhatTheTokenMightBefore() async throws {
        try await TestServer.run { server in
            let administration = administration(of: server)
            let made = try await administration.perform(CreateToken.self, .init(name: "made", role: .viewer))
            func set(disabled: Bool) async throws {
                _ = try await administration.perform(
                    SetUserDisabled.self, .init(user: made.summary.userID, disabled: disabled))
            }
            var before: EventFeed? = try await open(server, token: made.token)
            try await set(disabled: true)
            #expect(try await becomesTrue { before?.standing == nil })
            try await set(disabled: false)
            let after = try await open(server, token: made.token)
            #expect(before?.standing == nil && after.standing != nil)
            // Nor does the end of the one before end it, or what is known of it.
            before = nil
            let other = try await open(server, token: made.token)
            #expect(after.standing != nil && other.standing != nil)
            try await set(disabled: true)
            #expect(try await becomesTrue { after.standing == nil && other.standing == nil })
        }
    }

    /// Each is looked at once it is there, although nothing was changed since the others were.
    @Test func aTokenThatEndsSoonerThanTheOthersEndsItsStream() async throws {
        try await TestServer.run { server in
            let administration = administration(of: server)
            func token(_ seconds: Int) async throws -> String {
                let request = CreateToken.Request(name: "\(seconds)", role: .viewer, lifetimeSeconds: seconds)
                return try await administration.perform(CreateToken.self, request).token
            }
            let (first, second) = (try await token(3_600), try await token(7_200))
            let stays = try await server.watch()
            let early = try await WatchedEvents.open(server.url, token: first)
            server.clock.advance(bySeconds: 3_601)
            #expect(try await becomesTrue { early.isEnded })
            let late = try await WatchedEvents.open(server.url, token: second)
            server.clock.advance(bySeconds: 3_600)
            #expect(try await becomesTrue { late.isEnded })
            #expect(!stays.isEnded)
        }
    }

    /// What a viewer missed goes out in pieces, however much there is, and little of it is read at once.
    @Test func whatWasMissedIsSentInPieces() async throws {
        let settings = try settings { $0.events.pageBytes = 200_000 }
        try await TestServer.run(settings: settings) { server in
            try await declareLong(on: server, changes: 20)
            let last = try await server.database.read { try $0.requireOrganization("1").eventSequence }
            let page = try await open(server, token: server.token(.viewer), after: 0)
            guard case .frames(let frames, let events) = try await page.next() else { throw NotRead() }
            #expect(frames.count == events && (3...5).contains(events))
            let feed = try await open(server, token: server.token(.viewer), after: 0)
            let channel = NIOAsyncTestingChannel()
            try await channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1))
            let streams = EventStreams()
            let serving = Task { try await streams.serve(feed, on: channel) }
            var text = ""
            let isWhole = try await becomesTrue {
                while case .body(let piece)? = try await channel.readOutbound(as: HTTPResponsePart.self) {
                    #expect(piece.readableBytes <= 64 << 10)
                    text += String(buffer: piece)
                }
                return text.contains("\nid: \(last)\n") && text.hasSuffix("}\n\n")
            }
            #expect(isWhole && last > 20)
            #expect(text.components(separatedBy: "\nevent: ").count == last + 1)
            try await channel.close()
            await #expect(throws: (any Error).self) { try await serving.value }
        }
    }

    /// Whoever it was that asked before the server was told to stop: its stream ends, wherever the stop came between.
    @Test func oneWhoComesWhileTheServerStopsIsLetGo() async throws {
        try await TestServer.run { server in
            let channel = NIOAsyncTestingChannel()
            try await channel.connect(to: try SocketAddress(ipAddress: "127.0.0.1", port: 1))
            let feed = try await open(server, token: server.token(.viewer))
            let streams = EventStreams()
            streams.stop()
            let isOver = Mutex(false)
            let serving = Task {
                defer { isOver.withLock { $0 = true } }
                try await streams.serve(feed, on: channel)
            }
            #expect(try await becomesTrue { isOver.withLock { $0 } })
            if isOver.withLock({ $0 }) { try await serving.value }
        }
    }

    struct NotRead: Error {}

    /// What is known of each event for each viewer's query counts as memory, too.
    @Test func manyQueriesTakeNoMoreMemory() async throws {
        let settings = try settings { $0.events.ringBytes = 256 << 10 }
        try await TestServer.run(settings: settings) { server in
            var feeds: [EventFeed] = []
            for number in 1...1_000 {
                feeds.append(
                    try await open(server, token: server.token(.viewer), "title:incident -title:no\(number)"))
            }
            let never = try await open(server, token: server.token(.viewer), "title:never")
            // One who looks on makes the hub read.
            guard case .live = try await feeds[0].next() else { throw NotRead() }
            for number in 1...60 { _ = try await server.declare("Incident \(number)") }
            #expect(try await becomesTrue { server.events.ring.position == 60 })
            let ring = server.events.ring
            #expect((1...40).contains(ring.end - ring.base))
            let later = try await open(server, token: server.token(.viewer), "title:incident")
            let standing = try #require(later.standing)
            for event in (ring.base..<ring.end).map({ ring[$0] }) {
                let told = (feeds + [later]).count { event.concerns(standing, $0.query) }
                #expect(told == 1_001 && !event.concerns(standing, never.query))
            }
        }
    }

    /// HTTP/2 shares a connection among streams; each is one viewer.
    @Test func theMetricsSayHowManyLookOn() async throws {
        try await TestServer.run { server in
            let streams = [try await server.watch(), try await server.watch(as: .admin)]
            _ = try await server.declare("One")
            for stream in streams { #expect(try await stream.first(1).count == 1) }
            let page = try await server.request("GET", "/metrics").text
            for name in ["muster_event_viewers", "muster_events_sent_total", "muster_event_viewers_cut_total"] {
                #expect(page.contains("\n\(name) "), "\(name)")
            }
        }
    }
}

extension EventHub {
    /// Whether somebody views with that token.
    fileprivate func isTaken(by token: String) -> Bool { state.withLock { $0.seats[token] != nil } }
}
