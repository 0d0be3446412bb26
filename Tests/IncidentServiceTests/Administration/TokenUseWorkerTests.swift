import IncidentAPI
import IncidentService
import IncidentStorage
import Logging
import Testing

@Suite struct TokenUseWorkerTests {
    private func worker(_ office: Office) -> TokenUseWorker {
        TokenUseWorker(
            authenticator: office.authenticator, database: office.database, logger: Logger(label: "test"))
    }

    private func lastUses(_ office: Office) async throws -> [String] {
        try await office.administration.perform(ListTokens.self, .init()).tokens.map(\.lastUsedAt.description)
    }

    @Test func storesTheMinuteOfTheLastUse() async throws {
        try await Office.open { office in
            let worker = worker(office)
            let (used, unused) = (try await office.token("a"), try await office.token("b"))
            for _ in 0..<3 { _ = try await office.caller(used) }
            #expect(try await worker.step() == 1)
            #expect(try await lastUses(office) == ["2026-01-31T15:04:00.000000Z", ""])

            office.clock.advance(bySeconds: 60)
            _ = try await office.caller(used)
            _ = try await office.caller(unused)
            #expect(try await worker.step() == 2)
            #expect(try await lastUses(office) == Array(repeating: "2026-01-31T15:05:00.000000Z", count: 2))
        }
    }

    @Test func writesNothingWithoutAUse() async throws {
        try await Office.open { office in
            let token = try await office.token()
            #expect(try await worker(office).step() == 0)
            _ = try await office.caller("glsa_wrong")
            _ = try await office.administration.perform(RevokeToken.self, .init(token: token))
            _ = try await office.caller(token)
            #expect(try await worker(office).step() == 0)
        }
    }

    @Test func keepsWhatCouldNotBeStored() async throws {
        try await Office.open { office in
            _ = try await office.caller(office.token())
            office.database.failWrites(.unavailable)
            await #expect(throws: StorageError.self) { try await worker(office).step() }
            office.database.failWrites(nil)
            #expect(try await worker(office).step() == 1)
        }
    }
}
