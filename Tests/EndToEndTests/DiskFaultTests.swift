import Foundation
import IncidentTesting
import Testing

/// A disk that fails while clients write: they are refused, reads go on, and the server comes back by itself.
@Suite(.sqliteOnly) struct DiskFaultTests {
    // SQLite commits with fdatasync: a fault in fsync alone would hit nothing.
    @Test(arguments: ["posix/io/sync/fdatasync", "posix/io/rw/pwrite"])
    func failingDiskIsNeverAcknowledged(point: String) async throws {
        try await withTemporaryFolder { root in
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let folder = root.appending(path: "data")
            let token = try await makeToken(folder)
            let disk = FaultyDisk(control: root.appending(path: "fiu"))
            let ledger = Ledger()
            try await Served.run(folder, environment: disk.environment) { server in
                for round in 1...2 {
                    try await write(to: server, ledger, token, round) { try disk.fail(point, in: server.process) }
                    #expect(try await server.becomes(503))
                    let refused = await ledger.declare("refused \(round)", on: server, token: token)
                    #expect(!refused)
                    let losses = try await server.losses(of: ledger.titles, token: token)
                    #expect(losses.isEmpty, "while the disk fails")
                    try disk.mend(point, in: server.process)
                    #expect(try await server.becomes(200))
                }
            }
            try await settle(folder, ledger, token)
            _ = try await muster("doctor", "--data", folder.path)
        }
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "needs root, for a disk of its own"))
    func fullDiskIsNeverAcknowledged() async throws {
        try await SmallDisk.run(megabytes: 16) { disk in
            let folder = disk.url.appending(path: "data")
            let token = try await makeToken(folder)
            let ledger = Ledger()
            try await Served.run(folder) { server in
                for round in 1...2 {
                    try await write(to: server, ledger, token, round) { try disk.fill() }
                    #expect(try await server.becomes(503))
                    let losses = try await server.losses(of: ledger.titles, token: token)
                    #expect(losses.isEmpty, "while the disk is full")
                    try disk.makeRoom()
                    #expect(try await server.becomes(200))
                }
            }
            try await settle(folder, ledger, token)
        }
    }

    /// Writes from eight clients, breaks the disk after 20 declarations, and returns when all were refused.
    private func write(
        to server: Served, _ ledger: Ledger, _ token: String, _ round: Int, _ breakDisk: @Sendable () throws -> Void
    ) async throws {
        let (reached, bell) = AsyncStream.makeStream(of: Void.self)
        ledger.ring(after: 20) { bell.yield() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 1...8 {
                group.addTask {
                    var number = 1
                    while await ledger.declare("\(round)-\(writer)-\(number)", on: server, token: token) { number += 1 }
                }
            }
            for await _ in reached { break }
            try breakDisk()
            try await group.waitForAll()
        }
    }

    /// After a restart each key has its one incident, and none that was acknowledged is missing.
    private func settle(_ folder: URL, _ ledger: Ledger, _ token: String) async throws {
        try await Served.run(folder) { server in
            for title in ledger.unsettled {
                let settled = await ledger.declare(title, on: server, token: token)
                #expect(settled)
            }
            let titles = ledger.titles
            let losses = try await server.losses(of: titles, token: token)
            #expect(losses.isEmpty)
            #expect(Set(titles.values).count == titles.count)
            #expect(titles.keys.max() == titles.count)
        }
    }
}
