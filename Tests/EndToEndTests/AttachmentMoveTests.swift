import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Attached files when everything is moved: by export and import, and by copy.
struct AttachmentMoveTests {
    /// One that fits into a piece of an export, and one of several; the last one is twice there.
    private static let contents = ["what was seen", String(repeating: "0123456789", count: 70_000)]

    /// A served folder with files of these contents, twice each, and one that was deleted.
    private func fill(_ folder: URL) async throws -> (token: String, files: [(id: String, content: String)]) {
        var token = ""
        var files: [(String, String)] = []
        try await Served.run(folder) { server in
            token = try await makeToken(folder)
            for content in Self.contents + Self.contents {
                let file = try #require(try await server.attach(content, token: token).file)
                files.append((file.attachmentID, content))
            }
            let gone = try #require(try await server.attach("deleted", token: token).file)
            #expect(try await server.delete(gone.attachmentID, token: token) == 200)
        }
        return (token, files)
    }

    private func expect(
        _ files: [(id: String, content: String)], on server: Served, _ token: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        for file in files {
            let got = try await server.download(file.id, token: token)
            let isSame = got == "200 \(file.content)"
            #expect(isSame, "\(got.prefix(200))", sourceLocation: sourceLocation)
        }
    }

    @Test(.sqliteOnly) func comeOverByExportAndImport() async throws {
        try await withTemporaryFolder { root in
            let (data, other) = (root.appending(path: "data"), root.appending(path: "other"))
            let (first, second) = (root.appending(path: "first.jsonl"), root.appending(path: "second.jsonl"))
            let (token, files) = try await fill(data)
            let wrote = try await muster("export", "--data", data.path, "--output", first.path)
            #expect(wrote.stdout.contains("2 files"), "\(wrote.stdout)")
            let loaded = try await muster("import", "json", first.path, "--to", other.path)
            #expect(loaded.stdout.contains("2 files"), "\(loaded.stdout)")
            _ = try await muster("export", "--data", other.path, "--output", second.path)
            #expect(try Data(contentsOf: first) == Data(contentsOf: second))
            try await Served.run(other) { try await expect(files, on: $0, token) }
        }
    }

    @Test(.postgresOnly) func comeOverToPostgresAndBackByImport() async throws {
        try await PostgresPlace.run { place in
            try await withTemporaryFolder { root in
                let (data, shared) = (root.appending(path: "data"), root.appending(path: "shared"))
                let (first, second) = (root.appending(path: "first.jsonl"), root.appending(path: "second.jsonl"))
                let (token, files) = try await fill(data)
                _ = try await muster("export", "--data", data.path, "--output", first.path)
                let refused = try await MusterProcess(["import", "json", first.path], environment: place.environment)
                    .output()
                #expect(refused.status == 1 && refused.stderr.contains("--attachment-folder"), "\(refused.stderr)")
                _ = try await place.muster("import", "json", first.path, "--attachment-folder", shared.path)
                let environment = ["MUSTER_ATTACHMENT_FOLDER": shared.path]
                try await place.serve(environment: environment) { server in
                    try await expect(files, on: server, token)
                }
                let again = try await MusterProcess(
                    ["export", "--output", second.path], environment: place.environment.merging(environment) { $1 }
                ).output()
                #expect(again.status == 0, "\(again.stderr)")
                #expect(try Data(contentsOf: first) == Data(contentsOf: second))
            }
        }
    }

    @Test(.postgresOnly) func comeOverToPostgresAndBackByCopy() async throws {
        try await PostgresPlace.run { place in
            try await withTemporaryFolder { root in
                let (data, shared) = (root.appending(path: "data"), root.appending(path: "shared"))
                let back = root.appending(path: "back")
                let (token, files) = try await fill(data)
                let refused = try await MusterProcess(["copy", "--from", data.path], environment: place.environment)
                    .output()
                #expect(refused.status == 1 && refused.stderr.contains("--attachment-folder"), "\(refused.stderr)")
                let with = try await place.muster(
                    "copy", "--from", data.path, "--attachment-folder", shared.path)
                #expect(with.stdout.contains("attached files to the folder \(shared.path)"), "\(with.stdout)")
                try await place.serve(environment: ["MUSTER_ATTACHMENT_FOLDER": shared.path]) { server in
                    try await expect(files, on: server, token)
                }
                let lost = try await place.muster("copy", "--to", root.appending(path: "lost").path)
                #expect(lost.stdout.contains("The rows name up to 5 attached files"), "\(lost.stdout)")
                _ = try await place.muster("copy", "--to", back.path, "--attachment-folder", shared.path)
                try await Served.run(back) { try await expect(files, on: $0, token) }
            }
        }
    }
}
