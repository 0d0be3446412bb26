import Foundation
import IncidentStorage
import IncidentTesting
import Testing

@Suite(.sqliteOnly) struct ReadPoolTests {
    /// Counts to a number that no machine reaches in the time of a test.
    private static let endless: SQL = """
        WITH RECURSIVE step (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM step)
        SELECT COUNT(*) AS number FROM step
        """

    @Test func readSeesOneSnapshotWhileOthersWrite() async throws {
        try await withSQLite { database in
            try await database.write(.schema) { try $0.put("a", "old") }
            let gate = Gate()
            let read = Task {
                try await database.read { transaction in
                    let before = try transaction.value("a")
                    gate.wait()
                    return [before, try transaction.value("a")]
                }
            }
            await gate.reached()
            try await database.write(.schema) { try $0.put("a", "new") }
            gate.open()
            #expect(try await read.value == ["old", "old"])
            #expect(try await database.read { try $0.value("a") } == "new")
        }
    }

    @Test func listThatLastsTooLongIsStoppedAndTheNextIsNot() async throws {
        var options = SQLiteOptions()
        options.listReaders = 1
        options.listLimit = .milliseconds(200)
        try await withSQLite(options) { database in
            let start = ContinuousClock.now
            let error = await #expect(throws: StorageError.self) {
                try await database.read(.list) { try $0.number(Self.endless) }
            }
            #expect(error?.kind == .timedOut)
            #expect(ContinuousClock.now - start < .seconds(10))
            for number in 0..<20 {
                let answer = try await database.read(.list) { try $0.number("SELECT \(number) AS number") }
                #expect(answer == number)
            }
        }
    }

    @Test func limitCountsOverAllStatementsOfARead() async throws {
        var options = SQLiteOptions()
        options.listLimit = .milliseconds(100)
        try await withSQLite(options) { database in
            let error = await #expect(throws: StorageError.self) {
                try await database.read(.list) { transaction in
                    while true { _ = try transaction.value("a") }
                }
            }
            #expect(error?.kind == .timedOut)
        }
    }

    @Test func readOfACallerThatLeavesIsStopped() async throws {
        var options = SQLiteOptions()
        options.recordReaders = 1
        try await withSQLite(options) { database in
            let gate = Gate()
            let endless = Task {
                try await database.read { transaction in
                    gate.wait()
                    return try transaction.number(Self.endless)
                }
            }
            await gate.reached()
            let waiting = Task { try await database.read { try $0.number("SELECT 2 AS number") } }
            endless.cancel()
            gate.open()
            await #expect(throws: CancellationError.self) { try await endless.value }
            let answer = try await waiting.value
            #expect(answer == 2)
        }
    }

    @Test func closeEndsTheReadsThatRun() async throws {
        var options = SQLiteOptions()
        options.recordLimit = .seconds(3_600)
        try await withSQLite(options) { database in
            let gate = Gate()
            let endless = Task {
                try await database.read { transaction in
                    gate.wait()
                    return try transaction.number(Self.endless)
                }
            }
            await gate.reached()
            gate.open()
            await database.close()
            await #expect(throws: CancellationError.self) { try await endless.value }
        }
    }

    @Test func slowListKeepsNoRecordWaiting() async throws {
        try await withSQLite { database in
            let lists = (0..<4).map { _ in
                Task { try await database.read(.list) { try $0.number(Self.endless) } }
            }
            let answer = try await database.read { try $0.number("SELECT 3 AS number") }
            #expect(answer == 3)
            for list in lists { list.cancel() }
            for list in lists { _ = await list.result }
        }
    }

    @Test func readThatWaitsTooLongIsRefused() async throws {
        var options = SQLiteOptions()
        options.recordReaders = 1
        options.readWait = .milliseconds(100)
        try await withSQLite(options) { database in
            let gate = Gate()
            let first = Task { try await database.read { _ in gate.wait() } }
            await gate.reached()
            let error = await #expect(throws: StorageError.self) {
                try await database.read { try $0.number("SELECT 1 AS number") }
            }
            #expect(error?.kind == .overloaded)
            gate.open()
            try await first.value
            #expect(try await database.read { try $0.number("SELECT 1 AS number") } == 1)
        }
    }

    @Test func oneReadTooManyIsRefusedAtOnce() async throws {
        var options = SQLiteOptions()
        options.recordReaders = 1
        options.waitingReads = 0
        try await withSQLite(options) { database in
            let error = await #expect(throws: StorageError.self) {
                try await database.read { try $0.number("SELECT 1 AS number") }
            }
            #expect(error?.kind == .overloaded)
        }
    }
}
