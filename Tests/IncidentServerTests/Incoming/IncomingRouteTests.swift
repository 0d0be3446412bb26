import Foundation
import IncidentAPI
import IncidentCore
import IncidentServer
import IncidentTesting
import NIOCore
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

    @Test func whoOnlyReadsMayNotPostNorMayNobody() async throws {
        try await TestServer.run { server in
            for role in [Access.webhook, .editor, .admin] {
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

    /// None of these waits for the body that is announced.
    @Test func whoMayNotIsToldBeforeTheBodyIsRead() async throws {
        try await TestServer.run { server in
            func refusal(_ path: String, _ header: String) async throws -> HTTPReply {
                let connection = try RawConnection(to: server)
                await connection.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\(header)\r\n\r\n")
                return try await connection.reply()
            }
            let viewer = server.token(.viewer)
            for format in ["grafana.incident.create?title=x", "alertmanager", "cloudevents"] {
                let reply = try await refusal(
                    "/api/v1/incoming-webhooks/\(format)", "Authorization: Bearer \(viewer)")
                #expect(reply.status == 403, "\(format)")
                #expect(try reply.problem().message.contains("needs the role webhook or editor"))
            }
            let reply = try await refusal("/v2/enqueue", "X-Routing-Key: \(viewer)")
            #expect(reply.status == 403)
            #expect(try reply.json()["status"] == "invalid event")
            let stranger = try await refusal("/v2/enqueue", "X-Routing-Key: glsa_unknown")
            #expect(stranger.status == 401)
            #expect(stranger.text.contains("Invalid routing key"))
            #expect(!stranger.text.contains("glsa_unknown"))
        }
    }

    private static let event = Data(
        #"{"event_action": "trigger", "payload": {"summary": "x", "source": "y", "severity": "error"}}"#.utf8)

    @Test func aRoutingKeyMayStandInTheHeader() async throws {
        try await TestServer.run { server in
            let reply = try await server.request(
                "POST", "/v2/enqueue", Self.event, headers: ["X-Routing-Key": server.token(.webhook)])
            #expect(reply.status == 202, "\(reply.text)")
            #expect(try await server.incidents().count == 1)
        }
    }

    @Test func aStrangerHasLittleTimeForAnEvent() async throws {
        var settings = try ServerSettings.test()
        settings.limits.eventDeadline = .milliseconds(300)
        try await TestServer.run(settings: settings) { server in
            let connection = try RawConnection(to: server)
            await connection.send("POST /v2/enqueue?x=y HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")
            #expect(try await connection.reply().status == 503)
            #expect(await connection.isClosed())
        }
    }

    @Test func anAddressMayTakeAnEighthOfThePlacesForStrangers() async throws {
        var settings = try ServerSettings.test()
        settings.limits.webhooksAtOnce = 1
        settings.limits.countsLoopback = true
        try await TestServer.run(settings: settings) { server in
            func post(_ headers: [String: String] = [:]) async throws -> Int {
                try await server.request("POST", "/v2/enqueue", Self.event, headers: headers).status
            }
            #expect(try await post() == 401)
            let waiting = try [RawConnection(to: server), RawConnection(to: server)]
            for connection in waiting {
                await connection.send("POST /v2/enqueue HTTP/1.1\r\nHost: a\r\nContent-Length: 1000\r\n\r\n{")
            }
            #expect(try await becomesTrue { try await post() == 503 })
            #expect(try await post(["X-Routing-Key": server.token(.webhook)]) == 202)
            for connection in waiting {
                await connection.send(String(repeating: "x", count: 999))
                #expect(try await connection.reply().status == 400)
            }
            #expect(try await post() == 401)
        }
    }

    @Test func aPathBehindNoBaseIsNone() async throws {
        try await TestServer.run { server in
            let query = "title=x&token=\(server.token(.webhook))"
            for path in ["/api/incoming-webhooks/", "/incoming-webhooks/", "/experimental/incoming-webhooks/"] {
                let reply = try await server.request("POST", "\(path)grafana.incident.create?\(query)", Data("{}".utf8))
                #expect(reply.status == 404 || reply.status == 405, "\(path): \(reply.status)")
            }
            #expect(try await server.incidents().isEmpty)
        }
    }

    /// Bodies that are no good to anyone, beside writes of others.
    @Test func hostileBodiesHarmNobody() async throws {
        var settings = try ServerSettings.test()
        settings.limits.webhookBytes = 3 << 20
        try await TestServer.run(settings: settings) { server in
            func deep(_ count: Int) -> String {
                String(repeating: "[", count: count) + String(repeating: "]", count: count)
            }
            let members = (0..<100_000).map { "\"m\($0)\": \($0)" }.joined(separator: ",")
            let bodies: [(name: String, body: Data, status: Int)] = [
                ("deep", Data("{\"a\": \(deep(64))}".utf8), 400),
                ("as deep as may be", Data("{\"a\": \(deep(63))}".utf8), 200),
                ("very deep", Data(deep(1_000_000).utf8), 400),
                ("huge", Data("{\"a\": \"\(String(repeating: "x", count: 3 << 20))\"}".utf8), 413),
                ("no UTF-8", Data("{\"a\": \"".utf8) + [0xC3, 0x28, 0xFF] + Data("\"}".utf8), 400),
                ("NUL", Data(#"{"a": "x\u0000y"}"#.utf8), 200),
                ("a bare NUL", Data([0x7B, 0x00, 0x7D]), 400),
                ("half a character", Data(#"{"a": "\ud800", "\udc00": 1}"#.utf8), 200),
                ("many members", Data("{\(members)}".utf8), 200),
                ("no end", Data(#"{"a": "#.utf8), 400),
            ]
            let headers = ["Authorization": "Bearer \(server.token(.webhook))"]
            let event = ["ce-specversion": "1.0", "ce-source": "/m", "ce-type": "t"].merging(headers) { $1 }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for (index, hostile) in bodies.enumerated() {
                    group.addTask {
                        let reply = try await server.request(
                            "POST",
                            "/api/v1/incoming-webhooks/grafana.incident.create?title=%7B%7B.a%7D%7D&caption=%7B%7B.%7D%7D",
                            hostile.body, headers: headers)
                        #expect(reply.status == hostile.status, "\(hostile.name): \(reply.text.prefix(200))")
                    }
                    group.addTask {
                        let reply = try await server.request(
                            "POST", "/api/v1/incoming-webhooks/cloudevents", hostile.body,
                            headers: event.merging(["ce-id": "\(index)"]) { $1 })
                        #expect(reply.status == hostile.status, "\(hostile.name): \(reply.text.prefix(200))")
                    }
                    group.addTask {
                        let reply = try await server.request(
                            "POST", "/api/v1/incoming-webhooks/alertmanager", hostile.body, headers: headers)
                        #expect([400, 413].contains(reply.status), "\(hostile.name): \(reply.text.prefix(200))")
                    }
                    group.addTask { _ = try await server.call(CreateIncident.self) { $0.title = "Normal" } }
                }
                try await group.waitForAll()
            }
            let incidents = try await server.incidents()
            let taken = bodies.count { $0.status == 200 }
            #expect(incidents.count == bodies.count + 2 * taken)
            #expect(incidents.count { $0.title == "Normal" } == bodies.count)
            // What is there is there whole.
            for incident in incidents where incident.title != "Normal" {
                let kinds = try await server.call(QueryActivity.self) {
                    $0.query.incidentID = incident.incidentID
                    $0.query.orderDirection = .ascending
                }.activityItems.map(\.activityKind)
                #expect(kinds.first == .incidentCreated)
                #expect(kinds.count { $0 == .userNote } == 1)
            }
        }
    }

    @Test func anEventWithoutAContentTypeIsCountedAsJSON() async throws {
        var settings = try ServerSettings.test()
        settings.limits.webhookMembers = 1000
        try await TestServer.run(settings: settings) { server in
            let list = "[\(Array(repeating: "1", count: 1001).joined(separator: ","))]"
            let event = ["ce-specversion": "1.0", "ce-id": "1", "ce-source": "/m", "ce-type": "t"]
            for type in [nil, "application/cloudevents", "application/vnd.x+json"] {
                var headers = event
                headers["Content-Type"] = type
                let reply = try await server.post(webhook: "cloudevents", list, headers: headers)
                #expect(reply.status == 400)
                #expect(try reply.problem().message.contains("at most 1000 members"))
            }
            let text = try await server.post(
                webhook: "cloudevents", list, headers: event.merging(["Content-Type": "text/plain"]) { $1 })
            #expect(text.status == 200)
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
            // What a body takes is counted, not what it has.
            for (size, status) in [(10, 200), (30 << 10, 503), (20 << 10, 200), (200 << 10, 503), (10, 200)] {
                let body = #"{"a": "\#(String(repeating: "x", count: size))"}"#
                let reply = try await server.post(webhook: "grafana.incident.create", "title=x", body)
                #expect(reply.status == status)
            }
        }
    }
}
