import IncidentAPI
import IncidentService
import IncidentStorage
import IncidentTesting
import Testing

/// Which hook hears of what.
@Suite struct HookEventTests {
    @Test func eachHookHearsOfItsEventsAlone() async throws {
        try await withDeliveries { server, receivers, worker in
            _ = try await server.declare("Before")
            let names: [HookEventName] = [
                .incidentCreated, .incidentUpdated, .incidentClosed, .incidentDeleted, .manuallyTriggered,
            ]
            for name in names { try await server.enableHook(name, to: "https://hooks.example.com/\(name.rawValue)") }
            let id = try await server.declare().incidentID
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Checkout is down") }
            _ = try await server.call(AddLabel.self) { ($0.incidentID, $0.label.label) = (id, "db") }
            _ = try await server.call(RemoveLabel.self) { ($0.incidentID, $0.label) = (id, "db") }
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = (id, "resolved") }
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = id }
            try await worker.step()

            let heard = Dictionary(grouping: receivers.take(), by: \.url).mapValues { $0.map(\.event) }
            let updates = ["updated.title", "added.label", "removed.label", "updated.status"]
            #expect(
                heard == [
                    "https://hooks.example.com/incidentCreated": ["created"],
                    "https://hooks.example.com/incidentUpdated": updates,
                    "https://hooks.example.com/incidentClosed": ["closed"],
                    "https://hooks.example.com/incidentDeleted": ["deleted"],
                ])
            try await worker.step()
            #expect(receivers.take().isEmpty)
        }
    }

    @Test func eventsOfItsConfigurationAreAllThatAHookHearsOf() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            let wanted = "grafana.incident.updated.title, grafana.incident.updated.status"
            try await server.enableHook(.incidentUpdated, fields: ["events": wanted])
            let id = try await server.declare().incidentID
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = (id, "major") }
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = (id, "Checkout is down") }
            try await server.deliveryWorker(receivers).step()
            #expect(receivers.seen.map(\.event) == ["updated.title"])
        }
    }

    @Test func aFilterLetsOnlyMatchingIncidentsThrough() async throws {
        try await withDeliveries { server, receivers, worker in
            try await server.enableHook(.incidentCreated) { $0.incidentFilter = "severity:critical label:db" }
            try await server.enableHook(.incidentDeleted) { $0.incidentFilter = "severity:critical" }
            _ = try await server.declare("Minor") { $0.severity = "minor" }
            _ = try await server.declare("Critical") {
                $0.severity = "critical"
                $0.labels = [.with { $0.label = "db" }]
            }
            for id in ["1", "2"] { _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = id } }
            try await worker.step()
            #expect(receivers.seen.map { "\($0.incidentID) \($0.event)" } == ["2 created", "2 deleted"])
        }
    }

    /// By whatever change, once; and again when it had ceased to match between.
    @Test func aHookHearsWhenAnIncidentBeginsToMatch() async throws {
        try await withDeliveries { server, receivers, worker in
            func set(_ id: String, severity: String) async throws {
                _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = (id, severity) }
            }
            _ = try await server.declare("Matches already") { $0.severity = "critical" }
            _ = try await server.declare("Matches later") { $0.severity = "minor" }
            let hook = try await server.enableHook(.incidentFilter) { $0.incidentFilter = "severity:critical" }
            _ = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", "Matches still") }
            try await set("2", severity: "critical")
            _ = try await server.call(AddLabel.self) { ($0.incidentID, $0.label.label) = ("2", "db") }
            // Back and forth before anybody looks: both beginnings are told.
            try await set("2", severity: "minor")
            try await set("2", severity: "critical")
            _ = try await server.declare("Is born matching") { $0.severity = "critical" }
            try await worker.step()
            let told = receivers.take().map { "\($0.incidentID) \($0.event)" }
            #expect(told.sorted() == ["2 updated.severity", "2 updated.severity", "3 created"])
            _ = try await server.call(DisableHook.self, as: .admin) {
                ($0.integrationID, $0.enabledHookID) = ("outgoing-webhook", hook)
            }
            try await set("1", severity: "minor")
            try await set("1", severity: "critical")
            try await worker.step()
            #expect(receivers.take().isEmpty)
        }
    }

    /// A change of several things fires one event of each, and begins once.
    @Test func aChangeOfManyThingsBeginsOnce() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            try await server.enableHook(.incidentFilter) { $0.incidentFilter = "status:resolved" }
            try await server.enableHook(
                .incidentFilter, to: "https://hooks.example.com/closed",
                fields: ["events": "grafana.incident.closed"]
            ) { $0.incidentFilter = "status:resolved" }
            let id = try await server.declare().incidentID
            _ = try await server.call(UpdateStatus.self) { ($0.incidentID, $0.status) = (id, "resolved") }
            try await server.deliveryWorker(receivers).step()
            #expect(
                Set(receivers.seen.map { "\($0.url.split(separator: "/").last ?? "") \($0.event)" })
                    == ["secret-path updated.status", "closed closed"])
            #expect(receivers.seen.count == 2)
        }
    }

    @Test func privateIncidentsAreForSensitiveHooksAlone() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            for name in [HookEventName.incidentCreated, .incidentDeleted] {
                try await server.enableHook(name)
                try await server.enableHook(name, to: "https://hooks.example.com/sensitive") { $0.sensitive = true }
            }
            try await server.enableHook(.incidentFilter) { $0.incidentFilter = "type:private" }
            let id = try await server.declare("Secret") { $0.incidentType = .privateIncident }.incidentID
            _ = try await server.call(DeleteIncident.self, as: .admin) { $0.incidentID = id }
            _ = try await server.declare("Known to all")
            try await server.deliveryWorker(receivers).step()
            let told = receivers.seen.map { "\($0.url.split(separator: "/").last ?? "") \($0.incidentID) \($0.event)" }
            #expect(
                Set(told) == [
                    "sensitive 1 created", "sensitive 1 deleted", "sensitive 2 created", "secret-path 2 created",
                ])
            #expect(told.count == 4)
        }
    }

    /// Who reads incidents learns that mail went wrong, and no address.
    @Test func mailAddressesAreForAdminsAlone() async throws {
        try await TestServer.run { server in
            let receivers = Receivers()
            receivers.answer(450)
            _ = try await server.call(EnableHook.self, as: .admin) {
                ($0.integrationID, $0.hookID, $0.eventName) = ("email", "send-message", .incidentCreated)
                $0.hookConfig.fields = [.with { ($0.key, $0.value) = ("to", "ada@example.com,grace@example.com") }]
            }
            let id = try await server.declare().incidentID
            try await server.deliveryWorker(receivers).step()
            #expect(receivers.seen.map(\.url) == ["mailto:ada@example.com,grace@example.com"])
            let notes = try await server.hookNotes(id)
            #expect(notes.count == 1)
            #expect(notes.allSatisfy { $0.contains("mail at example.com") && !$0.contains("ada") })
            let runs = try await server.call(GetHookRuns.self, as: .viewer) { $0.incidentID = id }.hookRuns
            #expect(runs.map(\.metadata.title) == ["mail at example.com"])
        }
    }
}
