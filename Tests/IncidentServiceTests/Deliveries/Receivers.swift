import Foundation
import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Logging
import Synchronization
import Testing

/// Takes what is sent, and answers as a test says.
final class Receivers: HookSender {
    typealias Answer = @Sendable (OutgoingMessage) async -> SendResult

    private struct State {
        var answer: Answer
        var seen: [OutgoingMessage] = []
    }

    private let state: Mutex<State>

    init(_ answer: @escaping Answer = { _ in SendResult(status: 200, answer: "ok") }) {
        state = Mutex(State(answer: answer))
    }

    func answer(_ answer: @escaping Answer) { state.withLock { $0.answer = answer } }
    func answer(_ status: Int, retryAfterSeconds: Int? = nil) {
        answer { _ in SendResult(status: status, answer: "as told", retryAfterSeconds: retryAfterSeconds) }
    }

    var seen: [OutgoingMessage] { state.withLock(\.seen) }

    /// What came since the last time.
    func take() -> [OutgoingMessage] {
        state.withLock { state in
            defer { state.seen = [] }
            return state.seen
        }
    }

    func send(_ message: OutgoingMessage) async -> SendResult {
        let answer = state.withLock { state in
            state.seen.append(message)
            return state.answer
        }
        return await answer(message)
    }
}

/// A server whose deliveries go to receivers that answer with a status, and the worker that makes them go.
func withDeliveries(
    answering status: Int = 200, _ body: (TestServer, Receivers, DeliveryWorker) async throws -> Void
) async throws {
    try await TestServer.run { server in
        let receivers = Receivers { _ in SendResult(status: status, answer: "as told") }
        try await body(server, receivers, server.deliveryWorker(receivers))
    }
}

extension OutgoingMessage {
    var payload: OutgoingWebhookPayload {
        get throws { try JSONDecoder().decode(OutgoingWebhookPayload.self, from: Data(body.utf8)) }
    }

    /// The end of the event's name behind `grafana.incident.`.
    var event: String { (try? payload.event.replacing("grafana.incident.", with: "")) ?? body }
    var incidentID: String { (try? payload.incident?.incidentID) ?? "" }
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

extension TestServer {
    static let hookURL = "https://hooks.example.com/T0/secret-path"

    func deliveryWorker(_ receivers: Receivers, holder: String = "here") -> DeliveryWorker {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        return DeliveryWorker(
            database: database, sender: receivers, holder: holder, environment: environment, logger: logger)
    }

    @discardableResult func enableHook(
        _ eventName: HookEventName, to url: String = hookURL, fields: [String: String] = [:],
        _ fill: (inout EnableHook.Request) -> Void = { _ in }
    ) async throws -> String {
        try await call(EnableHook.self, as: .admin) {
            $0.integrationID = "outgoing-webhook"
            $0.hookID = "send-event"
            $0.eventName = eventName
            $0.hookConfig.fields = fields.merging(["url": url]) { $1 }.map { key, value in
                .with { ($0.key, $0.value) = (key, value) }
            }
            fill(&$0)
        }.enabledHookID
    }

    var administration: Administration {
        Administration(database: database, secrets: environment.secrets, environment: environment)
    }

    func deliveries() async throws -> [DeliverySummary] {
        try await administration.perform(ListDeliveries.self, .init(selection: .init(), limit: 1000)).deliveries
    }

    func hookNotes(_ incidentID: String) async throws -> [String] {
        try await call(QueryActivity.self) {
            $0.query.incidentID = incidentID
            $0.query.activityKind = ["hookRunMetadata"]
            $0.query.orderDirection = .ascending
        }.activityItems.map(\.body)
    }
}
