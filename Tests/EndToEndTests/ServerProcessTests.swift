import Foundation
import IncidentTesting
import Testing

/// How the server starts, ends, and what it leaves behind.
@Suite(.sqliteOnly) struct ServerProcessTests {
    @Test func aSecondServerIsRefusedWithTheFirstOnesID() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                try await expectFailure(
                    "serve", "--data", folder.path, "--listen", "127.0.0.1:0", words: "\(server.process.pid)")
                try await expectFailure(
                    "demo", "--data", folder.path, "--incidents", "1", words: "\(server.process.pid)")
            }
        }
    }

    @Test func anAddressInUseIsNamed() async throws {
        try await withTemporaryFolder { root in
            try await Served.run(root.appending(path: "first")) { server in
                let address = String(server.url.dropFirst("http://".count))
                try await expectFailure(
                    "serve", "--data", root.appending(path: "second").path, "--listen", address,
                    words: "The server cannot listen on \(address)")
            }
        }
    }

    @Test func aFolderThatCannotBeOneIsNamed() async throws {
        for path in ["/dev/null", "/proc/muster"] {
            try await expectFailure("serve", "--data", path, "--listen", "127.0.0.1:0", words: path)
            try await expectFailure(
                "token", "create", "--data", path, "--role", "admin", "--name", "x", words: path)
        }
    }

    @Test func endsWellOnSIGTERMAndSIGINT() async throws {
        try await withTemporaryFolder { folder in
            for signal in [SIGTERM, SIGINT] {
                let (process, _) = try await MusterProcess.serve(data: folder)
                process.signal(signal)
                #expect(await process.output().status == 0)
                let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
                #expect(!files.contains("muster.sock"))
            }
        }
    }

    @Test func aSIGHUPEndsNoServer() async throws {
        try await withTemporaryFolder { folder in
            let (process, _) = try await MusterProcess.serve(data: folder)
            process.signal(SIGHUP)
            let line = await process.logLine { $0.contains("this server has none") ? $0 : nil }
            #expect(line != nil)
            #expect(await process.stop().status == 0)
        }
    }

    @Test func whatACrashLeavesBehindIsNoHindrance() async throws {
        try await withTemporaryFolder { folder in
            let (process, _) = try await MusterProcess.serve(data: folder)
            _ = try await makeToken(folder)  // By the socket, so that it is there.
            await process.kill()
            #expect(FileManager.default.fileExists(atPath: folder.appending(path: "muster.sock").path))
            let token = try await makeToken(folder)
            try await Served.run(folder) { server in
                let another = try await makeToken(folder)
                #expect(try await server.call("RolesService.GetRoles", token: token).status == 200)
                #expect(try await server.call("RolesService.GetRoles", token: another).status == 200)
            }
        }
    }

    @Test func theSocketIsItsOwners() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { _ in
                _ = try await makeToken(folder)
                let path = folder.appending(path: "muster.sock").path
                let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
        }
    }

    @Test func aFolderWithALongPathIsServedLikeAnother() async throws {
        try await withTemporaryFolder { root in
            let folder = root.appending(path: String(repeating: "long-name-", count: 20))
            try await Served.run(folder) { server in
                let token = try await makeToken(folder)
                #expect(try await server.call("RolesService.GetRoles", token: token).status == 200)
            }
        }
    }

    @Test func aSettingThatIsNoneIsNamed() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "muster.yaml").path
            try Data("log-level: debug\nlissen: 127.0.0.1:0\n".utf8).write(to: URL(fileURLWithPath: file))
            try await expectFailure("serve", "--data", folder.path, "--config", file, words: "lissen")
            try await expectFailure("serve", "--data", folder.path, "--listen", "nowhere", words: "listen")
            try await expectFailure("serve", "--data", folder.path, "--config", "/nowhere.yaml", words: "/nowhere.yaml")
        }
    }

    @Test func aFlagWinsOverTheEnvironmentOverTheFile() async throws {
        try await withTemporaryFolder { folder in
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let file = folder.appending(path: "muster.yaml")
            try Data("listen: not.an.address:1\nlog-format: human\n".utf8).write(to: file)
            let environment = ["MUSTER_CONFIG": file.path, "MUSTER_LISTEN": "other", "MUSTER_LOG_FORMAT": "json"]
            try await Served.run(folder.appending(path: "data"), environment: environment) { server in
                let line = try #require(server.process.log.split(separator: "\n").first)
                #expect(line.hasPrefix("{"), "\(line)")
            }
        }
    }

    @Test func logsNoTokenAndNoTitle() async throws {
        try await withTemporaryFolder { folder in
            var token = ""
            let (process, url) = try await MusterProcess.serve(data: folder, ["--log-level", "trace"])
            token = try await makeToken(folder)
            let server = Served(process: process, url: url)
            _ = try await server.call("IncidentsService.CreateIncident", #"{"title": "Palimpsest"}"#, token: token)
            _ = try await server.call(
                "IncidentsService.CreateIncident", #"{"title": "Palimpsest"}"#, token: token + "x")
            let log = await process.stop().stderr
            #expect(!log.contains(token.dropFirst(9)))
            #expect(!log.contains("Palimpsest"))
        }
    }
}
