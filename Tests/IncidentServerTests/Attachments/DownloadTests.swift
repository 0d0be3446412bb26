import Foundation
import IncidentAPI
import IncidentServer
import IncidentStorage
import IncidentTesting
import NIOCore
import Testing

@testable import IncidentService

@Suite struct DownloadTests {
    private let png = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) + noise(100)

    @Test func partsAreRead() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let content = noise(600_000)
            let file = try await server.attach(content, to: incident)
            func read(_ headers: [String: String], _ verb: String = "GET") async throws -> HTTPReply {
                try await server.files(verb, "/\(file.attachmentID)", headers: headers)
            }
            let cases: [(String, Range<Int>)] = [
                ("bytes=0-0", 0..<1), ("bytes=10-300000", 10..<300_001), ("bytes=599999-", 599_999..<600_000),
                ("bytes=-5", 599_995..<600_000), ("bytes=-9999999", 0..<600_000), ("bytes=5-9999999", 5..<600_000),
            ]
            for (range, wanted) in cases {
                let reply = try await read(["Range": range])
                #expect(reply.status == 206)
                #expect(reply.body == content[wanted])
                #expect(
                    reply.headers["content-range"] == "bytes \(wanted.lowerBound)-\(wanted.upperBound - 1)/600000")
            }
            for range in ["bytes=600000-", "bytes=-0", "bytes=700000-800000"] {
                let reply = try await read(["Range": range])
                #expect(reply.status == 416)
                #expect(reply.headers["content-range"] == "bytes */600000")
            }
            for range in ["bytes=0-1,5-6", "lines=1-2", "bytes=5-2", "bytes=", "bytes=a-b"] {
                #expect(try await read(["Range": range]).status == 200, "\(range)")
            }
            let whole = try await read([:])
            let tag = try #require(whole.headers["etag"])
            let time = try #require(whole.headers["last-modified"])
            #expect(time == "Sat, 31 Jan 2026 15:04:05 GMT")
            #expect(whole.headers["accept-ranges"] == "bytes")
            for (condition, status) in [
                (tag, 206), (time, 206), ("\"other\"", 200), ("Sat, 31 Jan 2026 15:04:06 GMT", 200),
            ] {
                #expect(try await read(["Range": "bytes=0-9", "If-Range": condition]).status == status)
            }
            for (name, value, status) in [
                ("If-None-Match", tag, 304), ("If-None-Match", "\"x\", W/\(tag)", 304), ("If-None-Match", "\"x\"", 200),
                ("If-None-Match", "*", 304), ("If-Modified-Since", time, 304), ("If-Match", "\"x\"", 412),
                ("If-Modified-Since", "Sat, 31 Jan 2026 15:04:04 GMT", 200), ("If-Modified-Since", "never", 200),
            ] {
                let reply = try await read([name: value])
                #expect(reply.status == status, "\(name): \(value)")
                if status == 304 { #expect(reply.body.isEmpty && reply.headers["etag"] == tag) }
            }
            let head = try await read([:], "HEAD")
            #expect(head.headers["content-length"] == "600000" && head.body.isEmpty)
        }
    }

    @Test func linksNeedNoTokenForAWhile() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let file = try await server.attach(noise(10), to: incident)
            let other = try await server.attach(noise(20), to: incident)
            func open(_ path: String, _ verb: String = "GET") async throws -> Int {
                try await server.request(verb, path).status
            }
            let link = file.downloadURL
            #expect(try await open(link) == 200)
            #expect(try await open(link, "HEAD") == 200)
            #expect(try await open(link, "DELETE") == 401)
            let query = try #require(link.firstIndex(of: "?").map { link[$0...] })
            #expect(try await open("/api/v1/attachments/\(other.attachmentID)\(query)") == 401)
            #expect(try await open("/api/v1/attachments/\(file.attachmentID)/thumbnail\(query)") == 401)
            #expect(try await open("/api/v1/attachments/attachment-none\(query)") == 401)
            #expect(try await open(link.replacing("expires=1", with: "expires=2")) == 401)
            #expect(try await open(String(link.dropLast()) + (link.last == "0" ? "1" : "0")) == 401)
            #expect(try await open(String(link.dropLast(2))) == 401)
            server.clock.advance(bySeconds: 3599)
            #expect(try await open(link) == 200)
            server.clock.advance(bySeconds: 602)
            #expect(try await open(link) == 401)
            let again = try await server.timelineFiles(incident).flatMap(\.self).last
            #expect(try await open(again?.downloadURL ?? "") == 200)
            _ = try await server.files("DELETE", "/\(file.attachmentID)")
            #expect(try await open(again?.downloadURL ?? "") == 404)
        }
    }

    @Test func whatMayNotBeSeenIsNotThere() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare(.privateIncident, as: .admin)
            let upload = try await server.upload(noise(10), to: incident, as: .admin)
            let file = try JSONDecoder().decode(FileAnswer.self, from: upload.body).attachment
            for verb in ["GET", "DELETE"] {
                let hidden = try await server.files(verb, "/\(file.attachmentID)")
                let unknown = try await server.files(verb, "/attachment-\(String(repeating: "0", count: 24))")
                #expect(hidden.status == 404 && unknown.status == 404)
                #expect(try hidden.problem().code == .notFound)
                #expect(
                    try hidden.problem().message.replacing(file.attachmentID, with: "x")
                        == unknown.problem().message.replacing(
                            "attachment-\(String(repeating: "0", count: 24))", with: "x"))
            }
            #expect(try await server.files("GET", "/\(file.attachmentID)", as: .admin).status == 200)
            #expect(try await server.files("GET", "/\(file.attachmentID)", as: nil).status == 401)
        }
    }

    @Test func nothingThatIsSentRunsAsOurs() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let page = Data("<html><script>alert(1)</script></html>".utf8)
            let drawing = Data("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".utf8)
            let cases: [(Data, String, String, String)] = [
                (page, "a.html", "text/plain; charset=utf-8", "attachment"),
                (drawing, "a.svg", "text/plain; charset=utf-8", "attachment"),
                (png, "a.html", "image/png", "inline"),
                (Data("%PDF-1.7".utf8), "a.png", "application/pdf", "attachment"),
                (Data([0x50, 0x4B, 3, 4]) + noise(30), "a.png", "application/zip", "attachment"),
                (noise(30), "a.png", "application/octet-stream", "attachment"),
            ]
            for (content, name, type, disposition) in cases {
                let sent = try await server.upload(
                    content, to: incident, name: name, headers: ["Content-Type": "text/html"])
                let file = try JSONDecoder().decode(FileAnswer.self, from: sent.body).attachment
                let reply = try await server.request("GET", file.downloadURL)
                #expect(reply.headers["content-type"] == type)
                #expect(reply.headers["content-disposition"]?.hasPrefix("\(disposition); filename=\"\(name)\"") == true)
                #expect(reply.headers["content-security-policy"]?.hasPrefix("sandbox; default-src 'none'") == true)
                #expect(reply.headers["x-content-type-options"] == "nosniff")
                #expect(reply.headers["cross-origin-resource-policy"] == "same-origin")
                #expect(reply.headers["cache-control"]?.hasPrefix("private") == true)
            }
        }
    }

    @Test func aDeletedFileIsGone() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let file = try await server.attach(png, to: incident, name: "graph.png")
            #expect(file.displayType == .embed && file.fileType == .image)
            #expect(try await server.files("DELETE", "/\(file.attachmentID)", as: .viewer).status == 403)
            let reply = try await server.files("DELETE", "/\(file.attachmentID)", headers: ["If-Match": "\"2\""])
            let deleted = try JSONDecoder().decode(FileAnswer.self, from: reply.body).attachment
            #expect(deleted.deletedTime.isSet && deleted.downloadURL == "")
            #expect(try await server.files("DELETE", "/\(file.attachmentID)").status == 404)
            #expect(try await server.files("GET", "/\(file.attachmentID)").status == 404)
            #expect(try await server.timelineFiles(incident) == [])
            let items = try await server.call(QueryActivity.self) { $0.query.incidentID = incident }.activityItems
            #expect(items.first?.body == "Deleted the file “graph.png”.")
        }
    }

    @Test func otherMethodsAreRefused() async throws {
        try await TestServer.run { server in
            for (verb, rest, allow) in [
                ("GET", "", "POST"), ("POST", "/a", "GET, HEAD, DELETE"), ("DELETE", "/a/thumbnail", "GET, HEAD"),
            ] {
                let reply = try await server.files(verb, rest)
                #expect(reply.status == 405)
                #expect(reply.headers["allow"] == allow)
            }
            #expect(try await server.files("GET", "/a/b/c").status == 405)
            #expect(try await server.files("GET", "/a/thumbnail").status == 404)
        }
    }

    @Test func aReaderThatStallsIsCut() async throws {
        var settings = try ServerSettings.test()
        settings.limits.requestDeadline = .seconds(1)
        settings.limits.fileBytesPerSecond = 16 << 20
        try await TestServer.run(settings: settings) { server in
            let incident = try await server.declare()
            let file = try await server.attach(Data(repeating: 7, count: 30 << 20), to: incident)
            let connectionsAtRest = try await server.openConnections()
            let connections = try await withThrowingTaskGroup(of: RawConnection.self) { tasks in
                for _ in 0..<20 {
                    tasks.addTask {
                        let connection = try RawConnection(to: server)
                        await connection.send("GET \(file.downloadURL) HTTP/1.1\r\nHost: a\r\n\r\n")
                        #expect(try await connection.reply(isHead: true).status == 200)
                        return connection
                    }
                }
                return try await tasks.reduce(into: []) { $0.append($1) }
            }
            try await eventually { try await server.openConnections() <= connectionsAtRest }
            for connection in connections {
                // Cut before its end: it gets less than it was promised.
                let text = try? await connection.readToEnd()
                #expect((text?.utf8.count ?? 0) < 30 << 20)
            }
            #expect(try await server.request("GET", "/healthz/live").status == 200)
        }
    }
}

extension TestServer {
    fileprivate func openConnections() async throws -> Int {
        let text = try await request("GET", "/metrics").text
        return try #require(text.firstMatch(of: /\nmuster_open_connections ([0-9]+)/).flatMap { Int($0.1) })
    }
}
