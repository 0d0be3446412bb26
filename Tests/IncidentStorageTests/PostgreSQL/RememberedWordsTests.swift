import IncidentTesting
import Testing

@testable import IncidentStorage

/// What readers remember of tables that change seldom.
@Suite(.postgresOnly) struct RememberedWordsTests {
    @Test func aWordThatAnotherServerChangedIsReadAnewAtOnce() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { writer in
                try await PostgresDatabase.run(scratch.url) { reader in
                    #expect(try await reader.remembered().value == nil)
                    for value in ["1", "2", "3"] {
                        try await writer.write(.schema) { try $0.put("word", value) }
                        #expect(try await reader.remembered().value == value)
                    }
                }
            }
        }
    }

    @Test func aWordThatNobodyChangedIsKnown() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                try await database.write(.schema) { try $0.put("word", "1") }
                let isKnown = try await becomesTrue {
                    // On a slow machine what is known may be too old by now.
                    _ = try await database.remembered()
                    let found = try await database.remembered()
                    #expect(found.value == "1")
                    return found.waits == 0
                }
                #expect(isKnown)
            }
        }
    }

    @Test func aWordThatWasChangedByHandIsReadSoon() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                try await database.write(.schema) { try $0.put("word", "1") }
                #expect(try await database.remembered().value == "1")
                try await scratch.sql("UPDATE setting SET value = '2'")
                let isSeen = try await becomesTrue { try await database.remembered().value == "2" }
                #expect(isSeen)
            }
        }
    }

    @Test func whatChangesOftenIsNotRemembered() async throws {
        try await withPostgres { scratch in
            try await PostgresDatabase.run(scratch.url) { database in
                for count in 0...3 {
                    let found = try await database.read { tx in
                        _ = try tx.value("word")
                        return try tx.fetchAll(
                            remembered: ["SELECT count(*) AS number FROM outbox"], as: FirstNumber.self
                        ).first?.number
                    }
                    #expect(found == count)
                    try await database.write(.schema) { tx in
                        try tx.execute(
                            """
                            INSERT INTO outbox (org_id, sequence, event, number, version, created_at)
                            VALUES (\("1"), \(count), \("created"), \(1), \(1), \(1))
                            """)
                    }
                }
            }
        }
    }
}

extension PostgresDatabase {
    /// A word as a reader believes it to be, and how often it waited for that.
    fileprivate func remembered() async throws -> (value: String?, waits: Int) {
        try await read { tx in
            // Until a first answer nothing is known, not even whether what is remembered is still so.
            _ = try tx.value("other")
            let connection = try #require(tx.connection as? PostgresConnection)
            let before = connection.roundTrips
            let found = try tx.fetchAll(
                remembered: ["SELECT value FROM setting WHERE org_id = '1' AND name = 'word'"], as: FirstValue.self)
            return (found.first?.value, connection.roundTrips - before)
        }
    }
}
