import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@Suite struct IncidentUpdateTests {
    @Test func itsModifiedTimeMovesThoughTheClockIsSetBack() async throws {
        try await TestServer.run { server in
            var last = try await server.declare().modifiedTime
            server.clock.advance(bySeconds: -3600)
            for title in ["one", "two", "three"] {
                let changed = try await server.call(UpdateTitle.self) { ($0.incidentID, $0.title) = ("1", title) }
                #expect(changed.incident.modifiedTime > last)
                last = changed.incident.modifiedTime
            }
        }
    }

    @Test func renamesAnIncident() async throws {
        try await TestServer.run { server in
            _ = try await server.declare("Slow")
            let renamed = try await server.call(UpdateTitle.self) {
                $0.incidentID = "1"
                $0.title = "Checkout is slow"
            }.incident
            #expect(renamed.title == "Checkout is slow")
            let item = try #require(try await server.timeline("1").last)
            #expect(item.activityKind == .incidentTitleChanged)
            #expect(item.fieldValues == ["old": "Slow", "new": "Checkout is slow"])
            #expect(item.immutable)
            #expect(try await server.events() == [.created, .updatedTitle])
        }
    }

    @Test func aWriteThatChangesNothingLeavesNothing() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare("Slow") { $0.labels = [.with { $0.label = "db" }] }
            _ = try await server.call(UpdateTitle.self) {
                $0.incidentID = "1"
                $0.title = "Slow"
            }
            _ = try await server.call(UpdateSeverity.self) {
                $0.incidentID = "1"
                $0.severity = "pending"
            }
            _ = try await server.call(UpdateStatus.self) {
                $0.incidentID = "1"
                $0.status = "Active"
            }
            _ = try await server.call(AddLabel.self) {
                $0.incidentID = "1"
                $0.label.label = "DB"
            }
            _ = try await server.call(RemoveLabel.self) {
                $0.incidentID = "1"
                $0.label = "web"
            }
            _ = try await server.call(UpdateIncidentIsDrill.self) { $0.incidentID = "1" }
            #expect(try await server.incident("1").modifiedTime == incident.modifiedTime)
            #expect(try await server.call(GetIncidentVersion.self) { $0.incidentID = "1" }.version == 1)
            #expect(try await server.timelineKinds("1") == [.incidentCreated, .labelAdded])
            #expect(try await server.events() == [.created])
        }
    }

    @Test func resolvingClosesAndReopeningOpens() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            func move(_ status: String) async throws -> Incident {
                try await server.call(UpdateStatus.self) {
                    $0.incidentID = "1"
                    $0.status = status
                }.incident
            }
            let resolved = try await move("Resolved")
            #expect(resolved.status == "resolved")
            #expect(resolved.closedTime.isSet)
            #expect(resolved.incidentEnd == resolved.closedTime)
            #expect(
                try await server.timelineKinds("1") == [.incidentCreated, .incidentStatusChanged, .incidentClosed])
            #expect(try await server.events() == [.created, .updatedStatus, .closed])
            let active = try await move("active")
            #expect(active.closedTime == .unset)
            #expect(active.incidentEnd == .unset)
        }
    }

    @Test func anEndThatSomebodySetSurvivesReopening() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            let end = incident.incidentStart.advanced(bySeconds: 90)
            _ = try await server.call(UpdateIncidentEventTime.self) {
                $0.incidentID = "1"
                $0.eventName = .incidentEnd
                $0.eventTime = end
            }
            for status in ["resolved", "active"] {
                _ = try await server.call(UpdateStatus.self) {
                    $0.incidentID = "1"
                    $0.status = status
                }
            }
            let now = try await server.incident("1")
            #expect(now.incidentEnd == end)
            #expect(now.durationSeconds == 90)
        }
    }

    @Test func startAndEndKeepTheirOrder() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare()
            func set(_ name: EventTimeName, _ time: Timestamp) async throws -> UpdateIncidentEventTime.Response {
                try await server.call(UpdateIncidentEventTime.self) {
                    $0.incidentID = "1"
                    $0.activityItemKind = name
                    $0.eventTime = time
                }
            }
            await expectRefusal(.validationFailed, "must not be before the incident's start") {
                try await set(.incidentEnd, incident.incidentStart.advanced(bySeconds: -1))
            }
            await expectRefusal(.validationFailed, "eventName must be one of incidentStart, incidentEnd") {
                try await set(.none, incident.incidentStart)
            }
            _ = try await set(.incidentEnd, incident.incidentStart.advanced(bySeconds: 60))
            await expectRefusal(.validationFailed, "must not be after the incident's end") {
                try await set(.incidentStart, incident.incidentStart.advanced(bySeconds: 61))
            }
            _ = try await set(.incidentStart, incident.incidentStart.advanced(bySeconds: -60))
            #expect(try await server.incident("1").durationSeconds == 120)
            _ = try await set(.incidentStart, .unset)
            _ = try await set(.incidentEnd, .unset)
            let cleared = try await server.incident("1")
            #expect(cleared.incidentStart == incident.incidentStart)
            #expect(cleared.incidentEnd == .unset)
        }
    }

    @Test func labelsAreUniqueWithoutRegardToCase() async throws {
        try await TestServer.run { server in
            _ = try await server.declare()
            for text in ["Größe", "GRÖSSE", "grösse", "größe"] {
                _ = try await server.call(AddLabel.self) {
                    $0.incidentID = "1"
                    $0.label.label = text
                    $0.label.colorHex = "#00ff00"
                }
            }
            let labels = try await server.incident("1").labels
            #expect(labels.map(\.label) == ["Größe", "GRÖSSE"])
            #expect(labels.first?.colorHex == "#00ff00")
            let left = try await server.call(RemoveLabel.self) {
                $0.incidentID = "1"
                $0.label = "TAGS:größe"
            }.incident.labels
            #expect(left.map(\.label) == ["GRÖSSE"])
            await expectRefusal(.validationFailed, "label.colorHex") {
                try await server.call(AddLabel.self) {
                    $0.incidentID = "1"
                    $0.label.label = "red"
                    $0.label.colorHex = "red"
                }
            }
        }
    }

    @Test func unknownIncidentsAreNotFound() async throws {
        try await TestServer.run { server in
            for incidentID in ["77", "abc", "01", "-1", "99999999999999999999"] {
                await expectRefusal(.incidentNotFound, "There is no incident \(incidentID).") {
                    try await server.incident(incidentID)
                }
            }
            await expectRefusal(.validationFailed, "incidentID must not be empty") { try await server.incident("") }
        }
    }
}
