import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

/// Attached files in `muster import grafana-incident`.
struct ImportFilesTests {
    private struct Report: Decodable {
        var incidents: Int
        var alreadyThere: Int
        var files: Int
        var notes: [String: Int]

        /// The notes about files.
        var left: [String] { notes.keys.filter { $0.contains("was left out") && $0.contains("file") }.sorted() }
    }

    private static let large = Data((0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) })

    // MARK: From another Muster

    private func send(
        _ content: Data, _ name: String, to incidentID: String, item: String = "", _ server: Served, _ token: String
    ) async throws -> IncidentAPI.Attachment {
        try #require(try await server.upload(content, name, to: incidentID, item: item, token: token).file)
    }

    private func read(_ url: String, token: String? = nil) async throws -> (status: Int, content: Data) {
        var request = HTTPClientRequest(url: url)
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(60))
        return (Int(response.status.code), Data(try await response.body.collect(upTo: 8 << 20).readableBytesView))
    }

    /// Declares incident 1, and gives it a file of its own, one of a note, and one that is deleted; returns their contents
    /// by name.
    private func fill(_ server: Served, _ token: String) async throws -> [String: Data] {
        let incident = try await server.call(CreateIncident.self, token: token) { $0.title = "Slow" }.incident
        let note = try await server.call(AddActivity.self, token: token) {
            $0.incidentID = incident.incidentID
            $0.body = "See the dump"
        }.activityItem
        let contents = ["seen.txt": Data("what was seen".utf8), "dump.bin": Self.large]
        _ = try await send(contents["seen.txt"] ?? Data(), "seen.txt", to: incident.incidentID, server, token)
        _ = try await send(
            Self.large, "dump.bin", to: incident.incidentID, item: note.activityItemID, server, token)
        let deleted = try await send(Data("gone".utf8), "gone.txt", to: incident.incidentID, server, token)
        var request = HTTPClientRequest(url: "\(server.url)/api/v1/attachments/\(deleted.attachmentID)")
        request.method = .DELETE
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        #expect(try await HTTPClient.shared.execute(request, timeout: .seconds(60)).status == .ok)
        return contents
    }

    /// The files of incident 1, by the item that has them and as the incident lists them, without what each server makes.
    private func listed(_ server: Served, _ token: String) async throws -> [String] {
        func line(_ file: IncidentAPI.Attachment, _ item: String) -> String {
            """
            \(item) \(file.attachmentID) \(file.fileName) \(file.attachedByUserID) \(file.uploadTime) \(file.path) \
            \(file.contentType) \(file.fileType) \(file.ext) \(file.contentLength) \(file.displayType) \(file.sHA512)
            """
        }
        let items = try await server.call(QueryActivity.self, token: token) { $0.query.incidentID = "1" }.activityItems
        let incident = try await server.call(GetIncident.self, token: token) { $0.incidentID = "1" }.incident
        return items.flatMap { item in item.attachments.map { line($0, item.activityItemID) } }
            + incident.attachments.map { line($0, "incident") }
    }

    private func expect(_ contents: [String: Data], at server: Served, _ token: String) async throws {
        let incident = try await server.call(GetIncident.self, token: token) { $0.incidentID = "1" }.incident
        #expect(Set(incident.attachments.map(\.fileName)) == Set(contents.keys))
        for file in incident.attachments {
            let byToken = try await read("\(server.url)/api/v1/attachments/\(file.attachmentID)", token: token)
            #expect(byToken.status == 200 && byToken.content == contents[file.fileName])
            let byLink = try await read("\(server.url)\(file.downloadURL)")
            #expect(byLink.status == 200 && byLink.content == contents[file.fileName])
        }
    }

    @Test(.sqliteOnly) func filesOfAnotherMusterComeOver() async throws {
        try await withTemporaryFolder { root in
            let (data, target, file) = (root.appending(path: "data"), root.appending(path: "target"), root.path + "/t")
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let token = try await makeToken(data)
            try Data(token.utf8).write(to: URL(fileURLWithPath: file))
            try await Served.run(data) { source in
                let contents = try await fill(source, token)
                let arguments = [
                    "import", "grafana-incident", source.url, "--token-file", file, "--to", target.path, "--json",
                ]
                func run(_ more: String...) async throws -> Report {
                    try await MusterProcess(arguments + more).output().json()
                }
                let dry = try await run("--dry-run")
                #expect(dry.incidents == 1 && dry.files == 2)
                #expect(!FileManager.default.fileExists(atPath: target.path))

                let first = try await run("--attachment-limit", "1MiB")
                #expect(first.incidents == 1 && first.files == 1)
                #expect(
                    first.left == [
                        """
                        The file “dump.bin” of incident 1 was left out: it has more than 1048576 bytes, the most by \
                        attachment-limit.
                        """
                    ])
                let again = try await run()
                #expect(again.alreadyThere == 1 && again.files == 0 && again.left.isEmpty)
                let rest = try await run("--missing-files")
                #expect(rest.alreadyThere == 1 && rest.files == 1 && rest.left.isEmpty)
                let none = try await run("--missing-files")
                #expect(none.alreadyThere == 1 && none.files == 0 && none.left.isEmpty)

                let reader = try await makeToken(target, role: "viewer")
                try await Served.run(target) { server in
                    #expect(try await listed(server, reader) == listed(source, token))
                    try await expect(contents, at: server, reader)
                }
                let doctor = try await MusterProcess.run("doctor", "--data", target.path)
                #expect(doctor.stdout.contains("2 of them were read, and are whole."))
            }
        }
    }

    @Test(.postgresOnly) func aDatabaseNeedsAFolderForThem() async throws {
        try await withTemporaryFolder { root in
            let (data, file, shared) = (root.appending(path: "data"), root.path + "/t", root.appending(path: "shared"))
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let token = try await makeToken(data)
            try Data(token.utf8).write(to: URL(fileURLWithPath: file))
            try await Served.run(data) { source in
                let contents = try await fill(source, token)
                try await PostgresPlace.run { place in
                    let arguments = ["import", "grafana-incident", source.url, "--token-file", file, "--json"]
                    func run(_ more: String...) async throws -> Report {
                        try await MusterProcess(arguments + more, environment: place.environment).output().json()
                    }
                    let first = try await run()
                    #expect(first.incidents == 1 && first.files == 0 && first.left.count == 1)
                    #expect(first.left.first?.contains("--attachment-folder") == true)
                    #expect(first.notes.values.contains(2))
                    let rest = try await run("--attachment-folder", shared.path, "--missing-files")
                    #expect(rest.alreadyThere == 1 && rest.files == 2 && rest.left.isEmpty)
                    let none = try await run("--attachment-folder", shared.path, "--missing-files")
                    #expect(none.files == 0)
                    let reader = try await place.makeToken(role: "viewer")
                    try await place.serve(environment: ["MUSTER_ATTACHMENT_FOLDER": shared.path]) { server in
                        #expect(try await listed(server, reader) == listed(source, token))
                        try await expect(contents, at: server, reader)
                    }
                }
            }
        }
    }

    // MARK: From the hosted service

    /// What a file of the hosted service is, and what becomes of it.
    private struct Hosted {
        var name: String
        var members: String
        /// Nil when it comes over.
        var left: String?
    }

    @Test(.sqliteOnly) func whatCannotBeFetchedIsNamedAndTheRestComes() async throws {
        let world = HostedWorld()
        let cuts = Counter()
        let elsewhere: HostedStandIn.Responder = { method, _ in
            method == "moved" || method == "linked" ? HostedStandIn.Answer(body: "from elsewhere") : nil
        }
        try await HostedStandIn.run(elsewhere) { other in
            let otherURL = other.url
            let files = [
                Hosted(name: "own.txt", members: #""downloadURL": "/files/own""#, left: nil),
                Hosted(name: "broken.txt", members: #""downloadURL": "/files/broken""#, left: nil),
                Hosted(name: "moved.txt", members: #""downloadURL": "/files/redirect""#, left: nil),
                Hosted(
                    name: "linked.txt", members: #""sourceURL": "\#(otherURL)/files/linked", "useSourceURL": true"#,
                    left: nil),
                Hosted(name: "gone.txt", members: #""downloadURL": "/files/gone""#, left: "it answers 404."),
                Hosted(
                    name: "silent.txt", members: #""downloadURL": "/files/silent""#,
                    left: "it did not come within 3 seconds."),
                Hosted(name: "empty.txt", members: #""downloadURL": "/files/empty""#, left: "it is empty."),
                Hosted(
                    name: "large.txt", members: #""downloadURL": "/files/large""#,
                    left: "it has more than 1000 bytes, the most by attachment-limit."),
                Hosted(
                    name: "other.txt", members: #""downloadURL": "/files/own", "contentLength": 3"#,
                    left: "what came is another content than the source says."),
                Hosted(
                    name: "round.txt", members: #""downloadURL": "/files/round""#,
                    left: "it leads from address to address without an end."),
                Hosted(
                    name: "inside.txt", members: #""downloadURL": "http://169.254.169.254/meta""#,
                    left: "it is at 169.254.169.254, a link-local address; --attachment-allow opens such."),
                Hosted(
                    name: "disk.txt", members: #""downloadURL": "file:///etc/passwd""#,
                    left: "its address is none of the web."),
            ]
            let timeline = Self.timeline(files)
            let responder: HostedStandIn.Responder = { method, body in
                switch method {
                case "own", "own.txt": HostedStandIn.Answer(body: "own words")
                case "broken":
                    cuts.next() < 2
                        ? HostedStandIn.Answer(body: "broken twice", cutAfter: 3)
                        : HostedStandIn.Answer(body: "broken twice")
                case "redirect":
                    HostedStandIn.Answer(
                        status: 302, headers: [("Location", "\(otherURL)/files/moved")], body: "elsewhere")
                case "round": HostedStandIn.Answer(status: 302, headers: [("Location", "/files/round")], body: "")
                case "silent": HostedStandIn.Answer(body: "", isSilent: true)
                case "empty": HostedStandIn.Answer(body: "")
                case "large": HostedStandIn.Answer(body: String(repeating: "x", count: 1001))
                case "ActivityService.QueryActivity"
                where (body["query"] as? [String: Any])?["incidentID"] as? String == "150":
                    HostedStandIn.Answer(body: timeline)
                default: world.answer(method, body)
                }
            }
            try await HostedStandIn.run(responder) { hosted in
                try await withTemporaryFolder { root in
                    try await check(files, hosted, other, root)
                    #expect(cuts.value == 3)
                }
            }
        }
    }

    private func check(
        _ files: [Hosted], _ hosted: HostedStandIn, _ other: HostedStandIn, _ root: URL
    ) async throws {
        let (target, file) = (root.appending(path: "target"), root.path + "/t")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
        try Data("glsa_any".utf8).write(to: URL(fileURLWithPath: file))
        let arguments = [
            "import", "grafana-incident", hosted.url, "--token-file", file, "--to", target.path, "--json",
            "--attachment-limit", "1000", "--attachment-seconds", "3",
        ]
        let closed: Report = try await MusterProcess(arguments).output().json()
        #expect(closed.incidents == 50 && closed.files == 2)
        // The stand-in for another host is on this machine, which is closed to what a source names.
        #expect(other.methods.isEmpty)
        let ours = closed.left.filter { $0.contains("of incident 150 ") }
        for name in ["moved.txt", "linked.txt"] {
            let isNamed = ours.contains {
                $0.contains("“\(name)”") && $0.contains("it is at 127.0.0.1, an address of this machine;")
            }
            #expect(isNamed, "\(ours)")
        }
        for file in files {
            guard let left = file.left else { continue }
            #expect(ours.contains("The file “\(file.name)” of incident 150 was left out: \(left)"), "\(ours)")
        }

        let opened: Report = try await MusterProcess(
            arguments + ["--missing-files", "--attachment-allow", "127.0.0.0/8"]
        ).output().json()
        #expect(opened.files == 2 && opened.alreadyThere == 50)
        #expect(hosted.authorization(of: "own") == "Bearer glsa_any")
        #expect(other.authorization(of: "moved") == "" && other.authorization(of: "linked") == "")

        let token = try await makeToken(target, role: "viewer")
        try await Served.run(target) { server in
            let incident = try await server.call(GetIncident.self, token: token) { $0.incidentID = "150" }.incident
            #expect(
                incident.attachments.map(\.fileName).sorted() == files.filter { $0.left == nil }.map(\.name).sorted())
            var read: [String: String] = [:]
            for file in incident.attachments {
                read[file.fileName] = String(
                    decoding: try await self.read(server.url + file.downloadURL).content, as: UTF8.self)
                #expect(file.contentType == "text/plain; charset=utf-8" && file.attachedByUserID == Self.ada)
            }
            #expect(
                read == [
                    "own.txt": "own words", "broken.txt": "broken twice", "moved.txt": "from elsewhere",
                    "linked.txt": "from elsewhere",
                ])
        }
    }

    private static let ada = "grafana-incident:user-0123456789abcdef01234567"

    private static func timeline(_ files: [Hosted]) -> String {
        let listed = files.enumerated().map { index, file in
            """
            {"attachmentID": "file-\(index)", "fileName": "\(file.name)", "attachedByUserID": "\(ada)",
             "uploadTime": "\(HostedWorld.time("150", 10 + index))", "contentType": "image/png", \(file.members)}
            """
        }
        return """
            {"error": "", "activityItems": [
              {"activityItemID": "act-150-1", "incidentID": "150", "activityKind": "userNote", "body": "Files",
               "user": {"userID": "\(ada)", "name": "Ada"}, "createdTime": "\(HostedWorld.time("150", 9))",
               "eventTime": "\(HostedWorld.time("150", 9))", "attachments": [\(listed.joined(separator: ","))]}
            ], "cursor": {"nextValue": "", "hasMore": false}}
            """
    }
}

private final class Counter: Sendable {
    private let count = Mutex(0)

    var value: Int { count.withLock { $0 } }

    /// How often it was called before.
    func next() -> Int {
        count.withLock { count in
            defer { count += 1 }
            return count
        }
    }
}
