import Foundation
import IncidentAPI
import IncidentService
import IncidentTesting
import Synchronization
import Testing

@testable import IncidentStorage

/// What a call costs in waits for a database that may be far away.
@Suite(.postgresOnly) struct RoundTripTests {
    @Test(arguments: [[:], ["Idempotency-Key": "one"]])
    func aCreateWaitsThreeTimes(headers: [String: String]) async throws {
        try await TestDatabase.run { place in
            try await place.open { base in
                let database = CountingDatabase(takingTurns: [base])
                try await TestServer.run(over: database) { server in
                    // The writer learns the organisation's words, and the label.
                    for title in ["one", "two", "three"] { try await server.declare(title, headers: [:]) }
                    database.waits.withLock { $0 = [] }
                    for number in 1...20 {
                        let headers = headers.mapValues { "\($0) \(number)" }
                        try await server.declare("Slow", headers: headers)
                    }
                    let waits = database.waits.withLock { $0 }
                    #expect(waits.count == 20)
                    // On a slow machine some come when what the writer knows is too old.
                    #expect(waits.contains { $0 <= 3 }, "\(waits)")
                }
            }
        }
    }

    @Test func whoSharesACommitWaitsForThatAlone() async throws {
        try await TestDatabase.run { place in
            try await place.open { base in
                let database = CountingDatabase(takingTurns: [base])
                try await TestServer.run(over: database) { server in
                    try await server.declare("one", headers: [:])
                    let isShared = try await becomesTrue {
                        database.waits.withLock { $0 = [] }
                        try await withThrowingTaskGroup(of: Void.self) { tasks in
                            for number in 1...40 {
                                tasks.addTask { try await server.declare("Slow \(number)", headers: [:]) }
                            }
                            try await tasks.waitForAll()
                        }
                        return database.waits.withLock { waits in waits.count { $0 == 1 } > 20 }
                    }
                    #expect(isShared)
                }
            }
        }
    }

    @Test func serversThatTakeTurnsKnowTheWords() async throws {
        try await TestDatabase.run { place in
            try await place.open { first in
                try await place.open { second in
                    let database = CountingDatabase(takingTurns: [first, second])
                    try await TestServer.run(over: database) { server in
                        database.waits.withLock { $0 = [] }
                        // On a slow machine some come when what a writer knows is too old.
                        let isKnown = try await becomesTrue {
                            for _ in 1...10 { try await server.declare("Slow", headers: [:]) }
                            return database.waits.withLock { waits in waits.contains { $0 <= 3 } }
                        }
                        #expect(isKnown, "\(database.waits.withLock { $0 })")
                    }
                }
            }
        }
    }

    @Test func aGetWaitsOnce() async throws {
        try await TestDatabase.run { place in
            try await place.open { base in
                let database = CountingDatabase(takingTurns: [base])
                try await TestServer.run(over: database) { server in
                    for _ in 1...20 { try await server.declare("Slow", headers: [:]) }
                    database.readWaits.withLock { $0 = [] }
                    // Each of the readers learns the organisation's words first. A write makes answers forgotten.
                    let isKnown = try await becomesTrue {
                        try await server.declare("Slow", headers: [:])
                        for number in 1...20 {
                            _ = try await server.call(GetIncident.self) { $0.incidentID = "\(number)" }
                        }
                        return database.readWaits.withLock { $0.contains(1) }
                    }
                    #expect(isKnown, "\(database.readWaits.withLock { $0 })")
                }
            }
        }
    }
}

extension TestServer {
    fileprivate func declare(_ title: String, headers: [String: String]) async throws {
        let incident = try await call(CreateIncident.self, headers: headers) {
            $0.title = title
            $0.labels = [.with { $0.label = "checkout" }]
        }.incident
        #expect(incident.labels.map(\.label) == ["checkout"])
    }
}

/// Notes how often each write of an organisation waited for an answer, and each read.
private final class CountingDatabase: Database {
    let waits = Mutex<[Int]>([])
    let readWaits = Mutex<[Int]>([])
    private let bases: [any Database]
    private let turn = Mutex(0)

    init(takingTurns bases: [any Database]) { self.bases = bases }

    private var base: any Database { bases[0] }

    var health: DatabaseHealth { base.health }

    func generation() async -> Int? { await base.generation() }

    func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        try await base.read(lane) { [self] tx in
            let connection = try #require(tx.connection as? PostgresConnection)
            let before = connection.roundTrips
            let result = try body(tx)
            readWaits.withLock { $0.append(connection.roundTrips - before) }
            return result
        }
    }

    func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        guard case .organization = lock else { return try await base.write(lock, body) }
        let index = turn.withLock { turn in
            turn = (turn + 1) % bases.count
            return turn
        }
        return try await bases[index].write(lock) { [self] tx in
            let connection = try #require(tx.connection as? PostgresConnection)
            let before = connection.roundTrips
            let result = try body(tx)
            // One more for the commit.
            waits.withLock { $0.append(connection.roundTrips - before + 1) }
            return result
        }
    }

    func close() async {}
}
