import Foundation
import IncidentAPI
import IncidentServer
import IncidentTesting
import Testing

/// The paths, tokens and limits that incoming webhooks share.
@Suite struct IncomingRouteTests {
    @Test(arguments: CallRouteTests.bases + ["/api/experimental/"])
    func everyBaseAndBothNamesAreEqual(_ base: String) async throws {
        try await TestServer.run { server in
            var count = 0
            let places = ["incoming-webhooks", "incoming-webhook"]
            let prefixes = base.hasSuffix("experimental/") ? [""] : ["", "experimental/", "api/experimental/"]
            for place in places {
                for prefix in prefixes {
                    let path =
                        "\(base)\(prefix)\(place)/grafana.incident.create?title=x&token=\(server.token(.webhook))"
                    let reply = try await server.request("POST", path, Data("{}".utf8))
                    #expect(reply.status == 200, "\(reply.text)")
                    #expect(reply.headers["referrer-policy"] == "no-referrer")
                    #expect(
                        try reply.json() == .object(["error": "", "incident": .null, "processingErrors": .array([])]))
                    count += 1
                }
            }
            let newest = try await server.call(GetIncident.self) { $0.incidentID = "\(count)" }.incident
            #expect(newest.title == "x")
        }
    }

    @Test func everyRoleMayPostAndNobodyElse() async throws {
        try await TestServer.run { server in
            for role in Access.allCases {
                #expect(
                    try await server.post(webhook: "grafana.incident.create", "title=x", "{}", as: role).status == 200)
            }
            for query in ["title=x", "title=x&token=", "title=x&token=glsa_unknown"] {
                for format in ["grafana.incident.create", "alertmanager", "cloudevents", "nothing"] {
                    let reply = try await server.post(webhook: format, query, "{}", as: nil)
                    #expect(try reply.problem().code == .unauthorized)
                    #expect(reply.headers["referrer-policy"] == "no-referrer")
                    #expect(!reply.text.contains("glsa_unknown"))
                }
            }
            let unknown = try await server.post(webhook: "pagerduty", "", "{}")
            #expect(try unknown.problem().code == .notFound)
            let read = try await server.request("GET", "/api/v1/incoming-webhooks/alertmanager")
            #expect(read.status == 405)
            #expect(read.headers["allow"] == "POST")
        }
    }

    @Test func aWebhookTokenMayDoNothingElse() async throws {
        try await TestServer.run { server in
            _ = try await server.post(webhook: "grafana.incident.create", "title=x", "{}")
            let headers = ["Authorization": "Bearer \(server.token(.webhook))"]
            for procedure in Catalog.procedures {
                let reply = try await server.send(procedure.method, Data("{}".utf8), as: .webhook)
                #expect(try reply.problem().code == .forbidden, "\(procedure.method)")
            }
            for (verb, path) in [
                ("POST", "attachments?incidentID=1"), ("GET", "attachments/a"), ("DELETE", "attachments/a"),
                ("GET", "attachments/a/thumbnail"),
            ] {
                let reply = try await server.request(verb, "/api/v1/\(path)", headers: headers)
                #expect(reply.status == 403, "\(verb) \(path)")
            }
            // Nor does a token in an address stand for a header anywhere else.
            let reply = try await server.request(
                "POST", "/api/v1/RolesService.GetRoles?token=\(server.token(.admin))", Data("{}".utf8))
            #expect(reply.status == 401)
        }
    }

    @Test func bodiesHaveLimitsOfTheirOwn() async throws {
        var settings = try ServerSettings.test()
        settings.limits.webhookBytes = 3 << 20
        settings.limits.webhookMembers = 30_000
        try await TestServer.run(settings: settings) { server in
            func text(_ count: Int) -> String { #"{"a": "\#(String(repeating: "x", count: count))"}"# }
            func list(_ count: Int) -> String { "[\(Array(repeating: "1", count: count).joined(separator: ","))]" }
            let deep = String(repeating: "[", count: 65) + String(repeating: "]", count: 65)
            let cases = [
                (text(2 << 20), 200), (list(25_000), 200), (text(3 << 20), 413), (list(30_001), 400), (deep, 400),
            ]
            for (body, status) in cases {
                let reply = try await server.post(webhook: "grafana.incident.create", "title=x", body)
                #expect(reply.status == status, "\(body.utf8.count)")
            }
        }
    }

    @Test func overCapacitySendersAreAskedToComeAgain() async throws {
        var settings = try ServerSettings.test()
        settings.limits.webhooksAtOnce = 0
        try await TestServer.run(settings: settings) { server in
            let reply = try await server.post(webhook: "alertmanager", AlertPayload("g", .init("a")).text)
            #expect(reply.status == 503)
            #expect(reply.headers["retry-after"] == "1")
            let event = try await server.request("POST", "/v2/enqueue", Data("{}".utf8))
            #expect(event.status == 503)
            #expect(event.headers["retry-after"] == "1")
        }
        settings.limits.webhooksAtOnce = 64
        settings.limits.webhookBytesAtOnce = 100 << 10
        try await TestServer.run(settings: settings) { server in
            for (size, status) in [(10, 200), (200 << 10, 503), (10, 200)] {
                let body = #"{"a": "\#(String(repeating: "x", count: size))"}"#
                let reply = try await server.post(webhook: "grafana.incident.create", "title=x", body)
                #expect(reply.status == status)
            }
        }
    }
}
