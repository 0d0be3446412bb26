import Crypto
import Foundation
import IncidentAPI
import IncidentServer
import IncidentStorage
import IncidentTesting
import NIOCore
import Testing

@Suite struct UploadTests {
    private let bases = [
        "/api/v1/", "/api/plugins/grafana-irm-app/resources/api/v1/", "/api/plugins/grafana-irm-app/resources/api/",
        "/api/plugins/grafana-incident-app/resources/api/v1/", "/api/plugins/grafana-incident-app/resources/api/",
    ]

    @Test func aFileComesBackAsItWas() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let content = noise(700_001)
            let file = try await server.attach(content, to: incident, name: "dump%20of%20Gr%C3%B6%C3%9Fe.bin")
            #expect(file.fileName == "dump of Größe.bin")
            #expect(file.contentLength == content.count)
            #expect(file.sHA512 == SHA512.hash(data: content).map { String(format: "%02x", $0) }.joined())
            #expect(file.contentType == "application/octet-stream")
            #expect(file.ext == ".bin")
            #expect(file.displayType == .list)
            #expect(file.uploadTime.description == "2026-01-31T15:04:05.000000Z")
            #expect(file.downloadURL.hasPrefix("/api/v1/attachments/\(file.attachmentID)?expires="))
            let read = try await server.files("GET", "/\(file.attachmentID)", as: .viewer)
            #expect(read.status == 200)
            #expect(read.body == content)
            #expect(
                read.headers["content-disposition"]?.contains("filename*=UTF-8''dump%20of%20Gr%C3%B6%C3%9Fe.bin")
                    == true)
        }
    }

    @Test func everyBaseTakesFiles() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            for base in bases {
                let reply = try await server.request(
                    "POST", "\(base)attachments?incidentID=\(incident)", Data("text".utf8),
                    headers: ["Authorization": "Bearer \(server.token(.editor))"])
                #expect(reply.status == 200, "\(base)")
                let file = try JSONDecoder().decode(FileAnswer.self, from: reply.body).attachment
                #expect(file.fileName == "file.txt")
                let read = try await server.request(
                    "GET", "\(base)attachments/\(file.attachmentID)",
                    headers: ["Authorization": "Bearer \(server.token(.viewer))"])
                #expect(read.text == "text", "\(base)")
            }
        }
    }

    @Test func anUploadIsOneChange() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let before = try await server.call(GetIncident.self) { $0.incidentID = incident }
            let reply = try await server.upload(Data("a".utf8), to: incident, name: "notes.txt")
            #expect(reply.headers["etag"] == "\"2\"")
            let items = try await server.call(QueryActivity.self) { $0.query.incidentID = incident }.activityItems
            #expect(items.first?.activityKind == .contextAttached)
            #expect(items.first?.body == "Attached the file “notes.txt”.")
            #expect(items.first?.attachments.map(\.fileName) == ["notes.txt"])
            #expect(items.first?.immutable == true)
            let after = try await server.call(GetIncident.self) { $0.incidentID = incident }
            #expect(after.incident.modifiedTime >= before.incident.modifiedTime)
            #expect(after.incident.attachments == items.first?.attachments)
            let audit = try await server.database.read { try $0.auditRecords(of: "1", from: 1, limit: 100) }
            #expect(audit.last?.action == "attachments.upload")
            #expect(audit.last?.detail.contains("notes.txt") == true)
        }
    }

    @Test func aFormBringsSeveralFiles() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let parts: [(head: String, body: Data)] = [
                (#"name="comment""#, Data("no file".utf8)),
                (#"name="file"; filename="a\"b.txt""#, Data("first\r\n--\r\n----edg".utf8)),
                ("name=file; filename=\"C:\\\\logs\\\\second.log\"\r\nContent-Type: text/html", noise(300_000)),
            ]
            let reply = try await server.files(
                "POST", "?incidentID=\(incident)", form(parts),
                headers: ["Content-Type": "multipart/form-data; boundary=\"----edge\""])
            let files = try JSONDecoder().decode(FileAnswer.self, from: reply.body).attachments
            #expect(files.map(\.fileName) == ["a\"b.txt", "second.log"])
            for (file, part) in zip(files, parts.dropFirst()) {
                #expect(try await server.files("GET", "/\(file.attachmentID)").body == part.body)
            }
            #expect(
                try await server.timelineFiles(incident).map { $0.map(\.attachmentID) } == [files.map(\.attachmentID)])
        }
    }

    @Test func aFileMayBelongToANote() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let note = try await server.call(AddActivity.self) {
                $0.incidentID = incident
                $0.body = "See the graph"
            }.activityItem
            let file = try await server.attach(
                noise(10), to: incident, query: "&activityItemID=\(note.activityItemID)")
            let edited = try await server.call(UpdateActivityBody.self) {
                $0.incidentID = incident
                $0.activityItemID = note.activityItemID
                $0.body = "See this"
            }.activityItem
            #expect(edited.attachments.map(\.attachmentID) == [file.attachmentID])
            let removed = try await server.call(RemoveActivity.self) {
                $0.incidentID = incident
                $0.activityItemID = note.activityItemID
            }.activityItem
            #expect(removed.attachments.map(\.deletedTime.isSet) == [true])
            #expect(try await server.files("GET", "/\(file.attachmentID)").status == 404)
            let created = try await server.call(QueryActivity.self) { $0.query.incidentID = incident }.activityItems
            let system = try #require(created.last)
            for (item, status) in [(system.activityItemID, 400), ("activity-none", 404)] {
                let reply = try await server.upload(noise(10), to: incident, query: "&activityItemID=\(item)")
                #expect(reply.status == status)
            }
        }
    }

    @Test func refusalsSayWhatIsWrong() async throws {
        var settings = try ServerSettings.test()
        settings.attachmentLimit = 100_000
        try await TestServer.run(settings: settings) { server in
            let incident = try await server.declare()
            let hidden = try await server.declare(.privateIncident, as: .admin)
            let multi = ["Content-Type": "multipart/form-data; boundary=----edge"]
            let whole = form([(#"name="f"; filename="a""#, Data("x".utf8))])
            let many = form((0..<21).map { (#"name="f"; filename="\#($0)""#, Data("x".utf8)) })
            let cases: [(String, Data, Access?, [String: String], Int, String)] = [
                ("?incidentID=\(incident)", Data("x".utf8), nil, [:], 401, "token"),
                ("?incidentID=\(incident)", Data("x".utf8), .viewer, [:], 403, "editor"),
                ("?incidentID=77", Data("x".utf8), .editor, [:], 404, "There is no incident 77."),
                ("?incidentID=\(hidden)", Data("x".utf8), .editor, [:], 404, "There is no incident \(hidden)."),
                ("", Data("x".utf8), .editor, [:], 400, "incidentID must not be empty"),
                ("?incidentID=\(incident)", Data(), .editor, [:], 400, "empty"),
                ("?incidentID=\(incident)", noise(100_001), .editor, [:], 413, "at most 100000 bytes"),
                ("?incidentID=\(incident)", noise(300_000), .editor, [:], 413, "at most 100000 bytes"),
                ("?incidentID=\(incident)", Data("x".utf8), .editor, ["Content-Encoding": "gzip"], 415, "as it is"),
                ("?incidentID=\(incident)", Data("x".utf8), .editor, ["If-Match": "\"9\""], 412, "version"),
                ("?incidentID=\(incident)", whole.dropLast(5), .editor, multi, 400, "last delimiter"),
                ("?incidentID=\(incident)", Data("x".utf8), .editor, multi, 400, "last delimiter"),
                ("?incidentID=\(incident)", form([("name=a", Data())]), .editor, multi, 400, "a part with a filename"),
                ("?incidentID=\(incident)", many, .editor, multi, 400, "at most 20 files"),
                ("?incidentID=\(incident)", whole, .editor, ["Content-Type": "multipart/form-data"], 400, "boundary"),
                ("?incidentID=\(incident)&fileName=a%0Ab", Data("x".utf8), .editor, [:], 400, "fileName"),
            ]
            for (rest, body, role, headers, status, words) in cases {
                let reply = try await server.files("POST", rest, body, as: role, headers: headers)
                #expect(reply.status == status, "\(rest) \(reply.text)")
                #expect(try reply.problem().message.contains(words), "\(reply.text)")
            }
            let version = try await server.call(GetIncidentVersion.self) { $0.incidentID = incident }
            #expect(version.version == 1)
            #expect(try await server.timelineFiles(incident) == [])
            #expect(try server.incomingFiles() == [])
        }
    }

    @Test func aCutOffUploadLeavesNothing() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let target = "attachments?incidentID=\(incident)"
            for (length, ending) in [
                ("Content-Length: 400000", true), ("Content-Length: 400000", false),
                ("Transfer-Encoding: chunked", true),
            ] {
                var connection: RawConnection? = try RawConnection(to: server)
                await connection?.send(server.head(target, length) + "\r\n")
                let isChunked = length.hasPrefix("Transfer")
                await connection?.send((isChunked ? "493E0\r\n" : "") + String(repeating: "x", count: 300_000))
                try await eventually { try server.incomingFiles().count == 1 }
                if ending { connection?.finish() } else { connection?.resetsWhenClosed() }
                if !ending { connection = nil }
                try await eventually { try server.incomingFiles().isEmpty }
            }
            #expect(try await server.timelineFiles(incident) == [])
            #expect(try await server.storedFiles() == [])
        }
    }

    @Test func whoAsksIsAnsweredBeforeTheBodyIsSent() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let target = "attachments?incidentID=\(incident)"
            let welcome = try RawConnection(to: server)
            await welcome.send(server.head(target, "Content-Length: 4", "Expect: 100-continue") + "\r\n")
            #expect(try await welcome.reply().status == 100)
            await welcome.send("text")
            #expect(try await welcome.reply().status == 200)
            for (role, length, status) in [("x", 4, 401), (server.token(.viewer), 4, 403), (nil, 60 << 20, 413)] {
                let connection = try RawConnection(to: server)
                let head = server.head(target, role: role, "Content-Length: \(length)", "Expect: 100-continue")
                await connection.send(head + "\r\n")
                #expect(try await connection.reply().status == status)
                #expect(await connection.isClosed())
            }
        }
    }

    @Test func aSlowUploadThatMovesIsNotCut() async throws {
        var settings = try ServerSettings.test()
        // What has come of a file is on the disk when it is so much.
        let piece = 256 << 10
        settings.limits.requestDeadline = .milliseconds(400)
        settings.limits.fileBytesPerSecond = 2 * piece
        try await TestServer.run(settings: settings) { server in
            let incident = try await server.declare()
            let target = "attachments?incidentID=\(incident)"
            let steady = try RawConnection(to: server)
            await steady.send(server.head(target, "Content-Length: \(10 * piece)") + "\r\n")
            var begun: ContinuousClock.Instant?
            for number in 1...9 {
                await steady.send(String(repeating: "x", count: piece))
                try await eventually { try server.incomingBytes() == number * piece }
                begun = begun ?? .now
            }
            let plainDeadline = try #require(begun) + .milliseconds(400)
            try await eventually { ContinuousClock.now > plainDeadline }
            await steady.send(String(repeating: "x", count: piece))
            #expect(try await steady.reply().status == 200)
            let stalled = try RawConnection(to: server)
            await stalled.send(server.head(target, "Content-Length: 5000") + "\r\nxxx")
            #expect(try await stalled.reply().status == 503)
            #expect(await stalled.isClosed())
            try await eventually { try server.incomingFiles().isEmpty }
        }
    }

    @Test func aRepeatedUploadIsTheSame() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let key = ["Idempotency-Key": "one"]
            let first = try await server.upload(noise(1000), to: incident, headers: key)
            let second = try await server.upload(noise(1000), to: incident, headers: key)
            #expect(first.body == second.body)
            #expect(second.headers["idempotency-replayed"] == "true")
            #expect(try await server.timelineFiles(incident).count == 1)
            let other = try await server.upload(noise(1000, seed: 2), to: incident, headers: key)
            #expect(try other.problem().code == .idempotencyMismatch)
        }
    }

    @Test func anIncidentHasSoManyFilesAtMost() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let file = try await server.attach(noise(10), to: incident)
            try await server.database.write(.organization("1")) { tx in
                var record = try #require(try tx.attachment(file.attachmentID, of: "1"))
                for number in 2...1000 {
                    record.attachmentID = "attachment-\(number)"
                    try tx.insert(record)
                }
            }
            let reply = try await server.upload(noise(10), to: incident)
            #expect(reply.status == 409)
            #expect(try reply.problem().message == "Incident 1 has 1000 files; it can have at most 1000.")
            _ = try await server.files("DELETE", "/attachment-7")
            #expect(try await server.upload(noise(10), to: incident).status == 200)
        }
    }
}

extension TestServer {
    private var folder: URL { (files as? FolderFileStore)?.folder ?? URL(fileURLWithPath: "/nowhere") }

    /// The files that are coming in now.
    func incomingFiles() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: files.incoming.path)
    }

    /// How much of them is on the disk.
    func incomingBytes() throws -> Int {
        try incomingFiles().reduce(0) { bytes, name in
            let url = files.incoming.appending(path: name)
            return try bytes + (url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0)
        }
    }

    /// The contents that are kept.
    func storedFiles() async throws -> [FileKey] {
        var found: [FileKey] = []
        for prefix in FileKey.prefixes {
            found += try await files.list(prefix: prefix).map(\.key)
        }
        return found
    }
}

/// Waits until something is so, for ten seconds at most.
func eventually(_ condition: () async throws -> Bool) async throws {
    #expect(try await becomesTrue { try await condition() })
}
