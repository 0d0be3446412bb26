import AsyncHTTPClient
import Foundation
import IncidentAPI
import IncidentTesting
import NIOCore
import NIOHTTP1
import Testing

/// A served muster with tokens, and what its Alertmanagers are told to send it.
struct AlertingFixture: Sendable {
    let folder: URL
    /// Where it listens, also after a restart.
    let port: Int
    let webhook: String
    let editor: String

    init(in folder: URL) async throws {
        self.folder = folder
        port = try LoopbackSocket.freePort()
        webhook = try await makeToken(folder, role: "webhook", name: "alertmanager")
        editor = try await makeToken(folder, role: "editor", name: "editor")
    }

    func serve() async throws -> MusterProcess {
        try await MusterProcess.serve(data: folder, ["--listen", "127.0.0.1:\(port)"]).process
    }

    /// Receivers for each way to send. Alerts say by their label `to` which one takes them.
    func configuration(groupBy: String = "alertname") -> String {
        let url = "http://127.0.0.1:\(port)/api/v1/incoming-webhooks/alertmanager"
        return """
            route:
              receiver: plain
              group_by: [\(groupBy)]
              group_wait: 50ms
              group_interval: 300ms
              repeat_interval: 600ms
              routes:
              - {matchers: ['to = "resolving"'], receiver: resolving}
              - {matchers: ['to = "truncating"'], receiver: truncating}
              - {matchers: ['to = "pagerduty"'], receiver: pagerduty}
            receivers:
            - name: plain
              webhook_configs:
              - url: \(url)
                http_config: {authorization: {credentials: \(webhook)}}
            - name: resolving
              webhook_configs:
              - url: \(url)?resolve=true&token=\(webhook)
            - name: truncating
              webhook_configs:
              - url: \(url)?resolve=true&token=\(webhook)
                max_alerts: 2
            - name: pagerduty
              pagerduty_configs:
              - url: http://127.0.0.1:\(port)/v2/enqueue
                routing_key: \(webhook)
                severity: warning
            """
    }

    // MARK: What is seen of it

    struct Refused: Error {
        var answer: String
    }

    private func call<P: Procedure>(_: P.Type, _ fill: (inout P.Request) -> Void) async throws -> P.Response {
        var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/api/v1/\(P.method)")
        request.method = .POST
        request.headers.add(name: "Authorization", value: "Bearer \(editor)")
        request.body = .bytes(ByteBuffer(bytes: try JSONEncoder().encode(P.Request.with(fill))))
        let response = try await TestServer.client.execute(request, timeout: .seconds(30))
        let body = try await response.body.collect(upTo: 4 << 20)
        guard response.status == .ok else { throw Refused(answer: String(buffer: body)) }
        return try JSONDecoder().decode(P.Response.self, from: Data(String(buffer: body).utf8))
    }

    /// Incidents of this title, the oldest first.
    func incidents(_ title: String) async throws -> [Incident] {
        try await call(QueryIncidents.self) {
            $0.query.queryString = "title:\(title)"
            $0.query.orderDirection = .ascending
        }.incidents
    }

    /// The notes of the only incident of this title, the oldest first.
    func notes(_ title: String) async throws -> [String] {
        guard let incident = try await incidents(title).first else { return [] }
        return try await call(QueryActivity.self) {
            $0.query.incidentID = incident.incidentID
            $0.query.activityKind = ["userNote"]
            $0.query.orderDirection = .ascending
        }.activityItems.map(\.body)
    }

    /// Waits until the last note of the incident holds these words.
    func expectNote(_ title: String, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
        let isThere = try await becomesTrue(within: .seconds(60)) {
            // A server that restarts answers nothing.
            (try? await notes(title).last?.contains(words)) == true
        }
        let told = isThere ? [] : try await notes(title)
        #expect(isThere, "\(title): \(words) is not the last of \(told)", sourceLocation: sourceLocation)
    }

    /// Waits until the incidents of this title have these statuses.
    func expectStatuses(
        _ title: String, _ statuses: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let isSo = try await becomesTrue(within: .seconds(60)) {
            (try? await incidents(title).map(\.status)) == statuses
        }
        let now = isSo ? [] : try await incidents(title).map(\.status)
        #expect(isSo, "\(title): \(now)", sourceLocation: sourceLocation)
    }
}

extension AlertingProgram {
    /// Tells Alertmanager of alerts, one for each instance.
    func tell(_ name: String, _ instances: String..., to receiver: String = "plain", over: Bool = false) async throws {
        let end = (over ? Date.now - 1 : Date.now + 600).ISO8601Format()
        let alerts = instances.map { instance -> JSONValue in
            .object([
                "labels": .object([
                    "alertname": .string(name), "instance": .string(instance), "to": .string(receiver),
                    "severity": "major",
                ]),
                "endsAt": .string(end), "generatorURL": "http://prometheus.example.com/graph",
            ])
        }
        let body = String(decoding: try JSONEncoder().encode(JSONValue.array(alerts)), as: UTF8.self)
        #expect(try await request("POST", "/api/v2/alerts", body).status == 200)
    }

    /// How many deliveries Alertmanager has made by webhooks.
    func deliveries() async throws -> Int {
        let text = try await request("GET", "/metrics").text
        let counts = text.split(separator: "\n").filter {
            $0.hasPrefix("alertmanager_notifications_total{integration=\"webhook\"")
        }
        return counts.compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }.reduce(0) { $0 + Int($1) }
    }
}
