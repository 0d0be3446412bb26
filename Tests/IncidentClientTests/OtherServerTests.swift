import IncidentAPI
import IncidentClient
import Testing

/// Servers that are not Muster, or not of this version.
@Suite struct OtherServerTests {
    @Test(arguments: [200, 400, 500])
    func aBareErrorIsARefusal(_ status: Int) async throws {
        let reply = StubServer.Reply(
            status: status, headers: [("X-Request-Id", "abc")],
            body: #"{"error": "incident: not found", "incident": null}"#)
        try await StubServer.run(reply) { stub in
            let client = try makeClient(stub.url)
            let refused = try await refusal { _ = try await client.call(GetIncident.self) { $0.incidentID = "9" } }
            #expect(refused.message == "incident: not found")
            #expect(refused.status == status)
            #expect(refused.code == nil)
            #expect(refused.traceID == "abc")
            #expect(stub.seen.count == 1)
        }
    }

    @Test func grafanaItselfSaysMessage() async throws {
        let reply = StubServer.Reply(status: 401, body: #"{"message": "Invalid API key", "traceID": ""}"#)
        try await StubServer.run(reply) { stub in
            let client = try makeClient(stub.url)
            #expect(try await refusal { _ = try await client.call(GetRoles.self) }.message == "Invalid API key")
        }
    }

    @Test func aSuccessMayHaveMembersOfTheseNames() async throws {
        let reply = StubServer.Reply(body: #"{"error": "", "message": "hello", "detail": "all"}"#)
        try await StubServer.run(reply) { stub in
            let answer = try await makeClient(stub.url).answer(method: "NewService.Greet", json: Array("{}".utf8))
            #expect(answer.response == .object(["error": "", "message": "hello", "detail": "all"]))
        }
    }

    @Test func aNewCodeIsKeptAsText() async throws {
        let reply = StubServer.Reply(
            status: 409, body: #"{"error": "No.", "code": "fields.in_use", "retryable": false}"#)
        try await StubServer.run(reply) { stub in
            let client = try makeClient(stub.url)
            let refused = try await refusal { _ = try await client.call(GetRoles.self) }
            #expect(refused.code == nil)
            #expect(refused.codeText == "fields.in_use")
        }
    }

    /// The token must not be carried to where a redirect leads.
    @Test func aRedirectIsNotFollowed() async throws {
        try await StubServer.run(.init()) { elsewhere in
            let reply = StubServer.Reply(status: 307, headers: [("Location", elsewhere.url + "/")], body: "")
            try await StubServer.run(reply) { stub in
                let client = try makeClient(stub.url)
                let refused = try await refusal { _ = try await client.call(GetRoles.self) }
                #expect(refused.message.contains(elsewhere.url))
                #expect(elsewhere.seen.isEmpty)
            }
        }
    }

    @Test(arguments: ["<html>Welcome</html>", "", "[1]", #"{"roles": "none"}"#])
    func whatIsNoAnswerIsCalledThat(_ body: String) async throws {
        try await StubServer.run(.init(body: body)) { stub in
            let client = try makeClient(stub.url)
            let error = await clientError { _ = try await client.call(GetRoles.self) }
            guard case .badAnswer(200, _) = error else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test func newWordsMembersAndTimesDoNotBreakAClient() async throws {
        let body = """
            {"activityItems": [{"activityItemID": "a", "activityKind": "aiSummaryWritten", "relevance": "cosmic",
              "eventTime": "0001-01-01T00:00:00Z", "createdTime": "soon", "mood": {"deep": [1, 2.5, null]},
              "tags": null, "attachments": [{"fileType": "hologram"}]}], "newMember": 7}
            """
        try await StubServer.run(.init(body: body)) { stub in
            let client = try makeClient(stub.url)
            let item = try #require(try await client.call(QueryActivity.self).activityItems.first)
            #expect(item.activityKind == .incidentUpdated)
            #expect(item.relevance == .automatic)
            #expect(!item.eventTime.isSet)
            #expect(!item.createdTime.isSet)
            #expect(item.tags.isEmpty)
            #expect(item.attachments.map(\.fileType) == [.file])
        }
    }

    @Test func whoMaySeeAnIncidentOfANewTypeIsNotGuessed() async throws {
        try await StubServer.run(.init(body: #"{"incident": {"incidentType": "sealed"}}"#)) { stub in
            let client = try makeClient(stub.url)
            #expect(try await client.call(GetIncident.self).incident.incidentType == .privateIncident)
        }
    }

    @Test func whatIsSentIsWhatOtherClientsSend() async throws {
        try await StubServer.run(.init()) { stub in
            let client = try makeClient(stub.url, token: "glsa_x") { $0.userAgent = "pager/2" }
            _ = try await client.call(UpdateTitle.self) { $0.incidentID = "1" }
            let seen = try #require(stub.seen.first)
            #expect(seen.path == "/api/plugins/grafana-irm-app/resources/api/v1/IncidentsService.UpdateTitle")
            #expect(seen.header("Authorization") == "Bearer glsa_x")
            #expect(seen.header("Content-Type") == "application/json")
            #expect(seen.header("User-Agent") == "pager/2")
            #expect(seen.body == #"{"incidentID":"1","title":""}"#)
        }
    }
}
