import Foundation
import IncidentStorage
import IncidentTesting
import Testing

@Suite(.sqliteOnly) struct FullDiskTests {
    @Test(.enabled(if: SmallDisk.isAvailable, "needs root, for a disk of its own"))
    func fullDiskRefusesTheWholeBatchThenComesBackByItself() async throws {
        var options = SQLiteOptions()
        options.recoveryInterval = .milliseconds(20)
        try await withSmallDisk(options) { disk, database in
            try await database.write(.schema) { try $0.put("before", "stored") }
            let filler = String(repeating: "x", count: 8 << 20)

            let gate = Gate()
            let blocker = Task { try await database.write(.schema) { _ in gate.wait() } }
            await gate.reached()
            let small = Task { try await database.write(.schema) { try $0.put("small", "same batch") } }
            let swallowed = Task {
                try await database.write(.schema) { transaction in
                    // A body that does not mind, as a rule that tries something might.
                    do { try transaction.put("large", filler) } catch { try transaction.put("large", "less") }
                }
            }
            let last = Task { try await database.write(.schema) { try $0.put("last", "same batch") } }
            try await eventually { database.waitingWrites == 3 }
            try disk.fill()
            gate.open()
            _ = await blocker.result
            for write in [small, swallowed, last] {
                let error = await #expect(throws: StorageError.self) { try await write.value }
                #expect(error?.kind == .unavailable)
            }

            try await eventually { database.health != .ready }
            let refused = await #expect(throws: StorageError.self) {
                try await database.write(.schema) { try $0.put("while full", "refused") }
            }
            #expect(refused?.kind == .unavailable)
            let seen = try await database.read { try $0.value("before") }
            #expect(seen == "stored")

            try disk.makeRoom()
            try await eventually { database.health == .ready }
            try await database.write(.schema) { try $0.put("after", "stored") }
            let names = try await database.read { transaction in
                try transaction.rows("SELECT name FROM setting ORDER BY name").map {
                    try $0.get("name", as: String.self)
                }
            }
            #expect(names == ["after", "before"])
            #expect(await database.integrityProblems().isEmpty)
        }
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "needs root, for a disk of its own"))
    func fullDiskWhileManyWriteLosesNothingAcknowledged() async throws {
        var options = SQLiteOptions()
        options.recoveryInterval = .milliseconds(20)
        try await withSmallDisk(options) { disk, database in
            let writers = (0..<8).map { writer in
                Task {
                    var acknowledged: [String] = []
                    var refused = 0
                    while !Task.isCancelled {
                        let name = "\(writer)-\(acknowledged.count + refused)"
                        do {
                            try await database.write(.schema) { try $0.put(name, "value") }
                            acknowledged.append(name)
                        } catch {
                            refused += 1
                            await Task.yield()
                        }
                    }
                    return (acknowledged, refused)
                }
            }
            for _ in 0..<3 {
                try disk.fill()
                try await eventually { database.health != .ready }
                try disk.makeRoom()
                try await eventually { database.health == .ready }
            }
            for writer in writers { writer.cancel() }
            var expected: Set<String> = []
            var refused = 0
            for writer in writers {
                let ledger = await writer.value
                expected.formUnion(ledger.0)
                refused += ledger.1
            }
            let stored = try await database.read { transaction in
                try Set(transaction.rows("SELECT name FROM setting").map { try $0.get("name", as: String.self) })
            }
            #expect(expected.isSubset(of: stored))
            #expect(refused > 0)
            #expect(await database.integrityProblems().isEmpty)
        }
    }

    private func withSmallDisk(
        _ options: SQLiteOptions, _ body: (SmallDisk, SQLiteDatabase) async throws -> Void
    ) async throws {
        try await SmallDisk.run(megabytes: 12) { disk in
            try await withSQLite(options, in: disk.url) { try await body(disk, $0) }
        }
    }
}
