import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// What happens to the server and its machine while webhooks are sent.
@Suite(.sqliteOnly) struct WebhookFaultTests {
    /// What was delivered cannot be recorded while the disk is full; deliveries go on when there is room.
    @Test(.enabled(if: SmallDisk.isAvailable, "needs root, for a disk of its own"))
    func deliveriesGoOnAfterAFullDisk() async throws {
        try await HookReceiver.run { receiver in
            try await SmallDisk.run(megabytes: 16) { disk in
                let folder = disk.url.appending(path: "data")
                let token = try await makeToken(folder)
                try await Served.run(folder, Served.toThisMachine) { server in
                    try await server.enableHook(receiver.url, .incidentCreated, token: token)
                    try await server.enableHook(receiver.url, .incidentUpdated, token: token)
                    let ledger = ChangeLedger()
                    for _ in 1...2 {
                        let before = ledger.count
                        try await withThrowingTaskGroup(of: Void.self) { group in
                            for _ in 0..<4 { group.addTask { await ledger.write(to: server, token) } }
                            let isWriting = try await becomesTrue { ledger.count >= before + 20 }
                            #expect(isWriting)
                            try disk.fill()
                            try await group.waitForAll()
                        }
                        #expect(try await server.becomes(503))
                        try disk.makeRoom()
                        #expect(try await server.becomes(200))
                    }
                    let isWhole = try await becomesTrue {
                        try HookLog(receiver.requests).missing(of: ledger.changes).isEmpty
                    }
                    #expect(isWhole)
                    try HookLog(receiver.requests).expectWhole(ledger.changes)
                }
            }
        }
    }
}
