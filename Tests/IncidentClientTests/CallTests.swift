import Foundation
import IncidentAPI
import IncidentClient
import IncidentTesting
import Testing

@Suite struct CallTests {
    @Test func callsAndReadsBack() async throws {
        try await TestServer.run { server in
            let client = try IncidentClient(url: server.url, token: server.token(.editor))
            let declared = try await client.call(CreateIncident.self) {
                $0.title = "Checkout is slow"
                $0.severity = "minor"
            }.incident
            #expect(declared.incidentID == "1")
            #expect(declared.severity == "Minor")
            let read = try await client.call(GetIncident.self) { $0.incidentID = "1" }.incident
            #expect(read == declared)
        }
    }

    @Test(arguments: [
        "/api/v1", "/api/plugins/grafana-irm-app/resources/api/v1/", "/api/plugins/grafana-incident-app/resources/api/",
        "/api/plugins/grafana-incident-app/resources/api/v1", "/api/plugins/grafana-irm-app/resources/api", "", "/",
    ])
    func takesEveryBase(_ base: String) async throws {
        try await TestServer.run { server in
            let client = try makeClient(server.url + base, token: server.token(.viewer))
            #expect(try await client.call(GetRoles.self).roles.count == 3)
        }
    }

    @Test func aRefusalSaysEverything() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            let refused = try await refusal { _ = try await client.call(GetIncident.self) { $0.incidentID = "77" } }
            #expect(refused.status == 404)
            #expect(refused.code == .incidentNotFound)
            #expect(refused.message == "There is no incident 77.")
            #expect(refused.traceID.count == 32)
            #expect(!refused.retryable)

            let viewer = try server.client(as: .viewer)
            let forbidden = try await refusal { _ = try await viewer.call(CreateIncident.self) { $0.title = "x" } }
            #expect(forbidden.code == .forbidden)

            let stranger = try makeClient(server.url, token: "glsa_nobody")
            let unknown = try await refusal { _ = try await stranger.call(GetRoles.self) }
            #expect(unknown.code == .unauthorized)
            #expect(unknown.hint?.contains("muster token create") == true)
        }
    }

    @Test func writesOnlyOntoTheVersionThatWasRead() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            _ = try await client.call(CreateIncident.self) { $0.title = "Slow" }
            let read = try await client.answer(GetIncident.self, to: .with { $0.incidentID = "1" })
            let version = try #require(read.version)
            func rename(_ title: String) async throws {
                _ = try await client.call(UpdateTitle.self, options: CallOptions(ifMatch: version)) {
                    $0.incidentID = "1"
                    $0.title = title
                }
            }
            try await rename("Slower")
            #expect(try await refusal { try await rename("Slowest") }.code == .preconditionFailed)
        }
    }

    @Test func aKeyOfTheCallersIsOneWriteForTwoClients() async throws {
        try await TestServer.run { server in
            let options = CallOptions(idempotencyKey: "deploy-42")
            let request = CreateIncident.Request.with { $0.title = "Deploy 42 fails" }
            let first = try await server.client().answer(CreateIncident.self, to: request, options: options)
            let second = try await server.client().answer(CreateIncident.self, to: request, options: options)
            #expect(!first.isReplayed)
            #expect(second.isReplayed)
            #expect(second.json == first.json)
            let other = try await server.client().answer(CreateIncident.self, to: request)
            #expect(other.response.incident.incidentID == "2")
        }
    }

    @Test func callsAMethodByItsName() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            let create = "IncidentsService.CreateIncident"
            let answer = try await client.answer(method: create, json: Array(#"{"title":"Slow"}"#.utf8))
            guard case .object(let members) = answer.response, case .object(let incident) = members["incident"] else {
                Issue.record("\(answer.response)")
                return
            }
            #expect(incident["title"] == "Slow")
            let unknown = try await refusal {
                _ = try await client.answer(method: "IncidentsService.Nothing", json: Array("{}".utf8))
            }
            #expect(unknown.status == 404)
            for name in ["GetIncident", "../admin.x", "A.B?x=1", "A.B.C", ""] {
                let error = await clientError { _ = try await client.answer(method: name, json: []) }
                #expect(error.map { if case .misconfigured = $0 { true } else { false } } == true, "\(name)")
            }
        }
    }

    @Test func aLargeAnswerComesCompressed() async throws {
        try await TestServer.run { server in
            let client = try server.client()
            _ = try await client.call(CreateIncident.self) {
                $0.title = "Slow"
                $0.initialStatusUpdate = String(repeating: "word ", count: 12_000)
            }
            let incident = try await client.call(GetIncident.self) { $0.incidentID = "1" }.incident
            #expect(incident.summary.count >= 59_999)
            let narrow = try server.client { $0.maximumAnswerBytes = 20_000 }
            let error = await clientError { _ = try await narrow.call(GetIncident.self) { $0.incidentID = "1" } }
            #expect(error == .badAnswer(status: 0, reason: "it has more than 20000 bytes"))
        }
    }

    @Test(arguments: ["", "two words", "line\nbreak", "schlüssel"])
    func refusesATokenThatIsNoWord(_ token: String) throws {
        #expect(throws: IncidentClientError.self) { try IncidentClient(url: "http://127.0.0.1", token: token) }
    }

    @Test func showsItsTokenToTheServerAlone() throws {
        let client = try makeClient("http://127.0.0.1:1", token: "glsa_secret")
        var dumped = ""
        dump(client, to: &dumped)
        dump(client.configuration, to: &dumped)
        for text in [
            "\(client)", String(reflecting: client), "\(client.configuration)", "\([client.configuration])", dumped,
        ] {
            #expect(text.contains("127.0.0.1:1"))
            #expect(!text.contains("secret"))
        }
    }

    @Test func refusesAKeyThatCannotTravel() async throws {
        let client = try makeClient("http://127.0.0.1:1")
        for key in ["", "a\r\nb", String(repeating: "k", count: 256)] {
            let error = await clientError {
                _ = try await client.call(CreateIncident.self, options: CallOptions(idempotencyKey: key))
            }
            #expect(error == .misconfigured("An idempotency key is 1 to 255 printable characters."))
        }
    }
}
