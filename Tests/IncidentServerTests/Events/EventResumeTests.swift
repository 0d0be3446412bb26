import Foundation
import IncidentAPI
import IncidentServer
import IncidentService
import IncidentStorage
import IncidentTesting
import Testing

/// A viewer who comes back.
@Suite struct EventResumeTests {
    @Test func itGoesOnAfterTheEventThatItKnows() async throws {
        try await TestServer.run { server in
            for number in 1...250 { _ = try await server.declare("Incident \(number)") }
            let ids = (1...250).map(String.init)
            let header = try await server.watch(lastEventID: "3")
            #expect(try await header.first(247).map(\.id) == Array(ids.dropFirst(3)))
            let address = try await server.watch("?lastEventID=240")
            #expect(try await address.first(10).map(\.id) == Array(ids.dropFirst(240)))
            // What the client was told itself is newer than its address.
            let both = try await server.watch(as: .viewer, "?lastEventID=3", lastEventID: "249")
            #expect(try await both.first(1).map(\.id) == ["250"])
            let now = try await server.watch()
            #expect(now.messages.isEmpty)
            _ = try await becomesTrue { now.lastID == "250" }
            #expect(now.lastID == "250")
            // All go on with what happens, and nothing comes twice.
            _ = try await server.declare("News")
            #expect(try await now.first(1).map(\.id) == ["251"])
            #expect(try await header.first(248).map(\.id) == Array(ids.dropFirst(3)) + ["251"])
            #expect(try await address.first(11).map(\.id).last == "251")
            #expect(header.messages.count == 248 && address.messages.count == 11 && both.messages.count <= 2)
        }
    }

    /// Viewers come and go while writers write, each going on after the last that it has: together their parts are all
    /// that happened, in order, once.
    @Test func nothingIsLostOrDoubledBetweenTwoConnections() async throws {
        try await TestServer.run { server in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 1...3 {
                    group.addTask {
                        for number in 1...40 { _ = try await server.declare("\(writer) \(number)") }
                    }
                }
                for _ in 1...3 {
                    group.addTask {
                        var (ids, last) = ([Int](), "0")
                        while ids.count < 120 {
                            let stream = try await server.watch(as: .viewer, lastEventID: last)
                            let part = try await stream.first(min(7, 120 - ids.count))
                            stream.leave()
                            ids += part.compactMap { Int($0.id) }
                            last = part.last?.id ?? last
                        }
                        #expect(ids == Array(1...120))
                    }
                }
                try await group.waitForAll()
            }
        }
    }

    /// The reader of the outbox may be behind one who has just read the database: what that one was told is not told
    /// again when the reader comes to it, and no heartbeat takes it back.
    @Test func oneWhoIsAheadOfTheReaderIsToldNothingTwice() async throws {
        var settings = try ServerSettings.test()
        settings.limits.events.heartbeat = .milliseconds(40)
        (settings.limits.events.poll, settings.limits.events.ownPoll) = (.seconds(3_600), .seconds(3_600))
        try await TestServer.run(settings: settings) { server in
            let behind = try await server.watch()
            #expect(try await becomesTrue { behind.heartbeats >= 1 })
            // Another server, whose commands do not wake this one's reader.
            var environment = server.environment
            environment.commits = CommitSignal()
            let other = try Dispatcher(database: server.database, environment: environment)
            let editor = try #require(try await server.authenticator.caller(token: server.token(.editor)))
            for title in ["One", "Two"] {
                let body = Data(#"{"title": "\#(title)"}"#.utf8)
                _ = await other.answer(Call(CreateIncident.method, body: body, caller: editor, logger: .silent))
            }
            let ahead = try await server.watch(lastEventID: "0")
            #expect(try await ahead.words(2) == ["created 1", "created 2"])
            #expect(behind.messages.isEmpty)
            let before = behind.heartbeats
            #expect(try await becomesTrue { behind.heartbeats >= before + 5 })
            #expect(ahead.lastID == "2")
            server.environment.commits.fire()
            #expect(try await behind.words(2) == ["created 1", "created 2"])
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "Next") }
            for stream in [ahead, behind] {
                #expect(try await stream.words(3) == ["created 1", "created 2", "updated.title 1"])
            }
            #expect(try await becomesTrue { ahead.heartbeats >= 1 && ahead.lastID == "3" })
            #expect(ahead.messages.count == 3)
        }
    }

    /// One for whom little is, far behind: what it is told keeps its place, so that it need not begin again.
    @Test func oneForWhomLittleIsKeepsItsPlace() async throws {
        var settings = try ServerSettings.test()
        settings.limits.events.heartbeat = .seconds(3_600)
        try await TestServer.run(settings: settings) { server in
            for number in 1...310 { _ = try await server.declare(number % 200 == 50 ? "Slow" : "Incident \(number)") }
            let stream = try await server.watch(as: .viewer, "?queryString=title:slow", lastEventID: "0")
            #expect(try await becomesTrue { stream.lastID == "310" })
            #expect(stream.messages.map(\.id) == ["50", "250"])
            // One for each of what is read at once.
            #expect(stream.heartbeats == 4)
            stream.leave()
            let again = try await server.watch(as: .viewer, "?queryString=title:slow", lastEventID: stream.lastID)
            _ = try await server.declare("Slow again")
            #expect(try await again.first(1).map(\.id) == ["311"])
        }
    }

    @Test func anIDThatTheServerNeverGaveIsReset() async throws {
        try await TestServer.run { server in
            _ = try await server.declare("One")
            let stream = try await server.watch(lastEventID: "7")
            #expect(try await stream.words(1) == ["reset 1"])
            #expect(try await stream.first(1).first?.data == #"{"id":1,"reason":"unknown"}"#)
            _ = try await server.declare("Two")
            #expect(try await stream.words(2) == ["reset 1", "created 2"])
        }
    }

    @Test func whatIsNoLongerKeptIsReset() async throws {
        try await TestServer.run { server in
            for number in 1...4 { _ = try await server.declare("Old \(number)") }
            server.clock.advance(bySeconds: 7 * 24 * 3_600 - 60)
            for number in 5...6 { _ = try await server.declare("New \(number)") }
            let worker = RetentionWorker(
                database: server.database, holder: "test", environment: server.environment, logger: .silent)
            // Within seven days all is there.
            _ = try await worker.step()
            let early = try await server.watch(lastEventID: "0")
            #expect(try await early.first(6).map(\.id) == ["1", "2", "3", "4", "5", "6"])
            server.clock.advance(bySeconds: 120)
            while try await worker.step() > 0 {}
            let late = try await server.watch(lastEventID: "2")
            #expect(try await late.words(1) == ["reset 6"])
            #expect(try await late.first(1).first?.data == #"{"id":6,"reason":"expired"}"#)
            let whole = try await server.watch(lastEventID: "4")
            #expect(try await whole.words(2) == ["created 5", "created 6"])
            _ = try await server.declare("Next")
            #expect(try await late.words(2) == ["reset 6", "created 7"])
            #expect(try await whole.words(3).last == "created 7")
            #expect(try await early.words(7).last == "created 7")
        }
    }

    /// A clock that was set leaves holes in what is kept; nobody passes over one without a word.
    @Test func aHoleIsNotPassedOver() async throws {
        try await TestServer.run { server in
            for number in 1...6 { _ = try await server.declare("Incident \(number)") }
            try await server.database.write(.worker("test")) { tx in
                try tx.execute("DELETE FROM outbox WHERE org_id = '1' AND sequence IN (3, 4)")
            }
            let stream = try await server.watch(lastEventID: "1")
            #expect(try await stream.words(2) == ["created 2", "reset 6"])
            _ = try await server.declare("Next")
            #expect(try await stream.words(3) == ["created 2", "reset 6", "created 7"])
        }
    }

    /// A backup was restored under the server's feet, or a standby that lacked the last commits became the primary.
    @Test func anotherHistoryIsReset() async throws {
        try await TestServer.run { server in
            let stream = try await server.watch()
            for number in 1...3 { _ = try await server.declare("Incident \(number)") }
            #expect(try await stream.first(3).count == 3)
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("DELETE FROM outbox WHERE org_id = '1' AND sequence > 1")
                try tx.execute("UPDATE organization SET event_sequence = 1 WHERE org_id = '1'")
            }
            #expect(try await stream.words(4).last == "reset 1")
            #expect(stream.messages.last?.data == #"{"id":1,"reason":"unknown"}"#)
            _ = try await server.declare("Another")
            #expect(try await stream.words(5).last == "created 4")
            #expect(try await stream.first(5).last?.id == "2")
            // It has given as many numbers as the one before, to other events.
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("UPDATE outbox SET created_at = created_at + 1 WHERE org_id = '1' AND sequence = 2")
            }
            _ = try await server.declare("A third")
            #expect(try await stream.first(6).last?.data == #"{"id":3,"reason":"unknown"}"#)
        }
    }
}
