import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

/// `grafana.incident.create`: an incident out of parameters and a body of any shape.
@Suite struct CreateWebhookTests {
    private static let body = #"{"a": {"b": [{"c": "web-1"}], "n": 1.50}, "severity": "major", "text": "x\ny"}"#

    private func post(_ parameters: [String: String], _ body: String = body, on server: TestServer) async throws
        -> IncomingWebhookResponse
    {
        let query = parameters.sorted { $0.key < $1.key }.map { name, value in
            "\(name)=\(value.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")"
        }
        let reply = try await server.post(
            webhook: "grafana.incident.create", (query + ["includes=incident"]).joined(separator: "&"), body)
        guard reply.status == 200 else { throw try reply.problem() }
        return try JSONDecoder().decode(IncomingWebhookResponse.self, from: reply.body)
    }

    @Test func takesEveryParameter() async throws {
        try await TestServer.run { server in
            let answer = try await post(
                [
                    "title": "{{ .a.b[0].c }} is down", "severity": "{{ .severity }}", "drill": "true",
                    "labels": "one, tags:two,{{ .none | default \"three\" }}", "roomprefix": "ops",
                    "url": "https://example.com/x", "caption": "See {{ .a.n }}", "status": "resolved",
                ], on: server)
            #expect(answer.processingErrors.isEmpty)
            let incident = try #require(answer.incident)
            #expect(incident.title == "web-1 is down")
            #expect(incident.severity == "Major")
            #expect(incident.isDrill)
            #expect(incident.status == "resolved")
            #expect(incident.labels.map(\.label) == ["one", "two", "three"])
            let timeline = try await server.timeline("1")
            #expect(timeline.first { $0.activityKind == .contextAttached }?.body == "See 1.5")
            let note = try #require(timeline.first { $0.activityKind == .userNote })
            #expect(
                note.body == """
                    {
                      "a": {
                        "b": [
                          {
                            "c": "web-1"
                          }
                        ],
                        "n": 1.50
                      },
                      "severity": "major",
                      "text": "x\\ny"
                    }
                    """)
            #expect(!note.immutable)
            #expect(try await server.events() == [.created, .closed])
            #expect(try await server.auditActions() == ["incoming-webhooks.grafana.incident.create"])
        }
    }

    @Test func whatCannotBeUsedIsNamedAndTheIncidentIsDeclared() async throws {
        try await TestServer.run { server in
            let answer = try await post(
                [
                    "title": "{{ .missing }}", "severity": "awful", "drill": "perhaps", "status": "unheard",
                    "labels": "good,\(String(repeating: "x", count: 128))", "roomprefix": "a\nb", "url": "javascript:x",
                    "caption": "{{ nonsense }}",
                ], on: server)
            let incident = try #require(answer.incident)
            #expect(incident.title == "Incident without a title")
            #expect(incident.severity == "Pending")
            #expect(incident.status == "active")
            #expect(incident.labels.map(\.label) == ["good"])
            let named = ["title: .missing", "“awful”", "drill", "status", "label", "roomprefix", "url", "nonsense"]
            for word in named {
                #expect(answer.processingErrors.contains { $0.contains(word) }, "\(word): \(answer.processingErrors)")
            }
            #expect(answer.processingErrors.count == named.count)
        }
    }

    @Test func aRequiredFieldKeepsANewIncidentOpen() async throws {
        try await TestServer.run { server in
            try await server.addField("Cause", required: true)
            try await server.database.write(.organization("1")) { try $0.set(.requiredFields, to: "on", in: "1") }
            let answer = try await post(["title": "x", "status": "resolved"], on: server)
            #expect(answer.incident?.status == "active")
            #expect(answer.processingErrors.first?.contains("cause") == true)
        }
    }

    @Test func aLongBodyIsCutAndALongTitleToo() async throws {
        try await TestServer.run { server in
            let text = String(repeating: "é", count: 100_000)
            let answer = try await post(["title": "{{ .text }}"], "{\"text\": \"\(text)\"}", on: server)
            #expect(answer.incident?.title.unicodeScalars.count == 255)
            #expect(answer.processingErrors.count == 1)
            let note = try await server.timeline("1").first { $0.activityKind == .userNote }
            #expect((65_000...65_536).contains(note?.body.utf8.count ?? 0))
            #expect(note?.body.hasSuffix("é\n… (cut)") == true)
        }
    }

    @Test func withoutABodyThereIsNoNoteAndWithoutATitleNoIncident() async throws {
        try await TestServer.run { server in
            _ = try await post(["title": "Plain"], "", on: server)
            #expect(try await server.timelineKinds("1") == [.incidentCreated])
            for query in ["", "title=", "title=%20"] {
                let reply = try await server.post(webhook: "grafana.incident.create", query, "{}")
                #expect(try reply.problem().message.hasPrefix("title must"))
            }
            let reply = try await server.post(webhook: "grafana.incident.create", "title=x", "{nonsense")
            #expect(reply.status == 400)
            #expect(try await server.incidents().count == 1)
        }
    }

    @Test func aRepeatedCallGetsItsAnswerAgain() async throws {
        try await TestServer.run { server in
            func post(_ title: String) async throws -> HTTPReply {
                try await server.post(
                    webhook: "grafana.incident.create", "title=\(title)&include=incident", "{}",
                    headers: ["Idempotency-Key": "k"])
            }
            let (first, again, other) = (try await post("a"), try await post("a"), try await post("b"))
            #expect(first.status == 200)
            #expect(again.body == first.body)
            #expect(again.headers["idempotency-replayed"] == "true")
            #expect(other.status == 422)
            #expect(try await server.incidents().count == 1)
        }
    }
}
