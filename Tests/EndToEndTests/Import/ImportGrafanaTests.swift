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
                try await addWords(source, token)
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
                    #expect(report.incidents == 40 && report.renumbered == 0)
                    #expect(
                        Set(report.made) == [
                            "field impact", "severity Sev Four (level 4)", "status Held back (active)",
                        ])
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

    /// What an organisation makes for itself, and what incidents have of it.
    private func addWords(_ server: Served, _ token: String) async throws {
        let field = try await server.call(AddField.self, token: token) {
            $0.field.name = "Impact"
            $0.field.slug = "impact"
            $0.field.type = .multiSelect
            $0.field.selectoptions = ["shops", "staff", "nobody"].map { word in .with { $0.value = word } }
        }.field
        let severity = try await server.call(CreateOrgSeverity.self, token: token) {
            $0.severity.displayLabel = "Sev Four"
            $0.severity.level = 4
            $0.severity.darkColor = "#112233"
        }.severity
        let status = try await server.call(CreateOrgStatus.self, token: token) {
            $0.name = "Held back"
            $0.color = "#445566"
            $0.icon = .clock
        }.status
        let uuids = field.selectoptions.map(\.uuid)
        _ = try await server.call(RecordFieldValue.self, token: token) {
            $0.targetID = "7"
            $0.fieldUUID = field.uuid
            $0.value = #"["\#(uuids[2])","\#(uuids[0])"]"#
        }
        for (content, type) in [("*Held* for now", KeyUpdateContentType.slack), ("It is held.", .plainText)] {
            _ = try await server.call(CreateKeyUpdate.self, token: token) {
                $0.incidentID = "7"
                $0.title = "Held"
                $0.content = content
                $0.contentType = type
                $0.scope = .everybody
                $0.statusID = status.statusID
                $0.severityID = severity.severityID
            }
        }
    }

    /// Field values by slugs and options' values, key updates by the labels of what they gave.
    private func details(_ number: Int, of server: Served, _ token: String) async throws -> [String] {
        let values = try await server.call(GetFieldValues.self, token: token) { $0.targetID = "\(number)" }.fieldValues
        let shown = values.map { value in
            let text = value.field.selectoptions.reduce(value.value) { $0.replacing($1.uuid, with: $1.value) }
            return "\(value.field.slug) \(value.field.name) \(value.field.type) \(text)"
        }
        let severities = try await server.call(GetOrgSeverities.self, token: token) { _ in }.severities
        let statuses = try await server.call(QueryOrgStatuses.self, token: token) { _ in }.configurations.flatMap(
            \.statuses)
        let listed = try await server.call(QueryKeyUpdates.self, token: token) { $0.query.incidentID = "\(number)" }
        var updates: [String] = []
        for id in listed.keyUpdates.map(\.id) {
            let update = try await server.call(GetKeyUpdate.self, token: token) {
                $0.incidentID = "\(number)"
                $0.id = id
            }.keyUpdate
            let status = statuses.first { $0.statusID == update.statusID }
            let severity = severities.first { $0.severityID == update.severityID }
            updates.append(
                """
                \(update.id) \(update.title ?? "") \(update.content) \(update.contentType) \(update.scope) \
                \(update.createdTime) \(update.modifiedTime) \(update.createdBy.userID) \(status?.slug ?? "") \
                \(status?.color ?? "") \(severity?.displayLabel ?? "") \(severity?.darkColor ?? "")
                """)
        }
        #expect(number != 7 || updates.count == 2 && shown.count >= 1)
        return shown + updates
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
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try await details(number, of: server, token)
            + [String(decoding: encoder.encode(incident), as: UTF8.self)]
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
                #expect(
                    report.notes.keys.count { $0.hasSuffix("was left out: the source names no address for it.") } == 30)
                #expect(report.notes.keys.contains { $0.contains("SeveritiesService.GetOrgSeverities") })
                #expect(report.notes.keys.contains { $0.hasPrefix("A webhook was left out") })
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
            #expect(
                try await incident("103").labels.map { "\($0.key):\($0.label)" } == ["tags:hosted"])
            let inTeam = try await server.call(QueryIncidents.self, token: token) {
                $0.query.queryString = "field:team:Payments"
            }
            #expect(inTeam.incidents.map(\.incidentID) == ["103"])
            let values = try await server.call(GetFieldValues.self, token: token) { $0.targetID = "103" }.fieldValues
            #expect(values.map(\.field.slug).contains("team"))
            let team = values.first { $0.field.slug == "team" }
            #expect(team?.field.selectoptions.map(\.label) == ["Payments"])
            #expect(team?.value == team?.field.selectoptions.first?.uuid)
            let updates = try await server.call(QueryKeyUpdates.self, token: token) { $0.query.incidentID = "108" }
            let update = try #require(updates.keyUpdates.first)
            #expect(update.createdBy.name == "Ben" && update.lastModifiedBy.name == "Ada" && update.scope == .everybody)
            #expect(update.createdTime.description == HostedWorld.time("108", 7) && update.severityID.isEmpty)
            let statuses = try await server.call(QueryOrgStatuses.self, token: token) { _ in }.configurations.flatMap(
                \.statuses)
            let held = statuses.first { $0.statusID == update.statusID }
            #expect(held?.name == "Mitigated" && held?.color == "#aabbcc" && held?.icon == .clock)
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
        let world = HostedWorld(hasKeyUpdates: false)
        try await HostedStandIn.run({ world.answer($0, $1) }) { hosted in
            try await PostgresPlace.run { place in
                try await withTokenFile("glsa_any") { _, file in
                    let report: Report = try await place.muster(
                        "import", "grafana-incident", hosted.url, "--token-file", file.path, "--json"
                    ).json()
                    #expect(report.incidents == 50 && report.renumbered == 0)
                    #expect(try await place.database.sql("SELECT max(number) FROM incident") == "150")
                    // What the source cannot do at all is not asked for again, but for the calls under way.
                    #expect(hosted.methods.count { $0 == "KeyUpdatesService.QueryKeyUpdates" } <= 4)
                    #expect(report.notes.keys.contains { $0.contains("KeyUpdatesService.QueryKeyUpdates") })
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
                try await expectFailure(
                    "import", "grafana-incident", hosted.url, "--token-file", "/nowhere", "--to",
                    root.appending(path: "target").path, status: 78, words: "/nowhere cannot be read")
            }
        }
    }
}
