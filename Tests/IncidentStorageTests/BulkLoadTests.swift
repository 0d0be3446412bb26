import Foundation
import IncidentTesting
import Testing

@testable import IncidentStorage

@Suite(.sqliteOnly) struct BulkLoadTests {
    @Test func buildsTheIndexesAndTheTextIndexAfterTheRows() async throws {
        try await withSQLite { database in
            let before = try await indexes(of: database)
            try await database.bulkLoad { load in
                #expect(load.indexesLast)
                try load.transaction { transaction in
                    #expect(try !transaction.hasIndex("incident_created"))
                    for number in 1...50 { try transaction.insert(.sample(number, title: "Checkout \(number)")) }
                }
            }
            #expect(try await indexes(of: database) == before)
            #expect(before.contains("incident_created"))
            let found = try await database.read {
                try $0.number("SELECT COUNT(*) AS number FROM incident_text WHERE incident_text MATCH 'eck'")
            }
            #expect(found == 50)
        }
    }

    @Test func keepsTheIndexesOfADatabaseThatHoldsIncidents() async throws {
        try await withSQLite { database in
            try await database.write(.organization("1")) { try $0.insert(.sample(1, title: "Checkout")) }
            try await database.bulkLoad { load in
                #expect(!load.indexesLast)
                try load.transaction { transaction in
                    #expect(try transaction.hasIndex("incident_created"))
                    try transaction.insert(.sample(2, title: "Checkout again"))
                }
            }
            let found = try await database.read {
                try $0.number("SELECT COUNT(*) AS number FROM incident_text WHERE incident_text MATCH 'eck'")
            }
            #expect(found == 2)
        }
    }

    @Test func failedLoadLeavesASoundDatabaseThatWritesDurably() async throws {
        struct Failure: Error {}
        try await withSQLite { database in
            await #expect(throws: Failure.self) {
                try await database.bulkLoad { load in
                    try load.transaction { try $0.insert(.sample(1, title: "Checkout")) }
                    try load.transaction { _ in throw Failure() }
                }
            }
            let found = try await database.write(.organization("1")) { transaction in
                #expect(try transaction.hasIndex("incident_created"))
                #expect(try transaction.rows("PRAGMA synchronous").first?.get("synchronous") == 2)
                return try transaction.number(
                    "SELECT COUNT(*) AS number FROM incident_text WHERE incident_text MATCH 'eck'")
            }
            #expect(found == 1)
        }
    }

    @Test func loadThatTheProcessDidNotOutliveIsFinishedAtTheNextOpening() async throws {
        try await withSQLite { database in
            let before = try await indexes(of: database)
            try await database.lane.exclusively { connection in
                let load = SQLiteBulkLoad(connection: connection, indexes: Migration.all.flatMap(\.indexes))
                try connection.transaction(begin: "BEGIN IMMEDIATE", load.dropIndexes)
                try BulkLoad(connection: connection, indexesLast: true).transaction {
                    try $0.insert(.sample(1, title: "Checkout"))
                }
            }
            #expect(try await indexes(of: database) != before)
            await database.close()
            let again = try await SQLiteDatabase.open(folder: database.folder.url, logger: .silent)
            #expect(try await indexes(of: again) == before)
            let found = try await again.read {
                try $0.number("SELECT COUNT(*) AS number FROM incident_text WHERE incident_text MATCH 'eck'")
            }
            #expect(found == 1)
            await again.close()
        }
    }

    private func indexes(of database: SQLiteDatabase) async throws -> [String] {
        try await database.read {
            try $0.rows("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").map { try $0.get("name") }
        }
    }
}

extension Reading {
    fileprivate func hasIndex(_ name: String) throws -> Bool {
        try !rows("SELECT name FROM sqlite_schema WHERE type = 'index' AND name = \(name)").isEmpty
    }
}
