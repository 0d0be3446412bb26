import Foundation
import IncidentAPI
import IncidentServer
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

/// What viewers are told when the database is not as it should be.
@Suite struct EventFaultTests {
    private func run(_ body: (TestServer, UneasyDatabase) async throws -> Void) async throws {
        try await TestDatabase.open { base in
            let database = UneasyDatabase(base)
            try await TestServer.run(over: database) { try await body($0, database) }
        }
    }

    /// The events of a history that has no others.
    private func keep(_ numbers: ClosedRange<Int>, of server: TestServer) async throws {
        try await server.database.write(.organization("1")) { tx in
            try tx.execute("DELETE FROM outbox WHERE sequence < \(numbers.lowerBound)")
            try tx.execute("UPDATE organization SET event_sequence = \(numbers.upperBound)")
        }
    }

    /// Waits until the reader of the outbox has looked at it.
    private func look(_ server: TestServer, _ database: UneasyDatabase) async throws {
        let before = database.reads
        server.environment.commits.fire()
        #expect(try await becomesTrue { database.reads > before + 1 })
    }

    @Test func aStandbySaysWhatIsNoLongerKept() async throws {
        try await run { server, database in
            for number in 1...3 { _ = try await server.declare("Old \(number)") }
            let live = try await server.watch()
            #expect(try await becomesTrue { server.events.viewers == 1 })
            // All of it comes to the standby at one moment, after which the primary is gone.
            database.readReplica(asOf: server.clock.now)
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("DELETE FROM outbox")
                try tx.execute("UPDATE organization SET event_sequence = 6")
            }
            server.environment.commits.fire()
            #expect(try await live.first(1).map(\.data) == [#"{"id":6,"reason":"expired"}"#])
            let late = try await server.watch(lastEventID: "1")
            #expect(try await late.first(1).map(\.data) == [#"{"id":6,"reason":"expired"}"#])
        }
    }

    /// A standby that lacks the last commits: who knows them is told nothing until they are there, and nothing twice.
    @Test func aStandbyThatIsBehindResetsNobody() async throws {
        try await run { server, database in
            let stream = try await server.watch()
            for number in 1...3 { _ = try await server.declare("Incident \(number)") }
            #expect(try await stream.first(3).count == 3)
            database.readReplica(asOf: server.clock.now)
            try await keep(1...2, of: server)
            try await look(server, database)
            let ahead = try await server.request(
                "GET", "/api/v1/events?lastEventID=3", headers: ["Authorization": "Bearer \(server.token(.viewer))"])
            #expect(ahead.status == 503 && ahead.headers["retry-after"] == "2")
            let behind = try await server.watch(lastEventID: "1")
            #expect(try await behind.words(1) == ["created 2"])
            #expect(!stream.isEnded && stream.messages.count == 3)
            try await keep(1...3, of: server)
            database.readReplica(asOf: nil)
            _ = try await server.declare("Next")
            #expect(try await stream.words(4) == ["created 1", "created 2", "created 3", "created 4"])
            #expect(try await behind.words(3) == ["created 2", "created 3", "created 4"])
        }
    }

    /// A standby that lacks them while one catches up is waited for, and not for ever.
    @Test func whatAStandbyLacksIsWaitedForAWhile() async throws {
        try await run { server, database in
            for number in 1...4 { _ = try await server.declare("Incident \(number)") }
            var limits = EventLimits()
            limits.poll = .milliseconds(1)
            let hub = EventHub(
                database: database, authenticator: server.authenticator, limits: limits, logger: .silent)
            let token = server.token(.viewer)
            let caller = try #require(try await server.authenticator.caller(token: token))
            func open() async throws -> EventFeed {
                try await hub.open(token: token, caller: caller, queryString: "", after: 3)
            }
            func waits(_ feed: EventFeed, atMost limit: Int) async throws -> Int {
                for count in 0..<limit {
                    guard case .frames(let frames, _) = try await feed.next(), frames.isEmpty else { return count }
                }
                return limit
            }
            let (patient, late) = (try await open(), try await open())
            database.readReplica(asOf: server.clock.now)
            try await keep(1...2, of: server)
            #expect(try await waits(patient, atMost: 3) == 3)
            #expect((4...50).contains(try await waits(late, atMost: 100)))
            database.readReplica(asOf: nil)
            try await keep(1...4, of: server)
            guard case .frames(let frames, events: 1) = try await patient.next() else { throw Missing() }
            #expect(String(decoding: frames.joined(), as: UTF8.self).hasPrefix("id: 4\n"))
        }
    }

    /// A newer server of the same database tells of what this one does not know.
    @Test func anEventThatCannotBeReadHidesNoOther() async throws {
        try await run { server, _ in
            let live = try await server.watch()
            _ = try await server.declare("One")
            #expect(try await live.words(1) == ["created 1"])
            for sequence in [2, 3] {
                try await server.database.write(.organization("1")) { tx in
                    try tx.execute("UPDATE organization SET event_sequence = \(sequence)")
                    try tx.execute(
                        """
                        INSERT INTO outbox (org_id, sequence, event, number, version, created_at, began)
                        SELECT org_id, sequence + \(sequence - 1), 'weather', number, version, created_at, began
                        FROM outbox WHERE sequence = 1
                        """)
                }
                // Its number is told, so that nobody comes back to it.
                server.environment.commits.fire()
                #expect(try await becomesTrue { live.lastID == "\(sequence)" })
            }
            let late = try await server.watch(lastEventID: "0")
            #expect(try await becomesTrue { late.lastID == "3" })
            _ = try await server.declare("Two")
            for stream in [live, late] {
                #expect(try await stream.words(2) == ["created 1", "created 2"])
                #expect(stream.messages.map(\.id) == ["1", "4"])
            }
        }
    }

    /// Of an incident of which nothing can be read, admins are told the number, and nobody else is.
    @Test func whatIsLeftOfOneIncidentHidesNoOther() async throws {
        try await run { server, _ in
            for title in ["One", "Two"] { _ = try await server.declare(title) }
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = "1" }
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("UPDATE deleted_incident SET snapshot = '{\"title\": 5}'")
            }
            let viewer = try await server.watch(lastEventID: "0")
            #expect(try await viewer.words(1) == ["created 2"])
            let admin = try await server.watch(as: .admin, lastEventID: "0")
            #expect(try await admin.words(3) == ["created 1", "created 2", "deleted 1"])
            #expect(try await admin.first(1).first?.event().incident.title == "")
            _ = try await server.declare("Three")
            #expect(try await viewer.words(2) == ["created 2", "created 3"])
        }
    }

    @Test func whatCannotBeReadIsLoggedOnce() async throws {
        try await run { server, database in
            for title in ["One", "Two", "Three"] { _ = try await server.declare(title) }
            try await server.database.write(.organization("1")) { tx in
                try tx.execute("UPDATE outbox SET event = 'weather' WHERE sequence = 2")
            }
            let lines = LogLines()
            let hub = EventHub(
                database: database, authenticator: server.authenticator, logger: Logger(label: "test") { _ in lines })
            let token = server.token(.viewer)
            let caller = try #require(try await server.authenticator.caller(token: token))
            for _ in 1...3 {
                let feed = try await hub.open(token: token, caller: caller, queryString: "", after: 0)
                guard case .frames(_, events: 2) = try await feed.next() else { throw Missing() }
            }
            #expect(lines.count == 1)
        }
    }

    /// The database may cut a read off; that is no end of ours.
    @Test func aReadThatIsCutOffIsTriedAgain() async throws {
        try await run { server, database in
            let stream = try await server.watch()
            #expect(try await becomesTrue { server.events.viewers == 1 })
            database.failReads(CancellationError())
            try await look(server, database)
            database.failReads(nil)
            _ = try await server.declare("Next")
            #expect(try await stream.words(1) == ["created 1"])
        }
    }

    struct Missing: Error {}
}

/// Counts what is logged.
private final class LogLines: LogHandler {
    private let lines = Mutex(0)

    var count: Int { lines.withLock { $0 } }
    var logLevel: Logger.Level {
        get { .info }
        set {}
    }
    var metadata: Logger.Metadata {
        get { [:] }
        set {}
    }
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { nil }
        set {}
    }

    func log(event: LogEvent) { lines.withLock { $0 += 1 } }
}
