import AsyncHTTPClient
import Crypto
public import Foundation
public import IncidentStorage
import NIOCore
import NIOFoundationEssentialsCompat
import NIOHTTP1

/// Files in S3-compatible storage, by the path of the bucket (not by its name in the host's).
public struct S3FileStore: FileStore {
    private let bucket: S3Bucket
    private let client: HTTPClient
    public let incoming: URL

    /// - Parameter incoming: for files on their way; a folder of this process in the system's place for such without it.
    public init(_ bucket: S3Bucket, incoming: URL? = nil) {
        self.bucket = bucket
        self.incoming =
            incoming
            ?? FileManager.default.temporaryDirectory.appending(
                path: "muster-\(geteuid())", directoryHint: .isDirectory)
        client = Self.client
    }

    private static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.timeout = .init(connect: .seconds(10), read: .seconds(60))
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    public var name: String { "s3://\(bucket.bucket)/\(bucket.prefix)" }

    private static let emptyHash = S3Signature.hash(Data())
    private static let pieceBytes = 256 << 10

    public func prepare() async throws {
        do {
            try FileManager.default.createDirectory(
                at: incoming, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw FileStoreError("The folder \(incoming.path) cannot be made: \(error.localizedDescription)")
        }
        // The system's place for such files is everybody's.
        var status = stat()
        guard lstat(incoming.path, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o777 == 0o700 else {
            throw FileStoreError("The folder \(incoming.path) must belong to this user, with the mode 700.")
        }
        try IncomingFile.removeAbandoned(in: incoming)
    }

    public func keep(_ file: URL, as key: FileKey) async throws {
        let content = try SpooledFile(file)
        let hash = try await content.sha256()
        let response = try await send("PUT", path(key), payload: hash, deadline: .hours(1)) { request in
            request.body = .stream(content.pieces(of: Self.pieceBytes), length: .known(Int64(content.bytes)))
        }
        try await require([200], response, "PUT")
    }

    public func bytes(of key: FileKey) async throws -> Int? {
        let response = try await send("HEAD", path(key))
        if response.status == .notFound { return nil }
        guard response.status == .ok, let length = response.headers.first(name: "Content-Length").flatMap({ Int($0) })
        else { throw failure(response, "HEAD", "") }
        return length
    }

    public func read(
        _ key: FileKey, in range: Range<Int>, _ take: ([UInt8]) async throws -> Void
    ) async throws {
        guard !range.isEmpty else { return }
        let response = try await send("GET", path(key), deadline: .hours(1)) { request in
            request.headers.add(name: "Range", value: "bytes=\(range.lowerBound)-\(range.upperBound - 1)")
        }
        if response.status == .notFound {
            throw FileStoreError("There is no file \(key.path) in \(name).", isMissing: true)
        }
        guard response.status == .partialContent else { return try await require([206], response, "GET") }
        var count = 0
        for try await piece in response.body {
            count += piece.readableBytes
            try await take(Array(piece.readableBytesView))
        }
        guard count == range.count else { throw FileStoreError("\(name) sent less than it said.") }
    }

    public func list(prefix: String) async throws -> [(key: FileKey, since: Date)] {
        var found: [(key: FileKey, since: Date)] = []
        var next: String?
        repeat {
            var query = [("list-type", "2"), ("prefix", "\(bucket.prefix)\(prefix)/")]
            if let next { query.append(("continuation-token", next)) }
            let response = try await send("GET", "/\(S3Signature.encode(bucket.bucket))", query: query)
            try await require([200], response, "GET", keepingBody: true)
            let page = S3Listing(Data(buffer: try await response.body.collect(upTo: 8 << 20)))
            found += page.entries.compactMap { entry in
                FileKey(name: entry.name.split(separator: "/").last ?? "").map { ($0, entry.since) }
            }
            next = page.next
        } while next != nil
        return found
    }

    public func remove(_ key: FileKey, since time: Date) async throws {
        // Whoever keeps the same content at this moment stores it anew, with a new time.
        let response = try await send("HEAD", path(key))
        if response.status == .notFound { return }
        guard let text = response.headers.first(name: "Last-Modified"), let seconds = HTTPDate.seconds(text) else {
            throw failure(response, "HEAD", "")
        }
        guard Date(timeIntervalSince1970: TimeInterval(seconds)) < time else { return }
        try await require([200, 204, 404], send("DELETE", path(key)), "DELETE")
    }

    public func localFile(of key: FileKey) -> URL? { nil }

    // MARK: Requests

    private func path(_ key: FileKey) -> String {
        "/" + S3Signature.encode("\(bucket.bucket)/\(bucket.prefix)\(key.path)", keepingSlash: true)
    }

    private func send(
        _ method: String, _ path: String, query: [(String, String)] = [], payload: String = S3FileStore.emptyHash,
        deadline: TimeAmount = .seconds(60), _ fill: (inout HTTPClientRequest) -> Void = { _ in }
    ) async throws -> HTTPClientResponse {
        let text = S3Signature.query(query)
        let path = bucket.endpoint.path(percentEncoded: true) + path
        var request = HTTPClientRequest(url: "\(origin)\(path)\(text.isEmpty ? "" : "?\(text)")")
        request.method = HTTPMethod(rawValue: method)
        let signature = S3Signature(
            accessKey: bucket.accessKey, secretKey: bucket.secretKey, region: bucket.region, time: Date())
        for (name, value) in signature.headers(method, host: host, path: path, query: query, payload: payload) {
            request.headers.add(name: name, value: value)
        }
        request.headers.add(name: "Host", value: host)
        fill(&request)
        do {
            return try await client.execute(request, timeout: deadline)
        } catch let error as CancellationError {
            throw error
        } catch {
            throw FileStoreError("\(name) at \(host) does not answer: \(error)")
        }
    }

    private var host: String {
        let name = bucket.endpoint.host() ?? ""
        return bucket.endpoint.port.map { "\(name):\($0)" } ?? name
    }

    private var origin: String { "\(bucket.endpoint.scheme ?? "https")://\(host)" }

    private func require(
        _ statuses: Set<UInt>, _ response: HTTPClientResponse, _ method: String, keepingBody: Bool = false
    ) async throws {
        if statuses.contains(response.status.code), keepingBody { return }
        let body = (try? await response.body.collect(upTo: 64 << 10)).map { String(buffer: $0) } ?? ""
        guard statuses.contains(response.status.code) else { throw failure(response, method, body) }
    }

    private func failure(_ response: HTTPClientResponse, _ method: String, _ body: String) -> FileStoreError {
        let code = body.firstMatch(of: /<Code>([A-Za-z]+)<\/Code>/).map { ", \($0.output.1)" } ?? ""
        return FileStoreError("\(name) at \(host) answered \(method) with \(response.status.code)\(code).")
    }
}
