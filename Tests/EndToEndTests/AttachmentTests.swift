import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import NIOHTTP1
import Testing

/// Attached files and the program's commands.
struct AttachmentTests {
    @Test(.sqliteOnly) func aBackupCarriesFiles() async throws {
        try await withTemporaryFolder { root in
            let (folder, restored) = (root.appending(path: "data"), root.appending(path: "restored"))
            let backup = root.appending(path: "backup.sqlite").path
            var (token, file) = ("", IncidentAPI.Attachment())
            try await Served.run(folder) { server in
                token = try await makeToken(folder)
                file = try #require(try await server.attach("what was seen", token: token).file)
                let output = try await muster("backup", "--data", folder.path, backup)
                #expect(output.stdout.contains("1 attached files"))
            }
            _ = try await muster("restore", backup, "--data", restored.path)
            try await Served.run(restored) { server in
                let content = try await server.download(file.attachmentID, token: token)
                #expect(content == "200 what was seen")
            }

            let content = root.appending(path: "backup.sqlite.attachments/\(file.path)")
            try Data("what was sEEn".utf8).write(to: content)
            let damaged = root.appending(path: "damaged").path
            try await expectFailure("restore", backup, "--data", damaged, words: "is damaged")
            try FileManager.default.removeItem(at: content)
            try await expectFailure("restore", backup, "--data", damaged, words: "cannot be copied")
            #expect(!FileManager.default.fileExists(atPath: damaged + "/muster.sqlite"))
            _ = try await muster("restore", backup, "--data", damaged, "--without-attachments")

            let found = try await MusterProcess.run("doctor", "--data", damaged)
            #expect(found.status == 1)
            #expect(found.stdout.contains("WRONG  attachments"))
            #expect(found.stdout.contains(file.path))
        }
    }

    private func residentBytes(_ server: Served) async throws -> Int {
        let text = try await server.get("/metrics").body
        let value = text.firstMatch(of: /\nprocess_resident_memory_bytes ([0-9.e+]+)/)?.1
        return Int(try #require(value.flatMap { Double($0) }))
    }

    @Test(.sqliteOnly) func readersThatStallCostLittle() async throws {
        try await withTemporaryFolder { folder in
            try await Served.run(folder) { server in
                let token = try await makeToken(folder)
                let content = String(repeating: "what was seen\n", count: 1 << 20)
                let file = try #require(try await server.attach(content, token: token).file)
                let before = try await residentBytes(server)
                var configuration = HTTPClient.Configuration()
                configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 32
                let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
                do {
                    // A body that nobody reads is not taken from the network.
                    var stalled: [HTTPClientResponse] = []
                    for _ in 0..<20 {
                        let request = HTTPClientRequest(url: server.url + file.downloadURL)
                        stalled.append(try await client.execute(request, timeout: .seconds(60)))
                    }
                    #expect(stalled.allSatisfy { $0.status == .ok })
                    // While these get all of it, the server could have queued the same for the others: 280 MiB.
                    for _ in 0..<5 {
                        let got = try await server.download(file.attachmentID, token: token)
                        #expect(got.utf8.count == 4 + content.utf8.count)
                    }
                    #expect(try await residentBytes(server) - before < 100 << 20)
                } catch {
                    try await client.shutdown()
                    throw error
                }
                try await client.shutdown()
            }
        }
    }

    @Test(.sqliteOnly) func aKilledUploadLeavesNothing() async throws {
        try await withTemporaryFolder { folder in
            let (process, url) = try await MusterProcess.serve(data: folder)
            let token = try await makeToken(folder)
            let incident = try await Served(process: process, url: url)
                .call(CreateIncident.self, token: token) { $0.title = "Slow" }.incident.incidentID
            let sending = Task {
                var request = HTTPClientRequest(url: "\(url)/api/v1/attachments?incidentID=\(incident)")
                request.method = .POST
                request.headers.add(name: "Authorization", value: "Bearer \(token)")
                let pieces = AsyncStream<ByteBuffer> { continuation in
                    continuation.yield(ByteBuffer(repeating: 65, count: 1 << 20))
                }
                request.body = .stream(pieces, length: .unknown)
                _ = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
            }
            let incoming = folder.appending(path: "attachments/incoming").path
            func left() -> Int { (try? FileManager.default.contentsOfDirectory(atPath: incoming).count) ?? 0 }
            let isComingIn = try await becomesTrue { left() == 1 }
            #expect(isComingIn)
            await process.kill()
            sending.cancel()
            #expect(left() == 1)
            try await Served.run(folder) { _ in #expect(left() == 0) }
        }
    }

    @Test(.postgresOnly) func serversThatShareNothingTakeNoFiles() async throws {
        try await PostgresPlace.run { place in
            let token = try await place.makeToken()
            try await place.serve { server in
                let refused = try await server.attach("x", token: token)
                #expect(refused.status == 409)
                #expect(refused.body.contains("attachment-folder"))
                // What else it finds is the cluster's: the tests' own does without durability.
                let found = try await MusterProcess(["doctor"], environment: place.environment).output()
                #expect(found.stdout.contains("warn   attachments"))
            }
            try await withTemporaryFolder { shared in
                let environment = ["MUSTER_ATTACHMENT_FOLDER": shared.path]
                try await place.serve(environment: environment) { first in
                    try await place.serve(environment: environment) { second in
                        let file = try #require(try await first.attach("shared", token: token).file)
                        let content = try await second.download(file.attachmentID, token: token)
                        #expect(content == "200 shared")
                    }
                }
            }
        }
    }
}
