import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import Logging
import NIOCore
import NIOHTTPTypes

/// Answers one request: finds its route, and adds what every answer carries.
///
/// A class, as each open connection holds it.
final class Responder: Sendable {
    private let limits: ServerLimits
    private let calls: CallRoutes
    private let incoming: IncomingRoutes
    private let pages: PageRoutes
    private let site: SiteRoutes
    private let events: EventStreams
    private let metrics: RequestMetrics
    private let clients: ClientAddress
    private let logger: Logger
    private let isTLS: Bool

    init(
        limits: ServerLimits, calls: CallRoutes, incoming: IncomingRoutes, pages: PageRoutes, site: SiteRoutes,
        events: EventStreams, metrics: RequestMetrics, clients: ClientAddress, logger: Logger, isTLS: Bool
    ) {
        self.limits = limits
        self.calls = calls
        self.incoming = incoming
        self.pages = pages
        self.site = site
        self.events = events
        self.metrics = metrics
        self.clients = clients
        self.logger = logger
        self.isTLS = isTLS
    }

    func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
        if EventRoutes.isNamed(by: request.head.path) {
            try await stream(request, writer, channel)
        } else {
            try await answer(request, writer, channel)
        }
    }

    /// Answers what has an end.
    @inline(never)
    private func answer(
        _ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
    ) async throws {
        let begun = NIODeadline.now()
        let (trace, logger) = begin(request)
        let path = request.path
        let method = CallRoutes.method(in: path)
        var answer: Answer
        let file = method.flatMap(AttachmentPath.init)
        let hook = IncomingPath(path, behindBase: method)
        if let hook {
            let client = clients.single(request.headers, peer: channel.remoteAddress)
            answer = try await incoming.answer(hook, request, writer, from: client, trace, logger)
        } else if let file {
            answer = try await AttachmentRoutes(calls: calls).answer(file, request, writer, trace, logger)
        } else if let method {
            answer = try await calls.answer(method, request, writer, trace, logger)
        } else if let place = SitePath(path) {
            answer = try await site.answer(place, visit(request, channel, trace, logger), writer)
        } else {
            answer = await pages.answer(path, request, trace)
        }
        let duration = NIODeadline.now() - begun
        let head = head(of: &answer, to: request, trace, duration)
        if let stream = answer.stream, request.method != .head {
            try await writer.write(response: head, body: stream.body(on: channel))
        } else {
            let isBodyless = request.method == .head || answer.body.readableBytes == 0
            try await writer.write(response: head, body: isBodyless ? .init() : .init(byteBuffer: answer.body))
        }
        let label = hook?.label ?? (file != nil ? "attachments" : nil) ?? method.map { calls.label(of: $0) } ?? "page"
        metrics.record(label, status: answer.status.code, duration)
        log(request, path, answer.status.code, duration, channel, logger)
    }

    /// Answers with events. What is on this task's stack stays for as long as a viewer looks on, so that all that can
    /// be done before is done by another.
    @inline(never)
    private func stream(
        _ request: Request, _ writer: consuming ResponseWriter, _ channel: any Channel
    ) async throws {
        let opened = await Task { await open(request, channel) }.value
        guard let feed = opened.feed else {
            return try await writer.write(response: opened.head, body: .init(byteBuffer: opened.body))
        }
        let body = try await writer.writeHead(opened.head)
        try await events.serve(feed, on: channel)
        try await body.finish(nil)
    }

    private struct Opened: Sendable {
        var head: HTTPResponse
        var body = ByteBuffer()
        var feed: EventFeed?
    }

    private func open(_ request: Request, _ channel: any Channel) async -> Opened {
        let begun = NIODeadline.now()
        let (trace, logger) = begin(request)
        let (found, feed) = await EventRoutes(calls: calls, streams: events).answer(request, trace, logger)
        var answer = found
        let duration = NIODeadline.now() - begun
        var opened = Opened(head: head(of: &answer, to: request, trace, duration), feed: feed)
        if request.method != .head { opened.body = answer.body }
        metrics.record("events", status: answer.status.code, duration)
        log(request, request.path, answer.status.code, duration, channel, logger)
        return opened
    }

    private func visit(_ request: Request, _ channel: any Channel, _ trace: TraceID, _ logger: Logger) -> Visit {
        let peer = channel.remoteAddress
        return Visit(
            request: request, client: clients.address(request.headers, peer: peer)?.description ?? "local",
            isSecure: clients.isSecure(request.headers, peer: peer, isTLS: isTLS), trace: trace, logger: logger)
    }

    private func begin(_ request: Request) -> (TraceID, Logger) {
        let trace = TraceID(continuing: request.headers[.traceContext])
        var logger = logger
        logger[metadataKey: "request_id"] = .string(trace.description)
        return (trace, logger)
    }

    private func head(
        of answer: inout Answer, to request: Request, _ trace: TraceID, _ duration: TimeAmount
    ) -> HTTPResponse {
        if request.headers[.connection]?.lowercased() == "close" { answer.closesConnection = true }
        if request.method != .head { compress(&answer, for: request) }
        answer.complete(trace, duration)
        if answer.closesConnection { answer.headers[.connection] = "close" }
        return HTTPResponse(status: answer.status, headerFields: answer.headers)
    }

    /// Notes what the guards refused before it was a request.
    func refused(_ fault: WireFault, _ trace: TraceID) {
        let status = fault.status ?? fault.error.code.status
        metrics.refused(status: status)
        logger.debug(
            "request refused on the wire",
            metadata: [
                "request_id": "\(trace)", "status": "\(status)", "reason": "\(fault.error.message)",
            ])
    }

    private func compress(_ answer: inout Answer, for request: Request) {
        guard answer.body.readableBytes > limits.compressionBytes, answer.headers[.contentEncoding] == nil else {
            return
        }
        answer.headers[.vary] = "Accept-Encoding"
        guard request.headers.acceptsGzip, let packed = Gzip.deflate(answer.body) else { return }
        answer.headers[.contentEncoding] = "gzip"
        answer.body = packed
    }

    /// One line a request: of failures of ours at `warning`, of all others at `debug`. Never a token, a query or a body.
    private func log(
        _ request: Request, _ path: some StringProtocol, _ status: Int, _ duration: TimeAmount, _ channel: any Channel,
        _ logger: Logger
    ) {
        logger.log(
            level: status >= 500 ? .warning : .debug, "request",
            metadata: [
                "scheme":
                    "\(clients.isSecure(request.headers, peer: channel.remoteAddress, isTLS: isTLS) ? "https" : "http")",
                "method": "\(request.method.rawValue)", "path": "\(path.prefix(200))", "status": "\(status)",
                "duration_us": "\(duration.nanoseconds / 1000)",
                "client": "\(clients.address(request.headers, peer: channel.remoteAddress)?.description ?? "local")",
            ])
    }
}

extension Request {
    /// The target without its query.
    fileprivate var path: Substring { (head.path ?? "").prefix { $0 != "?" } }
}
