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
/// small one only, and there is a bound of its own for all of them together.
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
        limits.webhookBytesAtOnce /= 4
        limits.webhooksAtOnce *= 16
        capacity = IncomingCapacity(limits: limits)
    }

    func answer(
        _ request: Request, _ writer: borrowing ResponseWriter, _ trace: TraceID, _ logger: Logger
    ) async throws -> Answer {
        let place: IncomingCapacity.Place
        do {
            place = try capacity.enter()
        } catch {
            return refusal(error, closes: true)
        }
        defer { place.leave() }
        try await writer.continueIfExpected(by: request)
        do {
            let body = try await reader.read(request) { total throws(APIError) in try place.grow(to: total) }
            return try await take(body, request, logger)
        } catch let error as PagerDutyEvent.Invalid {
            return answer(.badRequest, "invalid event", "Event object is invalid", errors: error.errors)
        } catch let error as APIError {
            return refusal(error, closes: error.code != .validationFailed && error.code != .unauthorized)
        } catch let fault as WireFault {
            return calls.broken(fault.error, trace, status: fault.status)
        }
    }

    private func take(_ body: Data, _ request: Request, _ logger: Logger) async throws -> Answer {
        let value: JSONValue
        do { value = try JSONReader.value(of: body) } catch {
            throw PagerDutyEvent.Invalid(errors: ["The body is not JSON"])
        }
        let key = PagerDutyEvent.routingKey(in: value)
        let caller: Caller
        let backend: Backend
        do {
            (caller, backend) = try await calls.identify(token: key.isEmpty ? request.headers[.routingKey] : key)
        } catch {
            throw calls.apiError(error, logger)
        }
        let event = try PagerDutyEvent(value)
        let dedupKey = try await backend.dispatcher.incoming.take(event, from: caller, logger)
        return answer(.accepted, "success", "Event processed", dedupKey: dedupKey)
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
