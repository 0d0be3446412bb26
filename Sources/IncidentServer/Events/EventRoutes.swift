import Foundation
import HTTPTypes
import HummingbirdCore
import IncidentAPI
import IncidentCore
import IncidentService
import Logging
import NIOCore

/// `GET <base>events`: what happens, as server-sent events.
struct EventRoutes: Sendable {
    private static let allowed = "GET"

    let calls: CallRoutes
    let streams: EventStreams

    /// Whether the target of a request names them.
    static func isNamed(by target: String?) -> Bool {
        guard let target else { return false }
        return CallRoutes.method(in: target.prefix { $0 != "?" }) == "events"
    }

    /// The head of the answer, and what follows it; or a refusal and nil.
    func answer(_ request: Request, _ trace: TraceID, _ logger: Logger) async -> (Answer, EventFeed?) {
        guard request.method == .get else {
            var answer = calls.refusal(
                APIError(.methodNotAllowed, "This path takes \(Self.allowed)."), request, trace)
            answer.headers[.allow] = Self.allowed
            return (answer, nil)
        }
        do {
            let feed = try await open(request)
            var answer = Answer(contentType: Answer.eventStream, body: ByteBuffer())
            answer.isEndless = true
            answer.headers[.cacheControl] = "no-store"
            // A proxy that gathers bytes would keep an event until there are more.
            answer.headers[.accelBuffering] = "no"
            return (answer, feed)
        } catch {
            return (calls.refusal(calls.apiError(error, logger), request, trace), nil)
        }
    }

    private func open(_ request: Request) async throws -> EventFeed {
        let (caller, backend) = try await calls.identify(request)
        guard let hub = backend.events, let token = request.headers.bearerToken else { throw CallRoutes.starting }
        guard !streams.isStopping else {
            throw APIError(.unavailable, "The server is stopping.", retryAfterSeconds: 1)
        }
        let query = FormText(query: request.head.path)
        return try await hub.open(
            token: token, caller: caller, queryString: try query.value("queryString") ?? "",
            after: try Self.lastEventID(request.headers, query))
    }

    /// The event that the client knows last. What it was told itself is newer than what stands in its address.
    private static func lastEventID(_ headers: HTTPFields, _ query: FormText) throws(APIError) -> Int? {
        if let text = headers[.lastEventID], !text.isEmpty { return try sequence(text, "The header Last-Event-ID") }
        guard let text = try query.value("lastEventID"), !text.isEmpty else { return nil }
        return try sequence(text, "lastEventID")
    }

    private static func sequence(_ text: String, _ name: String) throws(APIError) -> Int {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            throw .invalid(name, "must be the id of an event: a whole number")
        }
        return number
    }
}
