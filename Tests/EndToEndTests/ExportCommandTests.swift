import Foundation
import IncidentTesting
import Testing

/// `muster export` and `muster import json`, as an operator runs them.
@Suite struct ExportCommandTests {
    @Test(.sqliteOnly) func aServedFolderIsExportedAndComesBackAsTheSameBytes() async throws {
        try await withTemporaryFolder { root in
            let data = root.appending(path: "data")
            let (first, second) = (root.appending(path: "first.jsonl"), root.appending(path: "second.jsonl"))
            _ = try await muster("demo", "--data", data.path, "--incidents", "60", "--seed", "3")
            let token = try await makeToken(data, role: "editor")
            try await Served.run(data) { server in
                for (method, body) in Self.calls {
                    let reply = try await server.call(method, body, token: token)
                    #expect(reply.status == 200, "\(reply.body)")
                }
                let wrote = try await muster("export", "--data", data.path, "--output", first.path)
                #expect(wrote.stdout.contains("61 incidents"))
                try await expectFailure(
                    "export", "--data", data.path, "--output", first.path, words: "is there already")
                let printed = try await muster("export", "--data", data.path)
                #expect(printed.stdout == String(decoding: try Data(contentsOf: first), as: UTF8.self))
                let mode = try FileManager.default.attributesOfItem(atPath: first.path)[.posixPermissions] as? Int
                #expect(mode == 0o600)
            }
            let other = root.appending(path: "other")
            let dry = try await muster("import", "json", first.path, "--to", other.path, "--dry-run")
            #expect(dry.stdout.contains("Nothing was changed.") && !FileManager.default.fileExists(atPath: other.path))
            let loaded = try await muster("import", "json", first.path, "--to", other.path)
            #expect(loaded.stdout.contains("Loaded 61 incidents"))
            _ = try await muster("export", "--data", other.path, "--output", second.path)
            #expect(try Data(contentsOf: first) == Data(contentsOf: second))
            try await Served.run(other) { server in
                let incident = try await server.call(
                    "IncidentsService.GetIncident", #"{"incidentID": "61"}"#, token: token)
                #expect(incident.body.contains(#"Kasse \"zwei\" 🧾"#), "\(incident.body)")
                try await expectFailure(
                    "import", "json", first.path, "--to", other.path, words: "\(server.process.pid)")
            }
        }
    }

    @Test(.postgresOnly) func goesThroughPostgresAndComesBack() async throws {
        try await PostgresPlace.run { place in
            try await withTemporaryFolder { root in
                let data = root.appending(path: "data")
                let (first, second) = (root.appending(path: "first.jsonl"), root.appending(path: "second.jsonl"))
                _ = try await muster("demo", "--data", data.path, "--incidents", "60", "--seed", "3")
                _ = try await muster("export", "--data", data.path, "--output", first.path)
                _ = try await place.muster("import", "json", first.path)
                _ = try await place.muster("export", "--output", second.path)
                #expect(try Data(contentsOf: first) == Data(contentsOf: second))
                let again = try await MusterProcess(["import", "json", first.path], environment: place.environment)
                    .output()
                #expect(again.status == 1 && again.stderr.contains("The target is not empty"))
            }
        }
    }

    @Test(.postgresOnly) func aServedDatabaseIsNotImportedInto() async throws {
        try await PostgresPlace.run { place in
            try await withTemporaryFolder { root in
                let data = root.appending(path: "data")
                let file = root.appending(path: "first.jsonl")
                _ = try await muster("demo", "--data", data.path, "--incidents", "5")
                _ = try await muster("export", "--data", data.path, "--output", file.path)
                try await place.serve { _ in
                    let refused = try await becomesTrue {
                        let output = try await MusterProcess(
                            ["import", "json", file.path], environment: place.environment
                        ).output()
                        return output.status == 1 && output.stderr.contains("A server has the database open")
                    }
                    #expect(refused)
                }
            }
        }
    }

    @Test(.sqliteOnly) func anImportThatIsKilledSaysSoAndIsBegunAnew() async throws {
        try await withTemporaryFolder { root in
            let data = root.appending(path: "data")
            let (file, pipe) = (root.appending(path: "first.jsonl"), root.appending(path: "pipe"))
            let target = root.appending(path: "target")
            _ = try await muster("demo", "--data", data.path, "--incidents", "300")
            _ = try await muster("export", "--data", data.path, "--output", file.path)
            let content = try Data(contentsOf: file)
            #expect(mkfifo(pipe.path, 0o600) == 0)
            signal(SIGPIPE, SIG_IGN)
            let process = try MusterProcess(["import", "json", pipe.path, "--to", target.path])
            // More than the pipe holds: when it is written, the import is amid the rows.
            let half = content.prefix(content.count / 2)
            let written = Task.detached {
                let handle = try FileHandle(forWritingTo: pipe)
                try handle.write(contentsOf: half)
                await process.kill()
                try handle.close()
            }
            try await written.value
            try await expectFailure(
                "token", "list", "--data", target.path, words: "The database holds an unfinished copy.")
            _ = try await muster("import", "json", file.path, "--to", target.path)
            let printed = try await muster("export", "--data", target.path)
            #expect(Data(printed.stdout.utf8) == content)
        }
    }

    private static let calls = [
        (
            "IncidentsService.CreateIncident",
            #"{"title": "Kasse \"zwei\" 🧾", "severity": "major", "labels": [{"label": "a\\b"}]}"#
        ),
        (
            "ActivityService.AddActivity",
            #"{"incidentID": "61", "activityKind": "userNote", "body": "line one\nline\ttwo \u0007 https://example.com/x"}"#
        ),
        ("IncidentsService.UpdateStatus", #"{"incidentID": "61", "status": "resolved"}"#),
        ("TasksService.AddTask", #"{"incidentID": "61", "text": "ΣΣ İ ö"}"#),
    ]
}
