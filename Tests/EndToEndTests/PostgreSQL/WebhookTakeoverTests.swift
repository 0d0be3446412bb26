import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Deliveries of servers that share a database.
@Suite(.postgresOnly) struct WebhookTakeoverTests {
    @Test func theEndpointsOfAKilledServerAreTakenOver() async throws {
        try await HookReceiver.run { receiver in
            try await PostgresPlace.run { place in
                let token = try await place.makeToken()
                let servers = [try await serve(place.environment), try await serve(place.environment)]
                for event in [HookEventName.incidentCreated, .incidentUpdated] {
                    try await servers[0].enableHook(receiver.url, event, token: token)
                }
                let (ledger, isOver) = (ChangeLedger(), Flag())
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for writer in 0..<4 {
                        group.addTask {
                            await ledger.write(to: servers[writer % 2], token) { isOver.isRaised }
                        }
                    }
                    let isSending = try await becomesTrue { receiver.requests.count >= 40 }
                    #expect(isSending)
                    let holder = try await place.database.sql(
                        "SELECT split_part(holder, ' ', 2) FROM delivery_endpoint")
                    let killed = try #require(servers.first { "\($0.process.pid)" == holder })
                    let other = try #require(servers.first { "\($0.process.pid)" != holder })
                    await killed.process.kill()
                    // More than one answer may still be on its way.
                    let start = ContinuousClock.now
                    let isTakenOver = try await becomesTrue {
                        try await place.database.sql("SELECT split_part(holder, ' ', 2) FROM delivery_endpoint")
                            == "\(other.process.pid)"
                    }
                    print("The takeover of an endpoint took \(ContinuousClock.now - start).")
                    #expect(isTakenOver)
                    isOver.raise()
                    try await group.waitForAll()
                    let isWhole = try await becomesTrue {
                        try HookLog(receiver.requests).missing(of: ledger.changes).isEmpty
                    }
                    #expect(isWhole)
                    try HookLog(receiver.requests).expectWhole(ledger.changes)
                    #expect(await other.process.stop().status == 0)
                }
            }
        }
    }

    @Test func nothingIsLostWhenTheDatabaseFailsOver() async throws {
        try await HookReceiver.run { receiver in
            try await PostgresCluster.run { primary in
                let standby = try await primary.standby(isSynchronous: true)
                do {
                    try await expectWhole(receiver, try await primary.environment(failingOverTo: standby)) {
                        try await primary.kill()
                    } afterwards: {
                        try await standby.promote()
                    }
                } catch {
                    await standby.remove()
                    throw error
                }
                await standby.remove()
            }
        }
    }

    /// As its system does it in the middle of the work: clients are cut off, and the server finds it again.
    @Test func nothingIsLostWhenTheDatabaseIsRestarted() async throws {
        try await HookReceiver.run { receiver in
            try await PostgresCluster.run { cluster in
                try await expectWhole(receiver, try await cluster.environment()) {
                    try await cluster.stop()
                } afterwards: {
                    try await cluster.start()
                }
            }
        }
    }

    /// Writes while the database goes away and while it is there again; all that was acknowledged is told.
    private func expectWhole(
        _ receiver: HookReceiver, _ place: (environment: [String: String], token: String),
        whenDatabase goesAway: () async throws -> Void, afterwards comesBack: () async throws -> Void
    ) async throws {
        let (environment, token) = place
        let server = try await serve(environment)
        for event in [HookEventName.incidentCreated, .incidentUpdated] {
            try await server.enableHook(receiver.url, event, token: token)
        }
        let ledger = ChangeLedger()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { await ledger.write(to: server, token) } }
            let isSending = try await becomesTrue { receiver.requests.count >= 40 }
            #expect(isSending)
            try await goesAway()
            try await group.waitForAll()
        }
        #expect(try await server.becomes(503))
        try await comesBack()
        #expect(try await server.becomes(200))
        let before = receiver.requests.count
        let isOver = Flag()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await ledger.write(to: server, token) { isOver.isRaised } }
            let isSendingAgain = try await becomesTrue { receiver.requests.count >= before + 20 }
            #expect(isSendingAgain)
            isOver.raise()
            try await group.waitForAll()
        }
        let isWhole = try await becomesTrue { try HookLog(receiver.requests).missing(of: ledger.changes).isEmpty }
        #expect(isWhole)
        try HookLog(receiver.requests).expectWhole(ledger.changes)
        #expect(await server.process.stop().status == 0)
    }

    private func serve(_ environment: [String: String]) async throws -> Served {
        let (process, url) = try await MusterProcess.serve(
            data: nil, Served.toThisMachine, environment: environment)
        return Served(process: process, url: url)
    }
}
