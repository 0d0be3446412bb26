import Foundation
import IncidentTesting
import Testing

/// The commands on a folder that nobody serves.
@Suite(.sqliteOnly) struct CommandLineTests {
    @Test func printsItsVersion() async throws {
        let output = try await muster("version")
        #expect(output.stdout.contains(/^muster [0-9]+\.[0-9]+\.[0-9]+ \(schema [0-9]+\)\n$/))
    }

    @Test(arguments: [
        "serve", "token", "token create", "token list", "token revoke", "user", "user add", "user list",
        "user disable", "user enable", "setting", "setting list", "setting get", "setting set", "audit", "doctor",
        "backup", "restore", "demo", "version",
    ])
    func explains(_ command: String) async throws {
        let output = try await MusterProcess(command.split(separator: " ").map(String.init) + ["--help"]).output()
        #expect(output.status == 0)
        #expect(output.stdout.hasPrefix("OVERVIEW: "))
        #expect(output.stdout.contains("USAGE: muster \(command)"))
        // Each option and argument has its words.
        for line in output.stdout.split(separator: "\n") where line.hasPrefix("  --") {
            #expect(line.contains(/^  \S+( <\S+>)?( {2,}\S.*)?$/), "\(line)")
        }
    }

    @Test func namesTheFirstStepsInItsHelp() async throws {
        let output = try await muster()
        #expect(output.stdout.contains("muster token create --data ./data --role admin --name me"))
        #expect(output.stdout.contains("muster serve --data ./data"))
    }

    @Test func refusesWrongUsageWith64() async throws {
        try await expectFailure("serv", status: 64, words: "'serv'")
        try await expectFailure("token", "create", "--name", "x", status: 64, words: "--role")
        try await expectFailure(
            "token", "create", "--role", "boss", "--name", "x", status: 64,
            words: "'webhook', 'viewer', 'editor' or 'admin'")
        try await expectFailure(
            "token", "create", "--role", "admin", "--name", "x", "--expires", "soon", status: 64, words: "90d")
        try await expectFailure("audit", "--since", "once", status: 64, words: "2026-01-31T15:04:05Z")
    }

    @Test(arguments: ["token list", "user list", "setting list", "audit", "doctor", "backup /nowhere/file"])
    func makesNoDatabaseByTheWay(_ command: String) async throws {
        try await withTemporaryFolder { folder in
            let arguments = command.split(separator: " ").map(String.init) + ["--data", folder.path]
            let output = try await MusterProcess(arguments).output()
            #expect(output.status == 1)
            #expect(output.stderr.contains("There is no Muster database in \(folder.path)."))
            #expect(!FileManager.default.fileExists(atPath: folder.path))
        }
    }

    @Test func takesTheFolderFromTheEnvironment() async throws {
        try await withTemporaryFolder { folder in
            let token = try await MusterProcess.run(
                "token", "create", "--role", "viewer", "--name", "x", environment: ["MUSTER_DATA": folder.path])
            #expect(token.status == 0)
            #expect(try await muster("token", "list", "--data", folder.path).stdout.contains("viewer"))
        }
    }

    @Test func printsATokenOnce() async throws {
        try await withTemporaryFolder { folder in
            let output = try await muster(
                "token", "create", "--data", folder.path, "--role", "editor", "--name", "night", "--expires", "90d")
            #expect(output.stdout.contains(/^glsa_[0-9A-Za-z]{32}_[0-9a-f]{8}\n$/))
            #expect(!output.stderr.contains(output.result))
            for command in [["token", "list"], ["token", "list", "--json"], ["audit"], ["user", "list", "--all"]] {
                let shown = try await MusterProcess(command + ["--data", folder.path]).output()
                #expect(shown.stdout.contains("night"))
                #expect(!shown.stdout.contains(output.result))
            }
        }
    }

    @Test func steersNoTerminalWithANameThatSomebodyChose() async throws {
        try await withTemporaryFolder { folder in
            let name = "Ada\u{1b}[31m\u{9b}2J"
            _ = try await muster("user", "add", "--data", folder.path, "--name", name, "--email", "a@example.com")
            for command in ["user list", "audit"] {
                let arguments = command.split(separator: " ").map(String.init) + ["--data", folder.path]
                let shown = try await MusterProcess(arguments).output().stdout
                #expect(shown.contains("Ada"))
                #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
            }
        }
    }

    @Test func keepsEverythingItsOwners() async throws {
        try await withTemporaryFolder { folder in
            _ = try await makeToken(folder)
            let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(files.contains("muster.sqlite"))
            for path in [folder.path] + files.map({ folder.appending(path: $0).path }) {
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
                #expect(mode & 0o077 == 0, "\(path) has mode \(String(mode, radix: 8))")
            }
        }
    }

    @Test func listsInColumns() async throws {
        try await withTemporaryFolder { folder in
            for (name, email) in [("Ada Lovelace", "ada@example.com"), ("Jo", "jo@example.com")] {
                _ = try await muster("user", "add", "--data", folder.path, "--name", name, "--email", email)
            }
            let lines = try await muster("user", "list", "--data", folder.path).stdout.split(separator: "\n")
            #expect(lines.count == 3)
            let columns = try lines.map { line in
                try #require(line.firstRange(of: /E-MAIL|ada@|jo@/)).lowerBound.utf16Offset(in: line)
            }
            #expect(Set(columns).count == 1)
        }
    }
}
