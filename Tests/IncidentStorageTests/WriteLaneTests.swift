import Foundation
import IncidentStorage
import IncidentTesting
import Testing

@Suite(.sqliteOnly) struct WriteLaneTests {
    @Test func oneWriteTooManyIsRefusedAtOnceAndTheOthersAreDone() async throws {
        try await withSQLite { database in
            let gate = Gate()
            let blocker = Task { try await database.write(.schema) { _ in gate.wait() } }
            await gate.reached()
            let waiting = (0..<1_000).map { number in
                Task { try await database.write(.schema) { try $0.put("name \(number)", "value") } }
            }
            try await eventually { database.waitingWrites == 1_000 }
            let error = await #expect(throws: StorageError.self) {
                try await database.write(.schema) { try $0.put("one too many", "value") }
            }
            #expect(error?.kind == .overloaded)
            gate.open()
            try await blocker.value
            for write in waiting { try await write.value }
            let stored = try await database.read { try $0.number("SELECT COUNT(*) AS number FROM setting") }
            #expect(stored == 1_000)
        }
    }

    @Test func callerThatLeavesUndoesNeitherItsBodyNorItsNeighbours() async throws {
        try await withSQLite { database in
            let gate = Gate()
            let blocker = Task { try await database.write(.schema) { _ in gate.wait() } }
            await gate.reached()
            let leaving = Task { try await database.write(.schema) { try $0.put("leaving", "stays") } }
            let neighbour = Task { try await database.write(.schema) { try $0.put("neighbour", "stays") } }
            try await eventually { database.waitingWrites == 2 }
            leaving.cancel()
            let error = await #expect(throws: StorageError.self) { try await leaving.value }
            #expect(error?.kind == .unavailable)
            gate.open()
            try await blocker.value
            try await neighbour.value
            #expect(try await database.read { try $0.value("leaving") } == "stays")
            #expect(try await database.read { try $0.value("neighbour") } == "stays")
        }
    }

    @Test func bodyThatEndsTheTransactionTakesTheBatchWithIt() async throws {
        try await withSQLite { database in
            let gate = Gate()
            let blocker = Task {
                try await database.write(.schema) {
                    gate.wait()
                    try $0.put("first", "gone")
                }
            }
            await gate.reached()
            let rogue = Task { try await database.write(.schema) { try $0.execute("COMMIT") } }
            try await eventually { database.waitingWrites == 1 }
            gate.open()
            try await blocker.value
            await #expect(throws: StorageError.self) { try await rogue.value }
            try await database.write(.schema) { try $0.put("after", "stored") }
            #expect(database.health == .ready)
        }
    }

    @Test func writesAfterTheCloseAreRefusedAndThoseBeforeAreDone() async throws {
        try await withSQLite { database in
            let gate = Gate()
            let blocker = Task { try await database.write(.schema) { _ in gate.wait() } }
            await gate.reached()
            let waiting = Task { try await database.write(.schema) { try $0.put("waiting", "stored") } }
            try await eventually { database.waitingWrites == 1 }
            let closing = Task { await database.close() }
            try await eventually { database.health != .ready }
            let error = await #expect(throws: StorageError.self) {
                try await database.write(.schema) { try $0.put("late", "refused") }
            }
            #expect(error?.kind == .unavailable)
            gate.open()
            try await blocker.value
            try await waiting.value
            await closing.value
            let again = try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            #expect(try await again.read { try $0.value("waiting") } == "stored")
            #expect(try await again.read { try $0.value("late") } == nil)
            await again.close()
        }
    }

    @Test func logDoesNotGrowForEverWhileReadersComeAndGo() async throws {
        try await withSQLite { database in
            let readers = (0..<3).map { _ in
                Task {
                    while !Task.isCancelled { _ = try await database.read { try $0.value("filler 1") } }
                }
            }
            let filler = String(repeating: "x", count: 1 << 20)
            for number in 0..<200 {
                try await database.write(.schema) { try $0.put("filler \(number % 4)", filler) }
            }
            for reader in readers { reader.cancel() }
            for reader in readers { _ = await reader.result }
            // 200 MB went through it.
            #expect(database.walBytes < 110 << 20)
        }
    }
}
