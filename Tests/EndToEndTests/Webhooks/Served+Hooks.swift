import Foundation
import IncidentAPI
import IncidentTesting
import Synchronization
import Testing

extension Served {
    /// What a server needs to send to this machine.
    static let toThisMachine = ["--webhook-allow", "127.0.0.0/8"]

    /// Enables a webhook, and returns its ID.
    @discardableResult func enableHook(
        _ url: String, _ event: HookEventName, secret: String = "", token: String
    ) async throws -> String {
        try await call(EnableHook.self, token: token) {
            $0.integrationID = "outgoing-webhook"
            $0.hookID = "send-event"
            $0.eventName = event
            $0.hookConfig.fields = [.with { ($0.key, $0.value) = ("url", url) }]
            if !secret.isEmpty { $0.hookConfig.fields.append(.with { ($0.key, $0.value) = ("secret", secret) }) }
        }.enabledHookID
    }
}

/// Changes that clients know to be stored: for each incident how often its title was changed.
final class ChangeLedger: Sendable {
    private struct State {
        var changes: [String: Int] = [:]
        var count = 0
        var bell: (count: Int, ring: @Sendable () -> Void)?
    }

    private let state = Mutex(State())

    var changes: [String: Int] { state.withLock(\.changes) }
    var count: Int { state.withLock(\.count) }

    /// Calls `ring` in the moment in which `count` more changes have been acknowledged.
    func ring(after count: Int, _ ring: @escaping @Sendable () -> Void) {
        state.withLock { $0.bell = ($0.count + count, ring) }
    }

    /// Declares an incident and changes its title, again and again, until the server is away or `isOver`.
    func write(to server: Served, _ token: String, until isOver: @Sendable () -> Bool = { false }) async {
        guard let reply = try? await server.call(CreateIncident.method, #"{"title": "new"}"#, token: token),
            reply.status == 200, let number = reply.incidentNumber
        else { return }
        note("\(number)", 0)
        var title = 0
        while !isOver() {
            title += 1
            let body = #"{"incidentID": "\#(number)", "title": "\#(title)"}"#
            guard let reply = try? await server.call(UpdateTitle.method, body, token: token), reply.status == 200
            else { return }
            note("\(number)", title)
        }
    }

    private func note(_ incidentID: String, _ title: Int) {
        let ring = state.withLock { state -> (@Sendable () -> Void)? in
            state.changes[incidentID] = title
            state.count += 1
            guard let bell = state.bell, state.count >= bell.count else { return nil }
            state.bell = nil
            return bell.ring
        }
        ring?()
    }
}

/// What a receiver has got, looked at as its owner would.
struct HookLog {
    /// The first arrival of each delivery, by incident.
    private(set) var arrivals: [String: [OutgoingWebhookPayload]] = [:]
    /// Deliveries that have come with more than one body, or whose body has another id.
    private(set) var faults: Set<String> = []
    /// How many came more than once.
    private(set) var repeats = 0

    init(_ requests: [HookReceiver.Request]) throws {
        var bodies: [String: String] = [:]
        for request in requests {
            let id = request.header("webhook-id")
            if let body = bodies[id] {
                repeats += 1
                if body != request.body { faults.insert(id) }
                continue
            }
            bodies[id] = request.body
            let payload = try JSONDecoder().decode(OutgoingWebhookPayload.self, from: Data(request.body.utf8))
            if payload.id != id { faults.insert(id) }
            arrivals[payload.incident?.incidentID ?? "", default: []].append(payload)
        }
    }

    /// The incidents of which an acknowledged change has not come.
    func missing(of changes: [String: Int]) -> [String] {
        changes.filter { incidentID, count in
            let events = arrivals[incidentID, default: []].map(\.event)
            return !events.contains("grafana.incident.created")
                || events.count { $0 == "grafana.incident.updated.title" } < count
        }.keys.sorted()
    }

    /// The incidents whose events have come in another order than they happened, or under two ids.
    var disordered: [String] {
        arrivals.filter { _, payloads in
            zip(payloads, payloads.dropFirst()).contains { $0.time >= $1.time }
                || payloads.first?.event != "grafana.incident.created"
        }.keys.sorted()
    }

    func expectWhole(_ changes: [String: Int], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(missing(of: changes).isEmpty, sourceLocation: sourceLocation)
        #expect(disordered.isEmpty, sourceLocation: sourceLocation)
        #expect(faults.isEmpty, sourceLocation: sourceLocation)
    }
}
