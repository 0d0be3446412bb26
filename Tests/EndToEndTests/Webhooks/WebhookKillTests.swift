import Foundation
import IncidentAPI
import IncidentTesting
import Synchronization
import Testing

/// The server ends in the middle of its deliveries, again and again.
@Suite(.sqliteOnly) struct WebhookKillTests {
    private static let kills = 6
    private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

    /// Ends a server when the receiver has got so much more: what it got is delivered, and never recorded.
    private final class Trap: Sendable {
        private let state = Mutex<(left: Int, process: MusterProcess)?>(nil)

        func set(after count: Int, _ process: MusterProcess) { state.withLock { $0 = (count, process) } }

        func spring() {
            let process = state.withLock { state -> MusterProcess? in
                guard let set = state else { return nil }
                state = set.left > 1 ? (set.left - 1, set.process) : nil
                return set.left > 1 ? nil : set.process
            }
            process?.signal(SIGKILL)
        }
    }

    @Test func everyAcknowledgedChangeArrivesInOrder() async throws {
        let trap = Trap()
        try await HookReceiver.run(answer: { _ in
            trap.spring()
            return .status(200)
        }) { receiver in
            try await withTemporaryFolder { folder in
                let token = try await makeToken(folder)
                let ledger = ChangeLedger()
                for round in 1...Self.kills {
                    let server = try await serve(folder)
                    if round == 1 {
                        try await server.enableHook(
                            receiver.url + "/a", .incidentCreated, secret: Self.secret, token: token)
                        try await server.enableHook(
                            receiver.url + "/a", .incidentUpdated, secret: Self.secret, token: token)
                    }
                    if round.isMultiple(of: 2) {
                        trap.set(after: 10 + round, server.process)
                    } else {
                        // In the moment of a commit, most of which is not yet sent.
                        ledger.ring(after: 20 + round) { server.process.signal(SIGKILL) }
                    }
                    await withTaskGroup(of: Void.self) { group in
                        for _ in 0..<6 { group.addTask { await ledger.write(to: server, token) } }
                    }
                    #expect(await server.process.output().status == 128 + SIGKILL)
                }
                let server = try await serve(folder)
                let isWhole = try await becomesTrue {
                    try HookLog(receiver.requests).missing(of: ledger.changes).isEmpty
                }
                #expect(isWhole)
                let log = try HookLog(receiver.requests)
                log.expectWhole(ledger.changes)
                // What the traps ended was sent again.
                #expect(log.repeats > 0)
                #expect(await server.process.stop().status == 0)
                try await WebhookPage.expectSigned(receiver.requests, secret: Self.secret)
            }
        }
    }

    private func serve(_ folder: URL) async throws -> Served {
        // Proxies of the environment change nothing: nobody listens there.
        let proxies = ["http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"]
        let environment = Dictionary(uniqueKeysWithValues: proxies.map { ($0, "http://127.0.0.1:1") })
        let (process, url) = try await MusterProcess.serve(
            data: folder, Served.toThisMachine, environment: environment)
        return Served(process: process, url: url)
    }
}
