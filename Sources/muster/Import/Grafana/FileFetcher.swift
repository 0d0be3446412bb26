import AsyncHTTPClient
import Foundation
import IncidentClient
import IncidentCore
import IncidentService
import IncidentStorage
import NIOCore
import NIOHTTP1
import NIOSSL

/// Why a file could not be had.
struct FetchFailure: Error {
    /// Such as `it answers 404`.
    var reason: String
    /// Whether another attempt may bring it.
    var mayPass: Bool
    /// How long to wait before it at least.
    var asked: Duration?

    init(_ reason: String, mayPass: Bool = false, asked: Duration? = nil) {
        self.reason = reason
        self.mayPass = mayPass
        self.asked = asked
    }
}

/// Fetches files over HTTP, piece by piece, within limits.
///
/// The source's token goes to the source alone. Who writes to the source could name any address: other hosts than its own
/// must have public ones, unless the operator opens theirs, as it is this machine that asks.
struct FileFetcher: Sendable {
    struct Limits: Sendable {
        var bytes: Int
        /// For one file, with all attempts.
        var time: Duration
        var policy = AddressPolicy()
    }

    private let source: GrafanaSource
    private let limits: Limits
    private let own: FetchClient

    private static let mostAttempts = 5
    private static let mostRedirects = 5
    private static let pieceBytes = 256 << 10

    init(_ source: GrafanaSource, _ limits: Limits) throws {
        self.source = source
        self.limits = limits
        own = try FetchClient(source, pinned: [:])
    }

    func fetch(_ url: URL, into folder: URL) async throws -> IncomingFile.Finished {
        let end = ContinuousClock.now + limits.time
        var attempts = 0
        while true {
            attempts += 1
            do {
                return try await within(end - .now) { try await attempt(url, into: folder) }
            } catch let failure as FetchFailure {
                let delay = max(.milliseconds(100) * (1 << attempts), failure.asked ?? .zero)
                guard failure.mayPass, attempts < Self.mostAttempts, ContinuousClock.now + delay < end else {
                    throw failure
                }
                try await Task.sleep(for: delay)
            }
        }
    }

    private func within<Result: Sendable>(
        _ time: Duration, _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: time)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let result = first else {
                throw FetchFailure("it did not come within \(limits.time.components.seconds) seconds")
            }
            return result
        }
    }

    private func attempt(_ url: URL, into folder: URL) async throws -> IncomingFile.Finished {
        do {
            var url = url
            for _ in 0...Self.mostRedirects {
                let (client, isSource) = try await client(for: url)
                // Its connections are to last until the file is here.
                defer { withExtendedLifetime(client) {} }
                let response = try await client.get(url, token: isSource ? source.token : nil)
                guard (300...399).contains(response.status.code) else { return try await read(response, into: folder) }
                guard let place = response.headers.first(name: "Location"),
                    let next = URL(string: place, relativeTo: url)
                else { throw FetchFailure("it answers \(response.status.code) without a place to go to") }
                url = next.absoluteURL
            }
            throw FetchFailure("it leads from address to address without an end")
        } catch {
            // Cancelled, the client's own errors say so in several ways.
            try Task.checkCancellation()
            switch error {
            case is FetchFailure, is FileStoreError: throw error
            case let error as HTTPClientError:
                throw FetchFailure("the connection failed (\(error.shortDescription))", mayPass: true)
            default: throw FetchFailure("the connection failed", mayPass: true)
            }
        }
    }

    private func read(_ response: HTTPClientResponse, into folder: URL) async throws -> IncomingFile.Finished {
        let status = Int(response.status.code)
        guard status == 200 else {
            let asked = response.headers.first(name: "Retry-After").flatMap { Int($0) }.map { Duration.seconds($0) }
            throw FetchFailure("it answers \(status)", mayPass: status == 429 || status >= 500, asked: asked)
        }
        guard response.headers.first(name: "Content-Encoding") ?? "identity" == "identity" else {
            throw FetchFailure("it comes packed, which was not asked for")
        }
        let length = response.headers.first(name: "Content-Length").flatMap { Int($0) }
        if let length, length > limits.bytes { throw tooLarge }
        let file = try IncomingFile(in: folder)
        var piece: [UInt8] = []
        for try await part in response.body {
            guard file.bytes + piece.count + part.readableBytes <= limits.bytes else { throw tooLarge }
            piece += part.readableBytesView
            guard piece.count >= Self.pieceBytes else { continue }
            try await file.write(piece)
            piece.removeAll(keepingCapacity: true)
        }
        // A body that is given up looks like one that has ended.
        try Task.checkCancellation()
        if !piece.isEmpty { try await file.write(piece) }
        if let length, length != file.bytes { throw FetchFailure("the connection broke", mayPass: true) }
        return try await file.finish()
    }

    private var tooLarge: FetchFailure {
        FetchFailure("it has more than \(limits.bytes) bytes, the most by attachment-limit")
    }

    /// The client that may ask for an address, and whether it is the source's.
    private func client(for url: URL) async throws -> (FetchClient, isSource: Bool) {
        guard ["http", "https"].contains(url.scheme?.lowercased()), let host = url.host(percentEncoded: true) else {
            throw FetchFailure("its address is none of the web")
        }
        if Origin(url) == URL(string: source.address.root).flatMap(Origin.init) { return (own, true) }
        let name = host.trimmingCharacters(in: ["[", "]"])
        let addresses = await SystemAddresses.resolve(name)
        let machine = SystemAddresses.own()
        for address in addresses {
            guard let fault = limits.policy.fault(of: address, own: machine) else { continue }
            throw FetchFailure("it is at \(name.prefix(255)), \(fault); --attachment-allow opens such")
        }
        // What was looked at is what is connected to: a name can lead elsewhere a moment later.
        guard let address = addresses.min(by: { $0.bytes.count < $1.bytes.count }) else {
            throw FetchFailure("the name \(name.prefix(255)) is not known", mayPass: true)
        }
        return (try FetchClient(source, pinned: IPAddress(name) == nil ? [host: address.description] : [:]), false)
    }
}

/// Scheme, host and port, as browsers tell places apart.
private struct Origin: Equatable {
    var scheme: String
    var host: String
    var port: Int

    init?(_ url: URL) {
        guard let scheme = url.scheme?.lowercased(), let host = url.host(percentEncoded: true)?.lowercased() else {
            return nil
        }
        (self.scheme, self.host, port) = (scheme, host, url.port ?? (scheme == "https" ? 443 : 80))
    }
}

/// The connections to one place. They end with the last who has it.
private final class FetchClient: Sendable {
    private let http: HTTPClient

    init(_ source: GrafanaSource, pinned: [String: String]) throws {
        var settings = HTTPClient.Configuration()
        settings.redirectConfiguration = .disallow
        settings.timeout = .init(connect: .seconds(10), read: .seconds(60))
        settings.connectionPool.retryConnectionEstablishment = false
        settings.dnsOverride = pinned
        var tls = TLSConfiguration.makeClientConfiguration()
        if let file = source.client.configuration.certificateFile {
            tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(file))]
        }
        settings.tlsConfiguration = tls
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
    }

    // The client waits for its connections to close; whoever lets go of it does not.
    deinit { http.shutdown { _ in } }

    func get(_ url: URL, token: String?) async throws -> HTTPClientResponse {
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers = ["User-Agent": "muster-import", "Accept": "*/*", "Accept-Encoding": "identity"]
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        return try await http.execute(request, deadline: .distantFuture)
    }
}
