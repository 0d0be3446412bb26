import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// What happens to the server and its machine while webhooks are sent.
@Suite(.sqliteOnly) struct WebhookFaultTests {
    /// A clock that is set neither stops the schedule nor ends a pause.
    @Test(arguments: ["-1h", "+1d"]) func aPauseLastsWhateverTheClockSays(offset: String) async throws {
        let isMended = Flag()
        try await HookReceiver.run(answer: { request in
            request.path == "/good" || isMended.isRaised ? .status(200) : .status(500)
        }) { receiver in
            try await withTemporaryFolder { root in
                try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
                let folder = root.appending(path: "data")
                let token = try await makeToken(folder)
                let clock = try FakeClock(setting: root.appending(path: "clock"))
                func count(_ path: String) -> Int { receiver.requests.count { $0.path == path } }
                try await Served.run(folder, Served.toThisMachine, environment: try clock.environment()) { server in
                    for path in ["/bad", "/good"] {
                        try await server.enableHook(receiver.url + path, .incidentCreated, token: token)
                    }
                    func declare() async throws {
                        _ = try await server.call(CreateIncident.self, token: token) { $0.title = "x" }
                    }
                    try await declare()
                    let hasFailed = try await becomesTrue { count("/bad") == 1 && count("/good") == 1 }
                    #expect(hasFailed)
                    try clock.set(offset)
                    // Rounds of the worker, of each of which the other endpoint tells.
                    for number in 2...4 {
                        try await declare()
                        let isThere = try await becomesTrue { count("/good") == number }
                        #expect(isThere)
                    }
                    #expect(count("/bad") == 1)
                    isMended.raise()
                    let isOver = try await becomesTrue(within: .seconds(60)) { count("/bad") == 5 }
                    #expect(isOver)
                    let log = try HookLog(receiver.requests.filter { $0.path == "/bad" })
                    #expect(log.repeats == 1)
                    #expect(log.faults.isEmpty)
                }
                try clock.stop()
            }
        }
    }

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
