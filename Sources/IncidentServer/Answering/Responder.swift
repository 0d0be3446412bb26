import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import Logging
import NIOCore
import NIOHTTPTypes

/// Answers one request: finds its route, and adds what every answer carries.
struct Responder: Sendable {
    let limits: ServerLimits
    let calls: CallRoutes
    let incoming: IncomingRoutes
    let pages: PageRoutes
    let metrics: RequestMetrics
    let clients: ClientAddress
    let logger: Logger
    let isTLS: Bool

    func respond(to request: Request, with writer: consuming ResponseWriter, on channel: any Channel) async throws {
        let begun = NIODeadline.now()
        let trace = TraceID(continuing: request.headers[.traceContext])
        var logger = logger
        logger[metadataKey: "request_id"] = .string(trace.description)

        let target = request.head.path ?? ""
        let path = target[..<(target.utf8.firstIndex(of: UInt8(ascii: "?")) ?? target.endIndex)]
        let method = CallRoutes.method(in: path)
        var answer: Answer
        let file = method.flatMap(AttachmentPath.init)
        let hook = IncomingPath(path, behindBase: method)
        if let hook {
            answer = try await incoming.answer(hook, request, writer, trace, logger)
        } else if let file {
            answer = try await AttachmentRoutes(calls: calls).answer(file, request, writer, trace, logger)
        } else if let method {
            answer = try await calls.answer(method, request, writer, trace, logger)
        } else {
            answer = await pages.answer(path, request, trace)
        }
        if request.headers[.connection]?.lowercased() == "close" { answer.closesConnection = true }
        if request.method != .head { compress(&answer, for: request) }

        let duration = NIODeadline.now() - begun
        answer.complete(trace, duration)
        if answer.closesConnection { answer.headers[.connection] = "close" }
        let head = HTTPResponse(status: answer.status, headerFields: answer.headers)
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
