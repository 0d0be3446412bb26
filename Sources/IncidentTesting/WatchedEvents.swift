public import AsyncHTTPClient
import Foundation
public import IncidentAPI
import NIOCore
public import NIOHTTP1
import Synchronization

/// A stream of events that a test looks on, read by a task of its own.
public final class WatchedEvents: Sendable {
    /// One message, as it came.
    public struct Message: Sendable, Equatable {
        public var id = ""
        public var name = ""
        public var data = ""

        /// The event that the data are.
        public func event() throws -> IncidentEvent {
            try JSONDecoder().decode(IncidentEvent.self, from: Data(data.utf8))
        }
    }

    private struct State {
        var text = ""
        var messages: [Message] = []
        var heartbeats = 0
        var lastID = ""
        var isEnded = false
    }

    /// Has as many connections as are asked of it.
    public static let client: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 10_000
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()

    /// The head of the answer.
    public let status: Int
    public let headers: HTTPHeaders
    private let state = Mutex(State())
    private let reading: Mutex<Task<Void, Never>?> = Mutex(nil)

    /// Opens a stream and waits for the head of the answer.
    ///
    /// - Parameter path: what follows `/api/v1/events`, such as `?queryString=…`.
    public static func open(
        _ url: String, token: String, _ path: String = "", lastEventID: String? = nil,
        client: HTTPClient = WatchedEvents.client
    ) async throws -> WatchedEvents {
        var request = HTTPClientRequest(url: "\(url)/api/v1/events\(path)")
        request.headers.add(name: "Authorization", value: "Bearer \(token)")
        if let lastEventID { request.headers.add(name: "Last-Event-ID", value: lastEventID) }
        let response = try await client.execute(request, deadline: .distantFuture)
        let stream = WatchedEvents(Int(response.status.code), response.headers)
        stream.reading.withLock { $0 = Task { await stream.read(response.body) } }
        return stream
    }

    private init(_ status: Int, _ headers: HTTPHeaders) { (self.status, self.headers) = (status, headers) }

    /// Goes away, as a client does.
    public func leave() { reading.withLock { $0 }?.cancel() }

    public var messages: [Message] { state.withLock { $0.messages } }
    public var heartbeats: Int { state.withLock { $0.heartbeats } }
    /// By which a client that comes back goes on.
    public var lastID: String { state.withLock { $0.lastID } }
    /// Whether the server has ended the stream, or the connection is lost.
    public var isEnded: Bool { state.withLock { $0.isEnded } }
    /// What is no whole message yet: a refusal, too.
    public var rest: String { state.withLock { $0.text } }

    /// The first `count` messages; fewer when the stream ends, or when they do not come in time.
    public func first(_ count: Int) async throws -> [Message] {
        _ = try await becomesTrue { messages.count >= count || isEnded }
        return Array(messages.prefix(count))
    }

    /// The names of the first messages and the incidents that they are about, such as `created 1`.
    public func words(_ count: Int) async throws -> [String] {
        try await first(count).map { message in
            guard message.name != "reset" else { return "reset \(message.id)" }
            return "\(message.name.trimmingPrefix("grafana.incident.")) \(try message.event().incidentID)"
        }
    }

    private func read(_ body: HTTPClientResponse.Body) async {
        do {
            for try await bytes in body { take(String(buffer: bytes)) }
        } catch {
            // Lost or left: the end in either case.
        }
        state.withLock { $0.isEnded = true }
    }

    private func take(_ text: String) {
        state.withLock { state in
            state.text += text
            while let end = state.text.firstRange(of: "\n\n") {
                let block = state.text[..<end.lowerBound]
                var message = Message()
                for line in block.split(separator: "\n") {
                    let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
                    switch parts[0] {
                    case "id": message.id = parts[1]
                    case "event": message.name = parts[1]
                    case "data": message.data = parts[1]
                    default: break
                    }
                }
                if !message.id.isEmpty { state.lastID = message.id }
                if !message.data.isEmpty {
                    state.messages.append(message)
                } else if !block.contains("retry:") {
                    state.heartbeats += 1
                }
                state.text.removeSubrange(..<end.upperBound)
            }
        }
    }
}

extension TestServer {
    /// Opens a stream of events on this server.
    public func watch(
        as role: Access = .viewer, _ path: String = "", lastEventID: String? = nil
    ) async throws -> WatchedEvents {
        try await WatchedEvents.open(url, token: token(role), path, lastEventID: lastEventID)
    }
}
