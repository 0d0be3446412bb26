import AsyncHTTPClient
import Foundation
import IncidentAPI
import NIOCore
import NIOHTTP1

/// One connection of a stream of events, until it is lost. One task reads it.
final class EventConnection {
    /// Why it is no more, or did not come to be.
    struct Failure: Error {
        var error: IncidentClientError
        var mayPass: Bool
        var asked: Duration?
    }

    private let server: String
    private let limit: Int
    private var bytes: HTTPClientResponse.Body.AsyncIterator
    private var parser: EventStreamParser
    private var messages: ArraySlice<EventStreamParser.Message> = []

    init(_ client: IncidentClient, _ queryString: String, after lastID: String?) async throws {
        let configuration = client.configuration
        (server, limit) = (configuration.address.root, configuration.maximumAnswerBytes)
        parser = EventStreamParser(limit: limit)
        do {
            let response = try await client.transport.openEvents(queryString, after: lastID)
            let status = Int(response.status.code)
            let type = response.headers.first(name: "Content-Type") ?? ""
            guard status == 200, type.hasPrefix("text/event-stream") else {
                let body = try await response.body.collect(upTo: limit)
                throw Self.refusal(
                    ReceivedAnswer(
                        status: status, headers: response.headers, body: Array(body.readableBytesView)))
            }
            bytes = response.body.makeAsyncIterator()
        } catch {
            throw try Self.failure(error, server, limit)
        }
    }

    /// By which the next connection goes on.
    var lastID: String? { parser.lastID }

    /// What comes next; nil when bytes came that are to be told to nobody.
    func next() async throws -> StreamedEvent? {
        do {
            if let message = messages.popFirst() { return try Self.event(message) }
            guard let more = try await bytes.next() else {
                throw Failure(error: .unreachable("\(server) ended the stream of events."), mayPass: true)
            }
            messages = try parser.take(more.readableBytesView)[...]
            return nil
        } catch {
            throw try Self.failure(error, server, limit)
        }
    }

    private static func event(_ message: EventStreamParser.Message) throws -> StreamedEvent {
        let data = Data(message.data)
        do {
            let decoder = JSONDecoder.ofAnswers()
            let content: StreamedEvent.Content =
                message.name == "reset"
                ? .reset(try decoder.decode(EventReset.self, from: data))
                : .happened(try decoder.decode(IncidentEvent.self, from: data))
            return StreamedEvent(name: message.name, content: content, json: message.data)
        } catch {
            throw Failure(
                error: .badAnswer(status: 200, reason: "the event \(message.name) is not of this API"), mayPass: false)
        }
    }

    private static func refusal(_ received: ReceivedAnswer) -> Failure {
        guard let refusal = Refusal(received) else {
            return Failure(
                error: .badAnswer(status: received.status, reason: "it is no stream of events"), mayPass: false)
        }
        return Failure(error: .refused(refusal), mayPass: refusal.retryable, asked: received.retryAfter)
    }

    private static func failure(_ error: any Error, _ server: String, _ limit: Int) throws -> Failure {
        if let failure = error as? Failure { return failure }
        try Task.checkCancellation()
        if error is EventStreamParser.TooLarge { return tooLarge(limit) }
        switch AttemptFailure(error, limit: limit) {
        case .notConnected(let reason):
            return Failure(error: .unreachable("\(server) cannot be reached: \(reason)."), mayPass: true)
        case .notTrusted(let reason):
            return Failure(error: .unreachable("\(server) cannot be reached safely: \(reason)."), mayPass: false)
        case .broken(let reason):
            return Failure(error: .unreachable("The connection to \(server) failed: \(reason)."), mayPass: true)
        case .timedOut: return Failure(error: .timedOut("\(server) was silent for too long."), mayPass: true)
        case .tooLarge(let limit): return tooLarge(limit)
        }
    }

    private static func tooLarge(_ limit: Int) -> Failure {
        Failure(error: .badAnswer(status: 200, reason: "an event has more than \(limit) bytes"), mayPass: false)
    }
}
