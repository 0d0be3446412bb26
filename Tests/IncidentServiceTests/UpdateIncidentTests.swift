import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct UpdateIncidentTests {
    @Test func severalFieldsAreOneChange() async throws {
        try await TestServer.run { server in
            let before = try await server.declare("Slow") { $0.severity = "minor" }
            let end = before.incidentStart.advanced(bySeconds: 600)
            let changed = try await server.call(UpdateIncident.self) {
                $0.incidentID = "1"
                $0.title = "Checkout is slow"
                $0.severity = "CRITICAL"
                $0.status = "Resolved"
                $0.isDrill = true
                $0.incidentStart = before.incidentStart.advanced(bySeconds: -600)
                $0.incidentEnd = end
                $0.summary = "The cache was cold."
            }.incident
            #expect(changed.title == "Checkout is slow")
            #expect(changed.severity == "Critical")
            #expect(changed.status == "resolved")
            #expect(changed.closedTime == server.clock.now)
            #expect(changed.isDrill)
            #expect(changed.incidentEnd == end)
            #expect(changed.durationSeconds == 1200)
            #expect(changed.summary == "The cache was cold.")
            #expect(try await server.version("1") == 2)
            #expect(
                try await server.timelineKinds("1") == [
                    .incidentCreated, .incidentTitleChanged, .incidentSeverityChanged, .incidentSummary,
                    .incidentStatusChanged, .incidentClosed, .incidentIsDrillChanged, .incidentStart, .incidentEnd,
                ])
            #expect(
                try await server.events() == [
                    .created, .updatedTitle, .updatedSeverity, .addedActivity, .updatedStatus, .closed,
                    .updatedIsDrill, .updatedTime,
                ])
            #expect(try await server.auditActions().suffix(1) == [UpdateIncident.method])
        }
    }

    @Test func whatIsNotGivenStays() async throws {
        try await TestServer.run { server in
            let before = try await server.declare("Slow") { $0.initialStatusUpdate = "Known." }
            var changed = try await server.call(UpdateIncident.self) { ($0.incidentID, $0.isDrill) = ("1", true) }
                .incident
            #expect(changed.isDrill)
            (changed.isDrill, changed.modifiedTime) = (before.isDrill, before.modifiedTime)
            #expect(changed == before)
        }
    }

    @Test func anEmptyTimeClearsAndAnEmptySummaryToo() async throws {
        try await TestServer.run { server in
            let before = try await server.declare("Slow") { $0.initialStatusUpdate = "Known." }
            _ = try await server.call(UpdateIncident.self) {
                $0.incidentID = "1"
                $0.incidentStart = before.createdTime.advanced(bySeconds: -60)
                $0.incidentEnd = before.createdTime.advanced(bySeconds: 60)
            }
            let cleared = try await server.call(UpdateIncident.self) {
                $0.incidentID = "1"
                $0.incidentStart = .unset
                $0.incidentEnd = .unset
                $0.summary = ""
            }.incident
            #expect(cleared.incidentStart == before.incidentStart)
            #expect(!cleared.incidentEnd.isSet)
            #expect(cleared.summary == "")
        }
    }

    @Test func oneMemberThatIsWrongChangesNothing() async throws {
        try await TestServer.run { server in
            let start = try await server.declare("Slow").incidentStart
            let before = try await server.storedState()
            let faults: [(String, (inout UpdateIncident.Request) -> Void)] = [
                ("title must not be empty.", { $0.title = "" }),
                ("severity must be one of Critical, Major, Minor, Pending.", { $0.severity = "huge" }),
                ("severity must not be empty.", { $0.severity = "" }),
                ("status must be one of active, resolved.", { $0.status = "gone" }),
                ("incidentEnd must not be before", { $0.incidentEnd = start.advanced(bySeconds: -1) }),
                (
                    "incidentStart must not be after",
                    {
                        $0.status = "resolved"
                        $0.incidentStart = start.advanced(bySeconds: 3600)
                    }
                ),
                ("summary must have at most", { $0.summary = String(repeating: "x", count: 65_537) }),
            ]
            for (words, fault) in faults {
                await expectRefusal(.validationFailed, words) {
                    try await server.call(UpdateIncident.self) {
                        ($0.incidentID, $0.title, $0.isDrill, $0.status) = ("1", "Other", true, "resolved")
                        fault(&$0)
                    }
                }
            }
            #expect(try await server.storedState() == before)
        }
    }
}
