import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

@Suite struct StoredSecretsTests {
    private func finding(_ office: Office, _ secrets: SecretKeys) async throws -> Finding {
        let desk = Administration(
            database: office.database, folder: office.folder, secrets: secrets, environment: .live)
        let findings = try await desk.perform(Examine.self, .init()).findings
        return try #require(findings.first { $0.name == "secrets" })
    }

    private func addHook(_ id: String, _ key: SecretKey, _ office: Office) async throws {
        try await office.database.write(.organization("1")) { tx in
            var hook = EnabledHookRecord(
                orgID: "1", enabledHookID: id, integrationID: "outgoing-webhook", hookID: "send-event",
                eventName: .incidentCreated, url: "https://hooks.example.com", enabledBy: "",
                enabledAt: Timestamp(microseconds: 1))
            hook.secret = try key.seal("correct horse", at: hook.secretPlace)
            try tx.insert(hook)
        }
    }

    @Test func doctorTriesTheKeyOnEverySecret() async throws {
        try await Office.open { office in
            let key = SecretKey()
            let given = SecretKeys(.given(key))
            #expect(try await finding(office, given).detail == "The key opens all 0 that are stored.")
            let none = try await finding(office, SecretKeys(.none))
            #expect(none.isHealthy && none.advice != nil)
            let file = SecretKeys(.file(SecretKeys.file(in: office.folder)))
            #expect(try await finding(office, file).detail == "None is stored.")
            try await addHook("hook-1", key, office)
            #expect(try await finding(office, given).isHealthy)
            for secrets in [SecretKeys(.none), file] {
                let finding = try await finding(office, secrets)
                #expect(!finding.isHealthy)
                #expect(finding.detail == "1 are stored, and there is no key.")
            }
            let unusable = try await finding(office, SecretKeys(.unusable("secret-key-file: it is gone.")))
            #expect(!unusable.isHealthy)
            #expect(unusable.detail == "secret-key-file: it is gone.")
            try await addHook("hook-2", SecretKey(), office)
            let wrong = try await finding(office, given)
            #expect(!wrong.isHealthy)
            #expect(wrong.detail == "The key opens 1 of 2; not that of hook-2.")
        }
    }
}
