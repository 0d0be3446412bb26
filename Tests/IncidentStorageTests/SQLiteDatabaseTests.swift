import Foundation
import IncidentStorage
import IncidentTesting
import Logging
import Testing

@Suite(.sqliteOnly) struct SQLiteDatabaseTests {
    @Test func keepsWhatIsCommittedOverARestart() async throws {
        try await withSQLite { database in
            try await database.write(.organization("1")) { try $0.put("a", "first") }
            #expect(try await database.read { try $0.value("a") } == "first")
            await database.close()
            let again = try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            #expect(try await again.read(.list) { try $0.value("a") } == "first")
            await again.close()
        }
    }

    @Test func refusedBodyUndoesOnlyItself() async throws {
        try await withSQLite { database in
            struct Refusal: Error {}
            let gate = Gate()
            let blocker = Task { try await database.write(.organization("1")) { _ in gate.wait() } }
            await gate.reached()
            let first = Task { try await database.write(.organization("1")) { try $0.put("a", "1") } }
            let refused = Task {
                try await database.write(.organization("1")) {
                    try $0.put("b", "2")
                    throw Refusal()
                }
            }
            let last = Task { try await database.write(.organization("1")) { try $0.put("c", "3") } }
            try await eventually { database.waitingWrites == 3 }
            gate.open()
            try await blocker.value
            try await first.value
            try await last.value
            await #expect(throws: Refusal.self) { try await refused.value }
            let values = try await database.read { try [$0.value("a"), $0.value("b"), $0.value("c")] }
            #expect(values == ["1", nil, "3"])
        }
    }
}
