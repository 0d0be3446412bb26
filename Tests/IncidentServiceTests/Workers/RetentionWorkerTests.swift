import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Testing

@Suite struct RetentionWorkerTests {
    private static let hour: Int64 = 3_600 * 1_000_000

    @Test func keepsAnswersForADayAndEventsForAWeek() async throws {
        try await TestServer.run { server in
            let now = server.environment.now().microseconds
            try await server.database.write(.worker("retention")) { transaction in
                for hours in [23, 25] as [Int64] {
                    try transaction.replace(
                        IdempotencyRecord(
                            orgID: "1", tokenID: "token", key: "\(hours)", method: "", bodyHash: "", answer: "{}",
                            etag: "", createdAt: Timestamp(microseconds: now - hours * Self.hour)))
                }
                for (sequence, hours) in [(1, 169), (2, 167)] as [(Int, Int64)] {
                    try transaction.insert(
                        OutboxEvent(
                            orgID: "1", sequence: sequence, event: .created, number: 1, version: 1,
                            createdAt: Timestamp(microseconds: now - hours * Self.hour)))
                }
            }
            let worker = RetentionWorker(
                database: server.database, holder: "here", environment: server.environment,
                logger: Logger(label: "test"))
            let first = try await worker.step()
            let second = try await worker.step()
            #expect(first == 2)
            #expect(second == 0)
            let (young, old, events) = try await server.database.read { transaction in
                (
                    try transaction.idempotencyRecord("23", token: "token", of: "1") != nil,
                    try transaction.idempotencyRecord("25", token: "token", of: "1") != nil,
                    try transaction.outboxEvents(of: "1", after: 0, limit: 10).map(\.sequence)
                )
            }
            #expect(young)
            #expect(!old)
            #expect(events == [2])
        }
    }
}
