import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOHTTPCompression
import NIOSSL

/// The connections of a client. Makes one attempt of a call.
final class Transport: Sendable {
    private let http: HTTPClient
    /// For streams, which are silent longer than a call may take. It costs nothing while there is none.
    private let streaming: HTTPClient
    private let base: String
    private let headers: HTTPHeaders
    private let maximumAnswerBytes: Int

    init(_ configuration: IncidentClientConfiguration) throws {
        let token = configuration.token
        guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7e).contains($0) }) else {
            throw IncidentClientError.misconfigured(
                token.isEmpty ? "The token is empty." : "The token must be one word of printable characters.")
        }
        var settings = HTTPClient.Configuration()
        settings.redirectConfiguration = .disallow
        settings.decompression = .enabled(limit: .size(configuration.maximumAnswerBytes))
        settings.timeout.connect = .seconds(10)
        settings.timeout.read = TimeAmount(configuration.attemptDeadline)
        // Attempts are counted, and waited between, in one place.
        settings.connectionPool.retryConnectionEstablishment = false
        settings.tlsConfiguration = try Self.tls(trusting: configuration.certificateFile)
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        settings.timeout.read = TimeAmount(configuration.eventSilence)
        // An end of what never ends cannot be waited for.
        settings.decompression = .disabled
        streaming = HTTPClient(eventLoopGroupProvider: .singleton, configuration: settings)
        base = configuration.address.base
        maximumAnswerBytes = configuration.maximumAnswerBytes
        headers = [
            "Authorization": "Bearer \(token)", "Content-Type": "application/json", "Accept": "application/json",
            "Accept-Encoding": "gzip", "User-Agent": configuration.userAgent,
        ]
    }

    // The client waits for its connections to close; whoever lets go of the last copy does not.
    deinit {
        http.shutdown { _ in }
        streaming.shutdown { _ in }
    }

    private static func tls(trusting file: String?) throws -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        guard let file else { return tls }
        do {
            tls.additionalTrustRoots = [.certificates(try NIOSSLCertificate.fromPEMFile(file))]
        } catch {
            throw IncidentClientError.misconfigured("The certificates in \(file) cannot be read.")
        }
        return tls
    }

    /// Sends the call once.
    ///
    /// - Throws: ``AttemptFailure``, or `CancellationError`.
    func attempt(_ call: OutgoingCall, within limit: Duration) async throws -> ReceivedAnswer {
        do {
            return try await withThrowingTaskGroup(of: ReceivedAnswer?.self) { group in
                group.addTask { try await self.exchange(call) }
                group.addTask {
                    try await Task.sleep(for: limit)
                    return nil
                }
                defer { group.cancelAll() }
                guard let first = try await group.next(), let answer = first else { throw AttemptFailure.timedOut }
                return answer
            }
        } catch {
            // Cancelled, the client's own errors say so in several ways.
            try Task.checkCancellation()
            throw AttemptFailure(error, limit: maximumAnswerBytes)
        }
    }

    /// Opens the stream of events.
    func openEvents(_ queryString: String, after lastID: String?) async throws -> HTTPClientResponse {
        var query = URLComponents()
        query.queryItems = queryString.isEmpty ? nil : [URLQueryItem(name: "queryString", value: queryString)]
        // Left as it is by the rules of URLs, read as a blank by those of forms.
        let encoded = query.percentEncodedQuery?.replacing("+", with: "%2B")
        var request = HTTPClientRequest(url: base + "events" + (encoded.map { "?\($0)" } ?? ""))
        request.headers = headers
        request.headers.replaceOrAdd(name: "Accept", value: "text/event-stream")
        request.headers.remove(name: "Accept-Encoding")
        request.headers.remove(name: "Content-Type")
        if let lastID { request.headers.add(name: "Last-Event-ID", value: lastID) }
        return try await streaming.execute(request, deadline: .distantFuture)
    }

    private func exchange(_ call: OutgoingCall) async throws -> ReceivedAnswer {
        var request = HTTPClientRequest(url: base + call.method)
        request.method = .POST
        request.headers = headers
        if let key = call.idempotencyKey { request.headers.add(name: "Idempotency-Key", value: key) }
        if let version = call.ifMatch { request.headers.add(name: "If-Match", value: "\"\(version)\"") }
        request.body = .bytes(call.body)
        let response = try await http.execute(request, deadline: .distantFuture)
        let body = try await response.body.collect(upTo: maximumAnswerBytes)
        // A body that is given up looks like one that has ended.
        try Task.checkCancellation()
        return ReceivedAnswer(
            status: Int(response.status.code), headers: response.headers, body: Array(body.readableBytesView))
    }
}
