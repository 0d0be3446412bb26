import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import Logging

/// `<base>incoming-webhooks/…` and `/v2/enqueue`: other tools declare incidents here, each in its own format.
struct IncomingRoutes: Sendable {
    let calls: CallRoutes
    private let reader: BodyReader
    private let events: PagerDutyRoute
    private let capacity: IncomingCapacity

    init(calls: CallRoutes) {
        self.calls = calls
        var limits = calls.limits
        limits.bodyBytes = limits.webhookBytes
        limits.jsonMembers = limits.webhookMembers
        reader = BodyReader(limits: limits)
        capacity = IncomingCapacity(count: limits.webhooksAtOnce, bytes: limits.webhookBytesAtOnce)
        events = PagerDutyRoute(calls: calls)
    }

    /// - Parameter client: where the request comes from; nil for those who speak for many.
    /// - Throws: when the connection broke and nobody waits for an answer.
    func answer(
        _ path: IncomingPath, _ request: Request, _ writer: borrowing ResponseWriter, from client: IPAddress?,
        _ trace: TraceID, _ logger: Logger
    ) async throws -> Answer {
        var answer: Answer
        if request.method != .post {
            answer = calls.refusal(APIError(.methodNotAllowed, "Webhooks are posted."), request, trace)
            answer.headers[.allow] = "POST"
        } else {
            switch path {
            case .pagerDuty: answer = try await events.answer(request, writer, from: client, trace, logger)
            case .webhook(let format): answer = try await self.answer(format, request, writer, trace, logger)
            }
        }
        // A token may stand in the address.
        answer.headers[.referrerPolicy] = "no-referrer"
        return answer
    }

    private func answer(
        _ format: IncomingFormat?, _ request: Request, _ writer: borrowing ResponseWriter, _ trace: TraceID,
        _ logger: Logger
    ) async throws -> Answer {
        let target = request.head.path ?? ""
        var parameters = WebhookParameters(query: target.drop { $0 != "?" }.dropFirst())
        let token = parameters.takeToken()
        var incoming: IncomingRequest
        let backend: Backend
        let known: IncomingFormat
        let place: IncomingCapacity.Place
        do {
            let caller: Caller
            (caller, backend) = try await calls.identify(token: request.headers.bearerToken ?? token)
            guard let format else {
                let formats = IncomingFormat.allCases.filter { $0 != .pagerDuty }.map(\.rawValue)
                throw APIError(
                    .notFound, "There is no incoming webhook of this name.",
                    hint: "There are \(formats.joined(separator: ", ")), and /v2/enqueue.")
            }
            try backend.dispatcher.incoming.authorize(format, caller)
            known = format
            incoming = IncomingRequest(
                parameters, body: Data(), contentType: request.headers[.contentType] ?? "",
                attributes: request.headers.cloudEventAttributes, caller: caller,
                idempotencyKey: try request.headers.checkedIdempotencyKey(), logger: logger)
            place = try capacity.enter()
        } catch {
            return calls.refusal(calls.apiError(error, logger), request, trace)
        }
        defer { place.leave() }
        try await writer.continueIfExpected(by: request)
        do {
            let isJSON = known != .cloudEvents || CloudEventBinding.isJSON(incoming.contentType)
            incoming.body = try await reader.read(request, isJSON: isJSON) { total throws(APIError) in
                try place.grow(to: total)
            }
        } catch {
            return try calls.bodyRefusal(error, trace)
        }
        return calls.answer(await backend.dispatcher.incoming.answer(known, incoming), trace)
    }
}

extension HTTPFields {
    /// The attributes of an event in the headers `ce-…`, percent-decoded as the binding says.
    var cloudEventAttributes: [String: String] {
        var attributes: [String: String] = [:]
        for field in self {
            let name = field.name.canonicalName
            guard name.hasPrefix("ce-") else { continue }
            attributes[String(name.dropFirst(3))] = field.value.removingPercentEncoding ?? field.value
        }
        return attributes
    }
}
