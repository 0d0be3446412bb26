import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Logging
import Testing

@testable import IncidentService

@Suite(.enabled(if: Thumbnails() != nil, "vipsthumbnail is not installed: apt-get install libvips-tools"))
struct ThumbnailTests {
    /// Runs `body` with a server and a worker that makes its small pictures when it is told to.
    private func run(_ body: (TestServer, ThumbnailWorker) async throws -> Void) async throws {
        try await TestServer.run { server in
            let worker = ThumbnailWorker(
                database: server.database, files: server.files, thumbnails: try #require(Thumbnails()), holder: "test",
                environment: server.environment, logger: .silent)
            try await body(server, worker)
        }
    }

    /// A picture that the tool's own programs make.
    private func picture(_ end: String, _ width: Int, _ height: Int) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)\(end)")
        defer { try? FileManager.default.removeItem(at: file) }
        try Tool.run("vips", "black", file.path, "\(width)", "\(height)", "--bands", "3")
        return try Data(contentsOf: file)
    }

    @Test(arguments: [".png", ".jpg", ".gif", ".webp"])
    func picturesGetSmallOnes(_ end: String) async throws {
        try await run { server, worker in
            let incident = try await server.declare()
            let file = try await server.attach(try picture(end, 1000, 500), to: incident, name: "p\(end)")
            #expect(!file.hasThumbnail && file.thumbnailURL == "")
            #expect(file.fileType == .image && file.displayType == .embed)
            #expect(try await worker.step() == 1)
            #expect(try await worker.step() == 0)
            let shown = try #require(try await server.timelineFiles(incident).first?.first)
            #expect(shown.hasThumbnail)
            for (path, role) in [
                (shown.thumbnailURL, nil), ("/api/v1/attachments/\(file.attachmentID)/thumbnail", Access.viewer),
            ] {
                let headers = role.map { ["Authorization": "Bearer \(server.token($0))"] } ?? [:]
                let small = try await server.request("GET", path, headers: headers)
                #expect(small.status == 200)
                #expect(small.headers["content-type"] == "image/jpeg")
                #expect(small.headers["content-security-policy"]?.hasPrefix("sandbox") == true)
                let size = jpegSize(small.body)
                #expect(size == [320, 160])
            }
            #expect(try await server.request("GET", shown.thumbnailURL.replacing("/thumbnail", with: "")).status == 401)
        }
    }

    /// Width and height by the header of a JPEG file.
    private func jpegSize(_ body: Data) -> [Int] {
        let bytes = Array(body)
        guard let frame = bytes.indices.dropLast(9).first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 }) else {
            return []
        }
        return [Int(bytes[frame + 7]) << 8 | Int(bytes[frame + 8]), Int(bytes[frame + 5]) << 8 | Int(bytes[frame + 6])]
    }

    @Test func hostilePicturesGetNone() async throws {
        try await run { server, worker in
            let incident = try await server.declare()
            let magic = Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            func header(_ width: UInt32, _ height: UInt32) -> Data {
                let size = [width, height].flatMap { number in (0..<4).map { UInt8(number >> (24 - 8 * $0) & 255) } }
                return magic + Data([0, 0, 0, 13]) + Data("IHDR".utf8) + Data(size) + Data([8, 2, 0, 0, 0, 0, 0, 0, 0])
            }
            var gif = Data("GIF89a".utf8) + Data([1, 0, 1, 0, 0, 0, 0])
            gif += Data([0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 8]) + noise(2000)
            let cases: [(String, Data)] = [
                ("too many pixels", header(60_000, 60_000) + noise(1000)),
                ("so many that a product overflows", header(0xFFFF_FFFF, 0xFFFF_FFFF) + noise(1000)),
                ("no pixels", header(0, 0) + noise(100)),
                ("garbage behind a header", header(100, 100) + noise(5000)),
                ("cut off", header(100, 100)),
                ("a drawing in disguise", magic + Data("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)),
                ("a small screen and a large frame", gif),
                ("a JPEG without a frame", Data([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xD9])),
                ("a WebP of nothing", Data("RIFF\u{1}\u{1}\u{1}\u{1}WEBPVP8X".utf8) + noise(100)),
            ]
            for (what, content) in cases {
                let file = try await server.attach(content, to: incident)
                #expect(file.fileType == .image, "\(what)")
                while try await worker.step() > 0 {}
                let shown = try await server.timelineFiles(incident).flatMap(\.self)
                    .first { $0.attachmentID == file.attachmentID }
                #expect(shown?.hasThumbnail == false, "\(what)")
                let read = try await server.files("GET", "/\(file.attachmentID)/thumbnail")
                #expect(read.status == 404, "\(what)")
            }
            #expect(try server.incomingFiles() == [])
            #expect(try await server.request("GET", "/healthz/ready").status == 200)
        }
    }

    @Test func largePicturesStayWithinTheLimits() async throws {
        try await run { server, worker in
            let incident = try await server.declare()
            _ = try await server.attach(try picture(".png", 7000, 7000), to: incident)
            let begun = ContinuousClock.now
            #expect(try await worker.step() == 1)
            #expect(ContinuousClock.now - begun < .seconds(15))
            _ = try await server.attach(try picture(".png", 8000, 7000), to: incident)
            #expect(try await worker.step() == 0)
            #expect(try await server.request("GET", "/healthz/ready").status == 200)
        }
    }
}
