import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import Logging
import NIOCore

/// `POST /v2/enqueue`, where PagerDuty takes events (Events API, version 2). Its clients need another host alone.
///
/// The token stands in the body as `routing_key`, so that the body is read before it is known who sends it: it may be a
/// small one only, it has little time, and there is a bound of its own for all of them together and for each address.
/// Who shows the token in the header `X-Routing-Key` is known before.
struct PagerDutyRoute: Sendable {
    private let calls: CallRoutes
    private let reader: BodyReader
    private let capacity: IncomingCapacity

    init(calls: CallRoutes) {
        self.calls = calls
        var limits = calls.limits
        limits.bodyBytes = limits.eventBytes
        reader = BodyReader(limits: limits)
        // Who is not known may take a quarter of what is there for those who are, in places of which there are many.
        capacity = IncomingCapacity(count: 16 * limits.webhooksAtOnce, bytes: limits.webhookBytesAtOnce / 4)
    }

    /// - Parameter client: where the request comes from; nil for those who speak for many.
    func answer(
        _ request: Request, _ writer: borrowing ResponseWriter, from client: IPAddress?, _ trace: TraceID,
        _ logger: Logger
    ) async throws -> Answer {
        var sender: Sender?
        let idempotencyKey: String?
        let place: IncomingCapacity.Place
        do {
            if let key = request.headers[.routingKey], !key.isEmpty { sender = try await identify(key) }
            idempotencyKey = try request.headers.checkedIdempotencyKey()
            place = try capacity.enter(from: sender == nil ? share(of: client) : nil)
        } catch {
            return refusal(calls.apiError(error, logger), closes: calls.limits.leavesBody(of: request))
        }
        defer { place.leave() }
        try await writer.continueIfExpected(by: request)
        do {
            let body = try await reader.read(request) { total throws(APIError) in try place.grow(to: total) }
            return try await take(body, sender, idempotencyKey, logger)
        } catch let error as PagerDutyEvent.Invalid {
            return answer(.badRequest, "invalid event", "Event object is invalid", errors: error.errors)
        } catch let error as APIError {
            return refusal(error, closes: !Self.afterBody.contains(error.code))
        } catch let fault as WireFault {
            return calls.broken(fault.error, trace, status: fault.status)
        }
    }

    private typealias Sender = (caller: Caller, backend: Backend)

    /// What is refused when the body was read to its end.
    private static let afterBody: [APIError.Code] = [
        .validationFailed, .unauthorized, .forbidden, .idempotencyMismatch,
    ]

    /// Loopback has no share: whoever runs beside the server may speak for many.
    private func share(of client: IPAddress?) -> IPAddress? {
        client.flatMap { $0.isLoopback && !calls.limits.countsLoopback ? nil : $0 }
    }

    private func identify(_ key: String) async throws -> Sender {
        let (caller, backend) = try await calls.identify(token: key)
        try backend.dispatcher.incoming.authorize(.pagerDuty, caller)
        return (caller, backend)
    }

    private func take(
        _ body: Data, _ known: Sender?, _ idempotencyKey: String?, _ logger: Logger
    ) async throws -> Answer {
        let value: JSONValue
        do { value = try JSONReader.value(of: body) } catch {
            throw PagerDutyEvent.Invalid(errors: ["The body is not JSON"])
        }
        let sender: Sender
        do {
            sender = if let known { known } else { try await identify(PagerDutyEvent.routingKey(in: value)) }
        } catch {
            throw calls.apiError(error, logger)
        }
        let event = try PagerDutyEvent(value)
        let request = IncomingRequest(
            WebhookParameters(query: ""), body: body, caller: sender.caller, idempotencyKey: idempotencyKey,
            logger: logger)
        let (dedupKey, isReplay) = try await sender.backend.dispatcher.incoming.take(event, request)
        var answer = answer(.accepted, "success", "Event processed", dedupKey: dedupKey)
        if isReplay { answer.headers[.idempotencyReplayed] = "true" }
        return answer
    }

    private func refusal(_ error: APIError, closes: Bool) -> Answer {
        let status = HTTPResponse.Status(code: error.code.status)
        var answer =
            error.code == .unauthorized
            ? answer(status, "invalid event", "Event object is invalid", errors: ["Invalid routing key"])
            : answer(
                status, error.code.status < 500 ? "invalid event" : "server unavailable", error.message,
                errors: [error.message])
        if let seconds = error.retryAfterSeconds { answer.headers[.retryAfter] = "\(seconds)" }
        answer.closesConnection = closes
        return answer
    }

    private struct Document: Encodable {
        var status: String
        var message: String
        var errors: [String]?
        var dedup_key: String?
    }

    private func answer(
        _ status: HTTPResponse.Status, _ word: String, _ message: String, errors: [String]? = nil,
        dedupKey: String? = nil
    ) -> Answer {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let document = Document(status: word, message: message, errors: errors, dedup_key: dedupKey)
        // Texts always encode; the other side keeps the answer a document all the same.
        let body = (try? encoder.encode(document)) ?? Data(#"{"status":"error"}"#.utf8)
        return Answer(status, contentType: "application/json", body: ByteBuffer(bytes: body))
    }
}
