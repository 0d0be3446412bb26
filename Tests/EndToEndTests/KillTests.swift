import Foundation
import IncidentTesting
import Testing

/// The server ends in the middle of its work, again and again, and nothing that it acknowledged is lost.
@Suite(.sqliteOnly) struct KillTests {
    /// `make soak` sets more.
    private static let kills = ProcessInfo.processInfo.environment["MUSTER_SOAK_KILLS"].flatMap { Int($0) } ?? 6

    @Test func whatWasAcknowledgedOutlivesEveryKill() async throws {
        try await withTemporaryFolder { folder in
            let token = try await makeToken(folder)
            let ledger = Ledger()
            for round in 1...Self.kills {
                let before = ledger.titles
                let (process, url) = try await MusterProcess.serve(data: folder)
                let server = Served(process: process, url: url)
                let newest = before.filter { $0.key > before.count - 200 }
                #expect(try await server.losses(of: newest, token: token).isEmpty, "round \(round)")
                for title in ledger.unsettled {
                    let settled = await ledger.declare(title, on: server, token: token)
                    #expect(settled, "round \(round)")
                }
                // One in three ends as an operator ends it; to the clients it is the same.
                let signal = round % 3 == 0 ? SIGTERM : SIGKILL
                ledger.ring(after: 1 + round * 37 % 80) { process.signal(signal) }
                await writeUntilTheEnd(of: server, ledger, token, round)
                let output = await process.output()
                #expect(output.status == (signal == SIGTERM ? 0 : 128 + SIGKILL), "\(output.stderr)")
            }
            try await Served.run(folder) { server in
                for title in ledger.unsettled {
                    let settled = await ledger.declare(title, on: server, token: token)
                    #expect(settled)
                }
                let titles = ledger.titles
                let losses = try await server.losses(of: titles, token: token)
                #expect(losses.isEmpty)
                // Each key declared one incident, however often it was repeated, and refused calls left no gap.
                #expect(Set(titles.values).count == titles.count)
                #expect(titles.keys.max() == titles.count)
            }
            _ = try await muster("doctor", "--data", folder.path)
        }
    }

    private func writeUntilTheEnd(of server: Served, _ ledger: Ledger, _ token: String, _ round: Int) async {
        await withTaskGroup(of: Void.self) { group in
            for writer in 1...8 {
                group.addTask {
                    var number = 1
                    while await ledger.declare("\(round)-\(writer)-\(number)", on: server, token: token) { number += 1 }
                }
            }
        }
    }
}
