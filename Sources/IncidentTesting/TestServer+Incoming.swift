import Foundation
public import IncidentAPI

extension TestServer {
    /// Posts a body to an incoming webhook, its token in the header.
    ///
    /// - Parameter query: the parameters, as they stand behind the `?`.
    public func post(
        webhook format: String, _ query: String, _ body: String, as role: Access? = .webhook,
        headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        var headers = headers
        if let role { headers["Authorization"] = "Bearer \(token(role))" }
        return try await request(
            "POST", "/api/v1/incoming-webhooks/\(format)\(query.isEmpty ? "" : "?\(query)")", Data(body.utf8),
            headers: headers)
    }

    /// Posts a body to an incoming webhook without parameters.
    public func post(
        webhook format: String, _ body: String, as role: Access? = .webhook, headers: [String: String] = [:]
    ) async throws -> HTTPReply {
        try await post(webhook: format, "", body, as: role, headers: headers)
    }

    /// Every incident, the oldest first.
    public func incidents() async throws -> [Incident] {
        try await call(QueryIncidents.self) {
            $0.query.limit = 100
            $0.query.orderDirection = .ascending
        }.incidents
    }
}

/// A delivery of Alertmanager, as version 4 of its webhook has it.
public struct AlertPayload: Sendable {
    /// An alert that fires or is over.
    public struct Alert: Sendable {
        var name: String
        var isFiring: Bool
        var labels: [String: String]
        var annotations: [String: String]

        /// - Parameter name: its label `instance`, by which it is told from others.
        public init(
            _ name: String, firing isFiring: Bool = true, labels: [String: String] = [:],
            annotations: [String: String] = [:]
        ) {
            self.name = name
            self.isFiring = isFiring
            self.labels = labels
            self.annotations = annotations
        }
    }

    public var group: String
    public var alerts: [Alert]
    public var truncated = 0
    public var commonLabels = ["alertname": "HighLatency", "severity": "critical"]
    public var commonAnnotations: [String: String] = [:]

    public init(_ group: String = "g", _ alerts: Alert...) {
        self.group = group
        self.alerts = alerts
    }

    /// As JSON.
    public var text: String {
        let alerts = alerts.map { alert -> JSONValue in
            let labels = commonLabels.merging(alert.labels) { $1 }.merging(["instance": alert.name]) { $1 }
            return .object([
                "status": alert.isFiring ? "firing" : "resolved", "labels": .object(labels.mapValues { .string($0) }),
                "annotations": .object(
                    commonAnnotations.merging(alert.annotations) { $1 }.mapValues { .string($0) }),
                "startsAt": "2026-01-31T15:00:00.123456789Z", "endsAt": "0001-01-01T00:00:00Z",
                "generatorURL": .string("http://prometheus.example.com/graph?g0.expr=\(alert.name)"),
                "fingerprint": .string("f-\(alert.name)"),
            ])
        }
        let isFiring = self.alerts.contains { $0.isFiring }
        let payload: JSONValue = .object([
            "version": "4", "groupKey": .string("{}:{alertname=\"\(group)\"}"),
            "truncatedAlerts": .integer(Int64(truncated)), "status": isFiring ? "firing" : "resolved",
            "receiver": "muster", "groupLabels": .object(["alertname": "HighLatency"]),
            "commonLabels": .object(commonLabels.mapValues { .string($0) }),
            "commonAnnotations": .object(commonAnnotations.mapValues { .string($0) }),
            "externalURL": "http://alertmanager.example.com", "alerts": .array(alerts),
        ])
        return String(decoding: (try? JSONEncoder().encode(payload)) ?? Data(), as: UTF8.self)
    }
}
