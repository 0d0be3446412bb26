import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import NIOCore
import NIOHTTP1
import Testing

@testable import IncidentServer
@testable import IncidentService

/// S3-compatible storage, against a real server of its protocol.
@Suite(.serialized) struct S3Tests {
    @Test func signaturesAreThoseOfThePublishedExamples() {
        let signature = S3Signature(
            accessKey: "AKIAIOSFODNN7EXAMPLE", secretKey: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            region: "us-east-1", time: Date(timeIntervalSince1970: 1_369_353_600))
        let cases: [([(String, String)], String)] = [
            ([("lifecycle", "")], "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543"),
            ([("prefix", "J"), ("max-keys", "2")], "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7"),
        ]
        for (query, wanted) in cases {
            let headers = signature.headers(
                "GET", host: "examplebucket.s3.amazonaws.com", path: "/", query: query,
                payload: S3Signature.hash(Data()))
            let authorization = headers.first { $0.0 == "authorization" }?.1
            #expect(authorization?.hasSuffix("Signature=\(wanted)") == true)
            #expect(headers.contains { $0 == ("x-amz-date", "20130524T000000Z") })
        }
    }

    @Test(.enabled(if: MotoServer.isInstalled, "moto is not installed: pip install 'moto[server]'"))
    func filesAreKeptInABucket() async throws {
        try await MotoServer.run { endpoint in
            try await withTemporaryFolder { folder in
                let bucket = S3Bucket(
                    endpoint: endpoint, region: "eu-central-1", bucket: "incidents", prefix: "muster/files",
                    accessKey: "key", secretKey: "secret")
                let store = S3FileStore(bucket, incoming: folder.appending(path: "incoming"))
                try await TestServer.run(files: store) { server in
                    let incident = try await server.declare()
                    let content = noise(2_000_003)
                    let file = try await server.attach(content, to: incident)
                    let whole = try await server.request("GET", file.downloadURL)
                    #expect(whole.status == 200 && whole.body == content)
                    let part = try await server.request(
                        "GET", file.downloadURL, headers: ["Range": "bytes=1000-1999999"])
                    #expect(part.status == 206 && part.body == content[1000..<2_000_000])
                    #expect(try server.incomingFiles() == [])

                    let key = FileKey.content(file.sHA512)
                    #expect(try await store.bytes(of: key) == content.count)
                    #expect(try await store.digest(of: key) == file.sHA512)
                    #expect(try await server.storedFiles() == [key])
                    try await expectMoved(key, content, from: server.database, store, to: bucket, folder)
                    try await store.remove(key, since: Date(timeIntervalSinceNow: -3600))
                    #expect(try await store.bytes(of: key) == content.count)
                    try await store.remove(key, since: Date(timeIntervalSinceNow: 3600))
                    #expect(try await store.bytes(of: key) == nil)
                    #expect(try await server.request("GET", file.downloadURL).status == 500)
                }
            }
        }
    }

    /// An export reads the files of a bucket, and an import fills another place of it.
    private func expectMoved(
        _ key: FileKey, _ content: Data, from database: any Database, _ store: S3FileStore, to bucket: S3Bucket,
        _ folder: URL
    ) async throws {
        var other = bucket
        other.prefix = "moved/"
        let target = S3FileStore(other, incoming: folder.appending(path: "moving"))
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        let moved = AttachmentImport(into: target)
                        try AttachmentExport(store, of: database).pieces { try moved.keep($0) }
                        try moved.finish()
                    })
            }
        }
        #expect(try await target.bytes(of: key) == content.count)
        #expect(try await target.digest(of: key) == key.sha512)
    }

    @Test func aStorageThatIsAwayIsSaidSo() async throws {
        try await withTemporaryFolder { folder in
            let bucket = S3Bucket(
                endpoint: try #require(URL(string: "http://127.0.0.1:1")), region: "us-east-1", bucket: "b", prefix: "",
                accessKey: "key", secretKey: "secret")
            let store = S3FileStore(bucket, incoming: folder.appending(path: "incoming"))
            try await TestServer.run(files: store) { server in
                let incident = try await server.declare()
                let reply = try await server.upload(noise(10), to: incident)
                #expect(reply.status == 503)
                #expect(try reply.problem().message == "The store of files cannot do this now.")
                #expect(try server.incomingFiles() == [])
                #expect(try await server.timelineFiles(incident) == [])
            }
        }
    }

    @Test func longListsComeInPages() {
        let page = S3Listing(
            Data(
                """
                <ListBucketResult><NextContinuationToken>a&amp;b</NextContinuationToken><Contents><Key>x/&lt;1&gt;</Key>\
                <LastModified>2026-01-31T15:04:05.000Z</LastModified></Contents><Contents><Key>y</Key>\
                <LastModified>2026-01-31T15:04:05Z</LastModified></Contents></ListBucketResult>
                """.utf8))
        #expect(page.next == "a&b")
        #expect(page.entries.map(\.name) == ["x/<1>", "y"])
        #expect(page.entries.allSatisfy { $0.since == Date(timeIntervalSince1970: 1_769_871_845) })
    }
}

/// Moto's server of AWS's protocols, on a free port, with one bucket.
enum MotoServer {
    private static let python: String = {
        let own = FileManager.default.currentDirectoryPath + "/.venv/bin/python3"
        return FileManager.default.isExecutableFile(atPath: own) && hasMoto(own) ? own : "python3"
    }()

    static let isInstalled = hasMoto(python)

    private static func hasMoto(_ python: String) -> Bool {
        (try? Tool.run(python, "-c", "import moto.server")) != nil
    }

    static func run(_ body: (URL) async throws -> Void) async throws {
        let port = try LoopbackSocket.freePort()
        let server = try ChildProcess(
            "/usr/bin/env", [python, "-m", "moto.server", "-H", "127.0.0.1", "-p", "\(port)"])
        let exit = ProcessExit(of: server)
        defer { exit.signal(SIGTERM, pid: server.pid) }
        let endpoint = "http://127.0.0.1:\(port)"
        try await eventually {
            var request = HTTPClientRequest(url: "\(endpoint)/incidents")
            request.method = .PUT
            request.headers.add(
                name: "Authorization", value: "AWS4-HMAC-SHA256 Credential=key/20260101/us-east-1/s3/aws4_request")
            return (try? await HTTPClient.shared.execute(request, timeout: .seconds(5)))?.status == .ok
        }
        try await body(#require(URL(string: endpoint)))
    }
}
