import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

/// One server of several does what only one may.
@Suite(.postgresOnly) struct LeaseTests {
    /// Runs `body` with two servers' views of one database.
    private func withTwoServers(
        _ body: (_ database: ScratchDatabase, _ one: any Database, _ other: any Database) async throws -> Void
    ) async throws {
        try await PostgresCluster.shared().withDatabase { place in
            let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            let one = try await PostgresDatabase.open(PostgresAddress(place.url), logger: logger)
            let other = try await PostgresDatabase.open(PostgresAddress(place.url), logger: logger)
            do {
                try await Bootstrap.prepare(one, environment: .live)
                try await body(place, one, other)
            } catch {
                await one.close()
                await other.close()
                throw error
            }
            await one.close()
            await other.close()
        }
    }

    @Test func oneHoldsItUntilItEndsOrIsGivenUp() async throws {
        try await withTwoServers { place, one, other in
            let mine = Lease("work", holder: "one", database: one)
            let theirs = Lease("work", holder: "other", database: other)
            #expect(try await mine.hold())
            #expect(try await !theirs.hold())
            #expect(try await mine.hold())

            // The server was killed, and its time is up.
            try await place.sql("UPDATE lease SET expires_at = 1")
            #expect(try await theirs.hold())
            #expect(try await !mine.hold())

            try await mine.giveUp()
            #expect(try await !mine.hold())
            try await theirs.giveUp()
            #expect(try await mine.hold())
        }
    }

    @Test func lastsHalfAMinuteByTheClockOfTheDatabase() async throws {
        try await withTwoServers { place, one, _ in
            // A server whose clock is far off.
            let environment = Environment(now: { Timestamp(microseconds: 1) }, newHexID: Environment.live.newHexID)
            #expect(try await Lease("work", holder: "one", database: one, environment: environment).hold())
            let left = try await place.sql(
                "SELECT expires_at / 1000000 - CAST(extract(epoch FROM clock_timestamp()) AS bigint) FROM lease")
            let seconds = try #require(Int(left))
            #expect((1...30).contains(seconds))
        }
    }

    @Test func ofManyAtOnceOneHasIt() async throws {
        try await withTwoServers { _, one, other in
            let holders = try await withThrowingTaskGroup(of: String?.self) { group in
                for number in 0..<20 {
                    let lease = Lease("work", holder: "\(number)", database: number.isMultiple(of: 2) ? one : other)
                    group.addTask { try await lease.hold() ? "\(number)" : nil }
                }
                return try await group.reduce(into: [String]()) { all, holder in
                    if let holder { all.append(holder) }
                }
            }
            #expect(holders.count == 1)
        }
    }

    @Test func whoLostItDeletesNothing() async throws {
        try await withTwoServers { place, one, other in
            let workers = [("one", one), ("other", other)].map { holder, database in
                RetentionWorker(database: database, holder: holder, logger: Logger(label: "test"))
            }
            func insertOldEvent(_ sequence: Int) async throws {
                let event = OutboxEvent(
                    orgID: "1", sequence: sequence, event: .created, number: 1, version: 1,
                    createdAt: Timestamp(microseconds: 1))
                try await one.write(.organization("1")) { try $0.insert(event) }
            }
            try await insertOldEvent(1)
            #expect(try await workers[0].step() == 1)
            try await insertOldEvent(2)
            #expect(try await workers[1].step() == 0)
            try await place.sql("UPDATE lease SET expires_at = 1")
            #expect(try await workers[1].step() == 1)
            try await insertOldEvent(3)
            #expect(try await workers[0].step() == 0)
        }
    }
}
