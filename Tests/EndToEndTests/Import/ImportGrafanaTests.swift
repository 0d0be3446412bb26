import Foundation
import IncidentAPI
import IncidentTesting
import Synchronization
import Testing

/// `muster import grafana-incident`, from another Muster and from a service like the hosted one.
@Suite struct ImportGrafanaTests {
    private struct Report: Decodable {
        var incidents: Int
        var alreadyThere: Int
        var renumbered: Int
        var people: Int
        var made: [String]
        var notes: [String: Int]
    }

    private func withTokenFile(_ token: String, _ body: (URL, URL) async throws -> Void) async throws {
        try await withTemporaryFolder { root in
            try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
            let file = root.appending(path: "token")
            try Data("\(token)\n".utf8).write(to: file)
            try await body(root, file)
        }
    }

    @Test(.sqliteOnly) func anotherMusterComesOverAsItWas() async throws {
        try await withTemporaryFolder { data in
            _ = try await muster("demo", "--data", data.path, "--incidents", "40", "--seed", "4")
            let token = try await makeToken(data)
            try await Served.run(data) { source in
                let proxy = try FaultProxy(to: Int(source.url.split(separator: ":").last ?? "") ?? 0)
                // The network breaks once amid the reading; nobody notices.
                proxy.set(.cutBefore(#""incidentID":"23""#))
                try await withTokenFile(token) { root, file in
                    let target = root.appending(path: "target")
                    let report: Report = try await muster(
                        "import", "grafana-incident", "http://127.0.0.1:\(proxy.port)", "--token-file", file.path,
                        "--to",
                        target.path, "--json"
                    ).json()
                    #expect(report.incidents == 40 && report.renumbered == 0 && report.made.isEmpty)
                    #expect(proxy.cuts == 1)
                    let reader = try await makeToken(target, role: "viewer")
                    try await Served.run(target) { server in
                        for number in 1...40 {
                            let (old, new) = (
                                try await everything(number, of: source, token),
                                try await everything(number, of: server, reader)
                            )
                            #expect(old == new, "incident \(number)")
                        }
                    }
                }
                proxy.stop()
            }
        }
    }

    /// What an incident shows, but for what must be other than in the source.
    private func everything(_ number: Int, of server: Served, _ token: String) async throws -> [String] {
        var incident = try await server.call(GetIncident.self, token: token) { $0.incidentID = "\(number)" }.incident
        #expect(incident.refs.isEmpty || incident.refs.map(\.ref) == ["\(number)"])
        incident.refs = []
        incident.durationSeconds = 0
        // So are the roles, with times of their own.
        incident.incidentMembership.assignments = incident.incidentMembership.assignments.map { assignment in
            var assignment = assignment
            assignment.role.createdAt = .unset
            assignment.role.updatedAt = .unset
            return assignment
        }
        // Task IDs are made anew.
        incident.taskList.tasks = incident.taskList.tasks.map { task in
            var task = task
            task.taskID = ""
            return task
        }.sorted { $0.text < $1.text }
        var items: [ActivityItem] = []
        var cursor = Cursor()
        repeat {
            let page = try await server.call(QueryActivity.self, token: token) {
                $0.query.incidentID = "\(number)"
                $0.cursor = cursor
            }
            items += page.activityItems
            cursor = page.cursor
        } while cursor.hasMore
        // Labels have UUIDs of their own, custom fields of a new organisation the same everywhere.
        let values = try await server.call(GetFieldValues.self, token: token) {
            ($0.targetID, $0.domainName) = ("\(number)", .incident)
        }.fieldValues
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try values.map { "\($0.field.slug): \($0.value)" } + [
            String(decoding: encoder.encode(incident), as: UTF8.self)
        ]
            + items.map { String(decoding: try encoder.encode($0), as: UTF8.self) }
    }

    @Test(.sqliteOnly) func theHostedServiceComesOverAfterAKillWithoutDoubles() async throws {
        let world = HostedWorld()
        try await HostedStandIn.run({ world.answer($0, $1) }) { hosted in
            try await withTokenFile("glsa_any") { root, file in
                let target = root.appending(path: "target")
                let arguments = [
                    "import", "grafana-incident", hosted.url, "--token-file", file.path, "--to", target.path, "--json",
                ]
                let dry = try await MusterProcess(arguments + ["--dry-run"]).output()
                #expect(try dry.json(as: Report.self).incidents == 50)
                #expect(!FileManager.default.fileExists(atPath: target.path))

                world.stallsAt.withLock { $0 = "133" }
                let process = try MusterProcess(arguments)
                let stalled = try await becomesTrue {
                    hosted.methods.count { $0 == "IncidentsService.GetIncident" } >= 33
                }
                #expect(stalled)
                await process.kill()
                world.stallsAt.withLock { $0 = nil }
                world.refusals.withLock { $0 = 2 }

                let report = try await MusterProcess(arguments).output().json(as: Report.self)
                #expect(report.alreadyThere == 20 && report.incidents == 30 && report.renumbered == 0)
                #expect(report.notes["A file of a timeline was left in the source."] == 30)
                let again = try await MusterProcess(arguments).output().json(as: Report.self)
                #expect(again.alreadyThere == 50 && again.incidents == 0 && again.people == 0)
                try await checkHosted(target)
            }
        }
    }

    private func checkHosted(_ target: URL) async throws {
        let token = try await makeToken(target)
        try await Served.run(target) { server in
            func incident(_ id: String) async throws -> Incident {
                try await server.call(GetIncident.self, token: token) { $0.incidentID = id }.incident
            }
            let first = try await incident("101")
            #expect(first.title == "Hosted 101" && first.createdTime.description == HostedWorld.time("101", 0))
            #expect(first.refs.map(\.key) == ["grafana-incident", "jira"] && first.summary == "Sum 101")
            #expect(first.refs.first?.url.hasSuffix("/a/grafana-irm-app/incidents/101/hosted") == true)
            #expect(first.incidentMembership.assignments.map(\.role.name) == ["scribe"])
            #expect(first.taskList.tasks.map(\.status) == [.done])
            #expect(try await incident("103").labels.map { "\($0.key):\($0.label)" } == ["tags:hosted"])
            let inTeam = try await server.call(QueryIncidents.self, token: token) {
                $0.query.queryString = "field:team:Payments"
            }
            #expect(inTeam.incidents.map(\.incidentID) == ["103"])
            #expect(try await incident("104").severity == "Sev Zero")
            #expect(try await incident("105").status == "mitigated")
            #expect(try await incident("106").closedTime.description == HostedWorld.time("106", 40))
            #expect(try await incident("107").isDrill)
            let timeline = try await server.call(QueryActivity.self, token: token) { $0.query.incidentID = "150" }
            #expect(timeline.activityItems.map(\.body) == ["New 150", "Declared"])
            #expect(timeline.activityItems.first?.eventTime.description == HostedWorld.time("150", 5))
            let users = try await muster("user", "list", "--data", target.path)
            #expect(users.stdout.contains("ada@example.com") && users.stdout.contains("ben@example.com"))
            let next = try await server.call(CreateIncident.self, token: token) { $0.title = "Next" }.incident
            #expect(next.incidentID == "151")
        }
    }

    @Test(.postgresOnly) func aDatabaseTakesTheHostedServiceToo() async throws {
        let world = HostedWorld()
        try await HostedStandIn.run({ world.answer($0, $1) }) { hosted in
            try await PostgresPlace.run { place in
                try await withTokenFile("glsa_any") { _, file in
                    let report: Report = try await place.muster(
                        "import", "grafana-incident", hosted.url, "--token-file", file.path, "--json"
                    ).json()
                    #expect(report.incidents == 50 && report.renumbered == 0)
                    #expect(try await place.database.sql("SELECT max(number) FROM incident") == "150")
                }
            }
        }
    }

    @Test(.sqliteOnly) func aSourceThatRefusesIsNamed() async throws {
        try await HostedStandIn.run({ _, _ in
            HostedStandIn.Answer(status: 401, body: #"{"error": "invalid API key"}"#)
        }) { hosted in
            try await withTokenFile("glsa_any") { root, file in
                try await expectFailure(
                    "import", "grafana-incident", hosted.url, "--token-file", file.path, "--to",
                    root.appending(path: "target").path, words: "invalid API key")
            }
        }
    }
}
