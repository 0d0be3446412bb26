import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct ExamineTests {
    private func finding(_ office: Office, _ name: String) async throws -> Finding {
        let findings = try await office.administration.perform(Examine.self, .init()).findings
        return try #require(findings.first { $0.name == name })
    }

    @Test func findsAChainThatIsWhole() async throws {
        try await Office.open { office in
            for index in 0..<3 { _ = try await office.token("token \(index)") }
            let finding = try await finding(office, "audit log")
            #expect(finding.isHealthy)
            #expect(finding.detail.hasPrefix("3 records, each in its place; head "))
        }
    }

    @Test(arguments: [
        ("UPDATE audit SET detail = '{}' WHERE sequence = 2", "record 2 was changed"),
        ("DELETE FROM audit WHERE sequence = 2", "record 2 is missing"),
        ("DELETE FROM audit WHERE sequence = 3", "the log ends at record 2; record 3 was written"),
        ("UPDATE audit SET hash = 'x' WHERE sequence = 1", "record 1 was changed"),
    ])
    func findsAChainThatIsBroken(_ statement: String, _ fault: String) async throws {
        try await Office.open { office in
            for index in 0..<3 { _ = try await office.token("token \(index)") }
            try await office.database.write(.organization("1")) { try $0.execute(SQL(stringLiteral: statement)) }
            let finding = try await finding(office, "audit log")
            #expect(!finding.isHealthy)
            #expect(finding.detail == "The chain is broken: \(fault).")
            #expect(finding.advice != nil)
        }
    }

    @Test func findsAClockThatWasSetBack() async throws {
        try await Office.open { office in
            _ = try await office.token()
            #expect(try await finding(office, "clock").isHealthy)
            office.clock.advance(bySeconds: -61)
            let finding = try await finding(office, "clock")
            #expect(!finding.isHealthy)
            #expect(
                finding.detail.hasPrefix("It shows 2026-01-31T15:03:04Z, and the newest record is of 2026-01-31T15"))
        }
    }

    @Test(.sqliteOnly) func findsAFileThatOthersCanOpen() async throws {
        try await Office.open { office in
            #expect(try await finding(office, "permissions").isHealthy)
            let file = office.folder.appending(path: "muster.sqlite").path
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
            let finding = try await finding(office, "permissions")
            #expect(finding.detail == "Other users of this machine can open muster.sqlite.")
            #expect(finding.advice == "chmod 600 \(file)")
        }
    }
}
