import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct CreateIncidentTests {
    @Test func storesWhatWasAsked() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare("Checkout is slow") {
                $0.severity = "MINOR"
                $0.isDrill = true
                $0.labels = [
                    .with { $0.label = "Security" }, .with { $0.label = "security" },
                    .with {
                        $0.key = "team"
                        $0.label = "payments"
                    },
                ]
            }
            #expect(incident.incidentID == "1")
            #expect(incident.severity == "Minor")
            #expect(incident.status == "active")
            #expect(incident.isDrill)
            #expect(incident.labels.map { "\($0.key):\($0.label)" } == ["tags:Security", "team:payments"])
            #expect(incident.incidentStart == incident.createdTime.wholeSeconds)
            #expect(incident.closedTime == .unset)
            #expect(incident.incidentEnd == .unset)
            #expect(incident.overviewURL == "/a/grafana-irm-app/incidents/1/checkout-is-slow")
            #expect(incident.taskList.tasks.isEmpty)
            #expect(try await server.incident("1").title == "Checkout is slow")
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .labelAdded, .labelAdded])
            #expect(try await server.events() == [.created])
        }
    }

    @Test func emptySeverityIsPending() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            #expect(incident.severity == "Pending")
        }
    }

    @Test func refusesWhatItCannotStoreAndChangesNothing() async throws {
        try await TestServer.run { server in
            await expectRefusal(.validationFailed, "title must not be empty") { try await server.declare(" ") }
            await expectRefusal(.validationFailed, "one line") { try await server.declare("a\nb") }
            await expectRefusal(.validationFailed, "at most 255") {
                try await server.declare(String(repeating: "ü", count: 256))
            }
            await expectRefusal(.validationFailed, "Critical, Major, Minor, Pending") {
                try await server.declare { $0.severity = "catastrophic" }
            }
            await expectRefusal(.validationFailed, "active, resolved") {
                try await server.declare { $0.status = "closed" }
            }
            await expectRefusal(.validationFailed, "attachURL") {
                try await server.declare { $0.attachURL = "javascript:alert(1)" }
            }
            await expectRefusal(.validationFailed, "labels.0.label") {
                try await server.declare { $0.labels = [.init()] }
            }
            let events = try await server.events()
            #expect(events.isEmpty)
            #expect(try await server.declare(String(repeating: "ü", count: 255)).incidentID == "1")
        }
    }

    @Test func aRetrospectiveIncidentIsClosedFromTheStart() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare { $0.status = "resolved" }
            #expect(incident.closedTime == incident.createdTime)
            #expect(incident.incidentEnd == incident.createdTime)
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .incidentClosed])
            #expect(try await server.events() == [.created, .closed])
        }
    }

    @Test func attachesALinkAndTheFirstUpdate() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare {
                $0.attachURL = "https://example.com/graph"
                $0.attachCaption = "The graph"
                $0.initialStatusUpdate = "We are looking into it."
            }
            #expect(incident.summary == "We are looking into it.")
            let items = try await server.timeline("1")
            #expect(items.map(\.activityKind) == [.incidentCreated, .contextAttached, .incidentUpdated])
            #expect(items[1].url == "https://example.com/graph")
            #expect(items[1].body == "The graph")
        }
    }

    @Test func numbersHaveNoGapsAndTimesIncrease() async throws {
        try await TestServer.run { server in
            let first = try await server.declare()
            await expectRefusal(.validationFailed) { try await server.declare("") }
            let second = try await server.declare()
            #expect([first.incidentID, second.incidentID] == ["1", "2"])
            #expect(second.createdTime > first.createdTime)
        }
    }

    @Test func keepsTextAsGiven() async throws {
        try await TestServer.run { server in
            let title = "  Ünïcode \u{65}\u{301} 🔥 “quoted” % _ \\ "
            let incident = try await server.declare(title)
            #expect(Array(incident.title.utf8) == Array(title.utf8))
        }
    }
}
