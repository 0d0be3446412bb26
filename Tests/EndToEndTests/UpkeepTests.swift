import Foundation
import IncidentTesting
import Testing

/// Backup, restore and doctor.
@Suite(.sqliteOnly) struct UpkeepTests {
    private struct Finding: Decodable {
        var name: String
        var isHealthy: Bool
        var advice: String?
    }

    @Test func aBackupTakenWhileServingIsRestored() async throws {
        try await withTemporaryFolder { root in
            let (folder, restored) = (root.appending(path: "data"), root.appending(path: "restored"))
            let file = root.appending(path: "backup.sqlite").path
            var token = ""
            try await Served.run(folder) { server in
                token = try await makeToken(folder)
                for number in 1...20 {
                    let body = #"{"title": "Incident number \#(number)"}"#
                    _ = try await server.call("IncidentsService.CreateIncident", body, token: token)
                }
                let output = try await muster("backup", "--data", folder.path, file)
                #expect(output.stdout.contains("20 incidents"))
                try await expectFailure("backup", "--data", folder.path, file, words: "is there already")
            }
            _ = try await muster("restore", file, "--data", restored.path)
            try await expectFailure("restore", file, "--data", restored.path, words: "not empty")
            try await Served.run(restored) { server in
                let body = #"{"incidentID": "20"}"#
                let reply = try await server.call("IncidentsService.GetIncident", body, token: token)
                #expect(reply.body.contains("Incident number 20"))
                let next = try await server.call("IncidentsService.CreateIncident", #"{"title": "x"}"#, token: token)
                #expect(next.body.contains(#""incidentID":"21""#))
                try await expectFailure("restore", file, "--data", restored.path, words: "\(server.process.pid)")
            }
            #expect(try await examine(restored).allSatisfy(\.isHealthy))
        }
    }

    @Test func restoresNothingThatIsNoBackup() async throws {
        try await withTemporaryFolder { root in
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let file = root.appending(path: "file").path
            try await expectFailure("restore", file, "--data", root.path + "/data", words: "There is no file")
            try Data("not a database, only some text that is long enough".utf8).write(to: URL(fileURLWithPath: file))
            let output = try await MusterProcess.run("restore", file, "--data", root.path + "/data")
            #expect(output.status == 1)
            let left = try? FileManager.default.contentsOfDirectory(atPath: root.path + "/data")
            #expect(left?.contains("muster.sqlite") != true)
        }
    }

    @Test func aSoundFolderIsFoundSound() async throws {
        try await withTemporaryFolder { folder in
            _ = try await makeToken(folder)
            let names = [
                "database", "integrity", "schema", "audit log", "secrets", "webhooks", "clock", "disk space",
                "permissions",
                "log size", "attachments", "thumbnails",
            ]
            #expect(Set(try await examine(folder).map(\.name)) == Set(names))
            try await Served.run(folder) { _ in
                #expect(Set(try await examine(folder).map(\.name)) == Set(names))
                let lines = try await muster("doctor", "--data", folder.path).stdout.split(separator: "\n")
                #expect(lines.count == names.count)
                #expect(lines.allSatisfy { $0.hasPrefix("ok ") })
            }
        }
    }

    @Test func whatIsWrongHasItsAdvice() async throws {
        try await withTemporaryFolder { folder in
            _ = try await makeToken(folder)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
            let findings = try await examine(folder, status: 1)
            let wrong = try #require(findings.first { !$0.isHealthy })
            #expect(wrong.name == "permissions")
            #expect(wrong.advice == "chmod 700 \(folder.path)")
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
        }
    }

    @Test func aDamagedDatabaseIsAFindingToo() async throws {
        try await withTemporaryFolder { folder in
            _ = try await makeToken(folder)
            let file = folder.appending(path: "muster.sqlite")
            var bytes = try Data(contentsOf: file)
            for page in 3..<8 { bytes.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data(count: 4096)) }
            try bytes.write(to: file)
            let findings = try await examine(folder, status: 1)
            #expect(findings.contains { !$0.isHealthy && $0.advice?.contains("muster restore") == true })
        }
    }

    private func examine(_ folder: URL, status: Int32 = 0) async throws -> [Finding] {
        let output = try await MusterProcess.run("doctor", "--data", folder.path, "--json")
        #expect(output.status == status, "\(output.stdout)\(output.stderr)")
        return try output.json()
    }
}
