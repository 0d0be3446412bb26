import IncidentAPI
import IncidentTesting
import Testing

@Suite struct SeveritiesTests {
    private func create(_ label: String, level: Int, on server: TestServer) async throws -> Severity {
        try await server.call(CreateOrgSeverity.self, as: .admin) {
            $0.severity.displayLabel = label
            $0.severity.level = level
        }.severity
    }

    private func archive(_ severityID: String, on server: TestServer) async throws -> Severity {
        try await server.call(ArchiveOrgSeverity.self, as: .admin) { $0.severityID = severityID }.severity
    }

    private func found(_ query: String, on server: TestServer) async throws -> [String] {
        try await server.call(QueryIncidents.self) {
            $0.query.queryString = query
            $0.query.orderDirection = .ascending
        }.incidents.map(\.incidentID)
    }

    @Test func aNewOrganisationHasFour() async throws {
        try await TestServer.run { server in
            let severities = try await server.call(GetOrgSeverities.self, as: .viewer).severities
            #expect(severities.map(\.displayLabel) == ["Critical", "Major", "Minor", "Pending"])
            #expect(severities.map(\.level) == [1, 2, 3, -1])
            #expect(severities.allSatisfy { !$0.icon.isEmpty && $0.darkColor != $0.lightColor })
            #expect(severities.allSatisfy { !$0.archivedAt.isSet && $0.createdAt == server.clock.now })
        }
    }

    @Test func labelsAndLevelsAreUnique() async throws {
        try await TestServer.run { server in
            let cosmetic = try await create("Größe", level: 5, on: server)
            await expectRefusal(.conflict, "named gRÖßE") { try await create("gRÖßE", level: 1, on: server) }
            await expectRefusal(.conflict, "Größe has the level 5") { try await create("Other", level: 5, on: server) }
            _ = try await archive(cosmetic.severityID, on: server)
            await expectRefusal(.conflict) { try await create("größe", level: 1, on: server) }
            _ = try await server.call(DeleteOrgSeverity.self, as: .admin) { $0.severityID = cosmetic.severityID }
            #expect(try await create("größe", level: 5, on: server).severityID != cosmetic.severityID)
        }
    }

    @Test(arguments: [0, -1, 6, Int.max, Int.min])
    func aLevelIsFromOneToFive(level: Int) async throws {
        try await TestServer.run { server in
            await expectRefusal(.validationFailed, "severity.level must be from 1") {
                try await create("Other", level: level, on: server)
            }
        }
    }

    @Test(arguments: [
        ("displayLabel", Severity.with { $0.displayLabel = " " }),
        ("displayLabel", .with { $0.displayLabel = "a\nb" }),
        ("displayLabel", .with { $0.displayLabel = String(repeating: "a", count: 65) }),
        ("icon", .with { ($0.displayLabel, $0.icon) = ("a", "<svg>") }),
        ("icon", .with { ($0.displayLabel, $0.icon) = ("a", String(repeating: "a", count: 65)) }),
        ("description", .with { ($0.displayLabel, $0.description) = ("a", String(repeating: "a", count: 1001)) }),
        ("darkColor", .with { ($0.displayLabel, $0.darkColor) = ("a", "red") }),
        ("lightColor", .with { ($0.displayLabel, $0.lightColor) = ("a", "#12345") }),
    ])
    func aFaultIsNamed(field: String, severity: Severity) async throws {
        try await TestServer.run { server in
            var severity = severity
            severity.level = 4
            await expectRefusal(.validationFailed, "severity.\(field) must") {
                try await server.call(CreateOrgSeverity.self, as: .admin) { $0.severity = severity }
            }
            (severity.severityID, severity.level) = ("minor", 3)
            await expectRefusal(.validationFailed, "severity.\(field) must") {
                try await server.call(UpdateOrgSeverity.self, as: .admin) { $0.severity = severity }
            }
        }
    }

    @Test func renamingShowsOnIncidentsAndFreesTheOldName() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.severity = "critical" }
            let version = try await server.call(GetHomescreenVersion.self).version
            server.clock.advance(bySeconds: 60)
            let renamed = try await server.call(UpdateOrgSeverity.self, as: .admin) {
                $0.severity.severityID = "critical"
                $0.severity.displayLabel = "SEV-1"
                $0.severity.darkColor = "#ffffff"
            }.severity
            #expect(renamed.level == 1 && renamed.updatedAt == server.clock.now && renamed.icon == "")
            #expect(try await server.incident("1").severity == "SEV-1")
            #expect(try await server.call(GetHomescreenVersion.self).version > version)
            #expect(try await found("severity:sev-1", on: server) == ["1"])
            // Its identifier goes on naming it, until another takes the word.
            #expect(try await found("severity:critical", on: server) == ["1"])
            let other = try await create("Critical", level: 4, on: server)
            #expect(try await server.declare { $0.severity = "critical" }.severity == "Critical")
            #expect(try await found("severity:critical", on: server) == ["2"])
            #expect(try await found("severity:\(other.severityID)", on: server) == ["2"])
        }
    }

    @Test func theLevelStays() async throws {
        try await TestServer.run { server in
            for level in [1, -1, 9] {
                await expectRefusal(.validationFailed, "severity.level must stay 3") {
                    try await server.call(UpdateOrgSeverity.self, as: .admin) {
                        $0.severity.severityID = "minor"
                        $0.severity.displayLabel = "Minor"
                        $0.severity.level = level
                    }
                }
            }
            let pending = try await server.call(UpdateOrgSeverity.self, as: .admin) {
                $0.severity.severityID = "pending"
                $0.severity.displayLabel = "Undecided"
                $0.severity.level = -1
            }.severity
            #expect(pending.level == -1)
            #expect(try await server.declare().severity == "Undecided")
        }
    }

    @Test func anArchivedOneIsKeptAndFoundButNotGiven() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.severity = "minor" }
            let archived = try await archive("minor", on: server)
            #expect(archived.archivedAt == server.clock.now)
            #expect(try await server.incident("1").severity == "Minor")
            #expect(try await found("severity:minor", on: server) == ["1"])
            await expectRefusal(.conflict, "The severity Minor is archived; give one of Critical, Major, Pending.") {
                try await server.declare { $0.severity = "MINOR" }
            }
            await expectRefusal(.validationFailed, "severity must be one of Critical, Major, Pending.") {
                try await server.declare { $0.severity = "huge" }
            }
            // What it has already is no change.
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "minor") }
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "major") }
            await expectRefusal(.conflict, "is archived") {
                try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "minor") }
            }
            let back = try await server.call(UnarchiveOrgSeverity.self, as: .admin) { $0.severityID = "minor" }.severity
            #expect(!back.archivedAt.isSet)
            #expect(try await server.declare { $0.severity = "minor" }.severity == "Minor")
        }
    }

    @Test func oneInUseIsNotDeleted() async throws {
        try await TestServer.run { server in
            _ = try await server.declare { $0.severity = "minor" }
            await expectRefusal(.conflict, "Minor is in use") {
                try await server.call(DeleteOrgSeverity.self, as: .admin) { $0.severityID = "minor" }
            }
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "major") }
            _ = try await server.call(DeleteOrgSeverity.self, as: .admin) { $0.severityID = "minor" }
            await expectRefusal(.notFound, "no severity minor") { try await archive("minor", on: server) }
            await expectRefusal(.validationFailed, "known: Critical, Major, Pending") {
                try await found("severity:minor", on: server)
            }
            // A key update that gave it goes on naming it.
            _ = try await server.call(CreateKeyUpdate.self) {
                ($0.incidentID, $0.content, $0.severityID) = ("1", "It grows.", "critical")
            }
            _ = try await server.call(UpdateSeverity.self) { ($0.incidentID, $0.severity) = ("1", "major") }
            await expectRefusal(.conflict, "Critical is in use") {
                try await server.call(DeleteOrgSeverity.self, as: .admin) { $0.severityID = "critical" }
            }
        }
    }

    @Test func theUndecidedOneStays() async throws {
        try await TestServer.run { server in
            await expectRefusal(.conflict, "cannot be archived") { try await archive("pending", on: server) }
            await expectRefusal(.conflict, "cannot be deleted") {
                try await server.call(DeleteOrgSeverity.self, as: .admin) { $0.severityID = "pending" }
            }
        }
    }

    @Test func listsFollowTheLevels() async throws {
        try await TestServer.run { server in
            _ = try await create("Cosmetic", level: 5, on: server)
            _ = try await create("Small", level: 4, on: server)
            for severity in ["", "cosmetic", "minor", "small", "critical"] {
                _ = try await server.declare { $0.severity = severity }
            }
            let previews = try await server.call(QueryIncidentPreviews.self) {
                $0.query.orderField = .severity
                $0.query.orderDirection = .ascending
            }.incidentPreviews
            #expect(previews.map(\.severityLabel) == ["Critical", "Minor", "Small", "Cosmetic", "Pending"])
            #expect(try await found("-severity:cosmetic -severity:pending", on: server) == ["3", "4", "5"])
        }
    }
}
