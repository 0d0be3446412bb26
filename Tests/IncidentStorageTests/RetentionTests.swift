import IncidentAPI
import IncidentStorage
import Testing

@Suite struct RetentionTests {
    @Test func deletesTheOldestInBatchesAndNothingThatIsYounger() async throws {
        try await withDatabase { database in
            try await database.write(.worker("retention")) { transaction in
                for number in 1...10 {
                    let time = Timestamp(microseconds: Int64(number))
                    try transaction.replace(
                        IdempotencyRecord(
                            orgID: "1", tokenID: "token", key: "key \(number)", method: "", bodyHash: "",
                            answer: "{}", etag: "", createdAt: time))
                    try transaction.insert(
                        OutboxEvent(
                            orgID: "1", sequence: number, event: .created, number: 1, version: 1, createdAt: time))
                }
            }
            let deleted = try await database.write(.worker("retention")) { transaction in
                let bound = Timestamp(microseconds: 6)
                return try [
                    transaction.deleteIdempotencyRecords(before: bound, limit: 3),
                    transaction.deleteIdempotencyRecords(before: bound, limit: 3),
                    transaction.deleteIdempotencyRecords(before: bound, limit: 3),
                    transaction.deleteOutboxEvents(before: bound, limit: 3),
                ]
            }
            #expect(deleted == [3, 2, 0, 3])
            let (keys, events) = try await database.read { transaction in
                (
                    try transaction.number("SELECT COUNT(*) AS number FROM idempotency WHERE created_at >= 6"),
                    try transaction.outboxEvents(of: "1", after: 0, limit: 10).map(\.sequence)
                )
            }
            #expect(keys == 5)
            #expect(events == [4, 5, 6, 7, 8, 9, 10])
        }
    }
}
