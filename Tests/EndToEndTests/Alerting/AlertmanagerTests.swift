import Foundation
import IncidentAPI
import IncidentTesting
import Testing

/// Debian's Alertmanager and Prometheus before the built program.
@Suite(.sqliteOnly) struct RealAlertmanagerTests {
    @Test func aDayOfAlerts() async throws {
        try await withTemporaryFolder { try await aDayOfAlerts(in: $0) }
    }

    private func aDayOfAlerts(in folder: URL) async throws {
        let fixture = try await AlertingFixture(in: folder)
        var muster = try await fixture.serve()
        let alertmanager = try await AlertingProgram.alertmanager(fixture.configuration())
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await life(alertmanager, fixture) }
                group.addTask { try await silence(alertmanager, fixture) }
                group.addTask { try await truncation(alertmanager, fixture) }
                group.addTask { try await pagerDuty(alertmanager, fixture) }
                group.addTask { try await cluster(fixture) }
                group.addTask { try await rule(alertmanager, fixture) }
                try await group.waitForAll()
            }
            muster = try await restarts(alertmanager, muster, fixture)
            try await regrouping(alertmanager, fixture)
        } catch {
            await alertmanager.remove()
            await muster.kill()
            throw error
        }
        await alertmanager.remove()
        let output = await muster.stop()
        #expect(output.status == 0)
        #expect(!output.stderr.contains(fixture.webhook), "a token is in the log")
    }

    /// Firing, more alerts, a repeat, some over, all over.
    private func life(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        try await alertmanager.tell("Life", "a", "b", to: "resolving")
        try await fixture.expectNote("Life", "2 alerts firing:")
        let incident = try await fixture.incidents("Life")[0]
        #expect(incident.severity == "Major")
        try await alertmanager.tell("Life", "c", to: "resolving")
        try await fixture.expectNote("Life", "1 alert firing:\n• Life (instance=c)")

        // Every 600 ms it says the same again, and nothing comes of it.
        let told = try await fixture.incidents("Life").map(\.modifiedTime)
        let before = try await alertmanager.deliveries()
        #expect(try await becomesTrue(within: .seconds(60)) { try await alertmanager.deliveries() > before + 4 })
        #expect(try await fixture.incidents("Life").map(\.modifiedTime) == told)

        try await alertmanager.tell("Life", "a", to: "resolving", over: true)
        try await fixture.expectNote("Life", "2 alerts of the group are firing now.")
        #expect(try await fixture.notes("Life").last?.contains("1 alert resolved:") == true)
        try await alertmanager.tell("Life", "b", "c", to: "resolving", over: true)
        try await fixture.expectStatuses("Life", ["resolved"])
        // What fires after that is another incident.
        try await alertmanager.tell("Life", "a", to: "resolving")
        try await fixture.expectStatuses("Life", ["resolved", "active"])
    }

    /// An alert that is silenced is not over.
    private func silence(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        try await alertmanager.tell("Silence", "a", "b", to: "resolving")
        try await fixture.expectNote("Silence", "2 alerts firing:")
        let silence = """
            {"matchers": [{"name": "alertname", "value": "Silence", "isRegex": false},
              {"name": "instance", "value": "a", "isRegex": false}], "createdBy": "me", "comment": "x",
             "startsAt": "\((Date.now - 60).ISO8601Format())", "endsAt": "\((Date.now + 600).ISO8601Format())"}
            """
        let answer = try await alertmanager.request("POST", "/api/v2/silences", silence)
        let id = try JSONDecoder().decode([String: String].self, from: Data(answer.text.utf8))["silenceID"] ?? ""
        try await alertmanager.tell("Silence", "b", to: "resolving", over: true)
        try await fixture.expectNote("Silence", "1 alert of the group was firing and not told of as resolved")
        try await fixture.expectStatuses("Silence", ["active"])
        try await alertmanager.request("DELETE", "/api/v2/silence/\(id)")
        // What ends before it was told of again is never told of: Alertmanager tells of the end of what it told.
        try await alertmanager.tell("Silence", "a", "c", to: "resolving")
        try await fixture.expectNote("Silence", "1 alert firing:\n• Silence (instance=c)")
        try await alertmanager.tell("Silence", "a", "c", to: "resolving", over: true)
        try await fixture.expectStatuses("Silence", ["resolved"])
    }

    /// What is left out may fire on.
    private func truncation(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        try await alertmanager.tell("Many", "a", "b", "c", "d", "e", to: "truncating")
        try await fixture.expectNote("Many", "Alertmanager left out 3 alerts more (max_alerts).")
        try await alertmanager.tell("Many", "a", "b", "c", "d", "e", to: "truncating", over: true)
        try await fixture.expectNote("Many", "what was left out may.")
        try await fixture.expectStatuses("Many", ["active"])
    }

    /// Its sender for PagerDuty, told another host.
    private func pagerDuty(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        try await alertmanager.tell("Pager", "a", to: "pagerduty")
        try await fixture.expectStatuses("Pager", ["active"])
        #expect(try await fixture.incidents("Pager").map(\.severity) == ["Minor"])
        try await alertmanager.tell("Pager", "a", to: "pagerduty", over: true)
        try await fixture.expectStatuses("Pager", ["resolved"])
    }

    /// Two that know of each other, neither of which waits for the other.
    private func cluster(_ fixture: AlertingFixture) async throws {
        let ports = (try LoopbackSocket.freePort(), try LoopbackSocket.freePort())
        let first = try await AlertingProgram.alertmanager(fixture.configuration(), cluster: (ports.0, nil))
        let second = try await AlertingProgram.alertmanager(fixture.configuration(), cluster: (ports.1, ports.0))
        do {
            for round in 0..<3 {
                async let one: Void = first.tell("Cluster\(round)", "a", "b", to: "resolving")
                async let two: Void = second.tell("Cluster\(round)", "a", "b", to: "resolving")
                _ = try await (one, two)
            }
            for round in 0..<3 { try await fixture.expectStatuses("Cluster\(round)", ["active"]) }
            #expect(
                try await becomesTrue(within: .seconds(60)) {
                    let counts = (try await first.deliveries(), try await second.deliveries())
                    return counts.0 > 3 && counts.1 > 3
                })
            for round in 0..<3 { #expect(try await fixture.incidents("Cluster\(round)").count == 1) }
        } catch {
            await first.remove()
            await second.remove()
            throw error
        }
        await first.remove()
        await second.remove()
    }

    /// A rule of Prometheus that fires, and then does not.
    private func rule(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        func rules(_ expression: String) -> String {
            """
            groups:
            - name: g
              rules:
              - alert: Rule
                expr: \(expression)
                labels: {to: resolving, severity: critical}
                annotations: {summary: RuleFires, runbook_url: 'https://runbooks.example.com/rule'}
            """
        }
        let prometheus = try await AlertingProgram.prometheus(rules: rules("vector(1)"), telling: alertmanager)
        do {
            try await fixture.expectStatuses("RuleFires", ["active"])
            #expect(try await fixture.incidents("RuleFires").map(\.severity) == ["Critical"])
            try prometheus.write(rules("vector(1) > 1"), to: "rules.yml")
            prometheus.reload()
            try await fixture.expectStatuses("RuleFires", ["resolved"])
        } catch {
            await prometheus.remove()
            throw error
        }
        await prometheus.remove()
    }

    /// Either side dies in the middle.
    private func restarts(
        _ alertmanager: AlertingProgram, _ muster: MusterProcess, _ fixture: AlertingFixture
    ) async throws -> MusterProcess {
        try await alertmanager.tell("Restart", "a", to: "resolving")
        try await fixture.expectNote("Restart", "1 alert firing:")
        // It forgets what it has sent, and sends it again.
        await alertmanager.kill()
        try await alertmanager.start()
        try await alertmanager.tell("Restart", "a", "b", to: "resolving")
        try await fixture.expectNote("Restart", "1 alert firing:\n• Restart (instance=b)")

        // What comes while nobody listens comes again.
        await muster.kill()
        try await alertmanager.tell("Restart", "a", "b", to: "resolving", over: true)
        try await alertmanager.tell("Meanwhile", "a", to: "resolving")
        let again = try await fixture.serve()
        try await fixture.expectStatuses("Restart", ["resolved"])
        try await fixture.expectStatuses("Meanwhile", ["active"])
        return again
    }

    /// Another grouping makes other groups: a new incident, and the old one stays for people to end.
    private func regrouping(_ alertmanager: AlertingProgram, _ fixture: AlertingFixture) async throws {
        try await alertmanager.tell("Grouping", "a", "b")
        try await fixture.expectNote("Grouping", "2 alerts firing:")
        try alertmanager.write(fixture.configuration(groupBy: "alertname, instance"), to: "alertmanager.yml")
        alertmanager.reload()
        try await fixture.expectStatuses("Grouping", ["active", "active", "active"])
    }
}
