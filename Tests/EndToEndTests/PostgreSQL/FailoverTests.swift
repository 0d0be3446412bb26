import Foundation
import IncidentTesting
import NIOHTTP1
import Synchronization
import Testing

/// The primary dies under writes, and its synchronous standby takes over: nothing acknowledged is lost, and no server is
/// restarted.
@Suite(.postgresOnly) struct FailoverTests {
    @Test func nothingAcknowledgedIsLost() async throws {
        try await PostgresCluster.run { primary in
            let standby = try await primary.standby(isSynchronous: true)
            do {
                try await failOver(from: primary, to: standby)
            } catch {
                await standby.remove()
                throw error
            }
            await standby.remove()
        }
    }

    private func failOver(from primary: PostgresCluster, to standby: PostgresCluster) async throws {
        let (environment, token) = try await primary.environment(failingOverTo: standby)
        let servers = try await ServerGroup.start(2, environment)
        let ledger = Ledger()
        let isOver = Flag()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for writer in 0..<16 {
                tasks.addTask { try await write(writer, to: servers, ledger, token, until: isOver) }
            }
            let isWriting = try await becomesTrue { ledger.titles.count >= 100 }
            #expect(isWriting)
            try await primary.kill()
            for server in servers {
                let noticed = try await becomesTrue { try await server.get("/healthz/ready").status == 503 }
                #expect(noticed)
                let refused = try await server.call("IncidentsService.CreateIncident", #"{"title": "x"}"#, token: token)
                #expect(refused.status == 503)
                #expect(refused.body.contains(#""retryable":true"#))
                #expect(!refused.headers["Retry-After"].isEmpty)
            }
            let before = ledger.titles.count
            try await standby.promote()
            for server in servers {
                let isBack = try await becomesTrue { try await server.get("/healthz/ready").status == 200 }
                #expect(isBack)
            }
            let isWritingAgain = try await becomesTrue { ledger.titles.count >= before + 100 }
            #expect(isWritingAgain)
            isOver.raise()
            try await tasks.waitForAll()
        }
        let titles = ledger.titles
        for server in servers {
            #expect(try await server.losses(of: titles, token: token).isEmpty)
            #expect(await server.process.stop().status == 0)
        }
        // Every key declared one incident, however often it was repeated, and what was refused left no gap.
        #expect(ledger.unsettled.isEmpty)
        #expect(Set(titles.values).count == titles.count)
        #expect(titles.keys.max() == titles.count)
        #expect(try await standby.sql("SELECT count(*) FROM incident") == "\(titles.count)")
    }

    /// Declares one incident after the other, each until it is acknowledged.
    private func write(
        _ writer: Int, to servers: [Served], _ ledger: Ledger, _ token: String, until isOver: Flag
    ) async throws {
        var number = 0
        while !isOver.isRaised, !Task.isCancelled {
            number += 1
            let isAcknowledged = try await becomesTrue {
                await ledger.declare("\(writer)-\(number)", on: servers[writer % servers.count], token: token)
            }
            #expect(isAcknowledged)
        }
    }
}

/// Says something to other tasks once.
final class Flag: Sendable {
    private let value = Mutex(false)

    var isRaised: Bool { value.withLock { $0 } }

    func raise() { value.withLock { $0 = true } }
}
