import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// How incidents of elsewhere become ours.
@Suite struct IncidentImportTests {
    private static let source = ImportSource(service: "grafana-incident", place: "acme.example")

    private func foreign(_ id: String, at seconds: Int64, _ fill: (inout ForeignIncident) -> Void = { _ in })
        -> ForeignIncident
    {
        var incident = ForeignIncident(sourceID: id)
        incident.number = Int(id)
        incident.title = "Incident \(id)"
        incident.createdAt = Timestamp(microseconds: 1_700_000_000_000_000 + seconds * 1_000_000)
        fill(&incident)
        return incident
    }

    @Test func numbersAreKeptWhereNoOthersAre() async throws {
        try await TestDatabase.open { database in
            let first = try await IncidentImport(into: database, from: Self.source)
            #expect(first.keepsNumbers)
            _ = try await first.store([foreign("4", at: 0), foreign("9", at: 10)])
            let second = try await IncidentImport(into: database, from: Self.source)
            #expect(second.keepsNumbers)
            let report = try await second.store([foreign("9", at: 10), foreign("12", at: 20)])
            #expect(report.incidents == 1 && report.alreadyThere == 1 && report.renumbered == 0)
            #expect(try await second.missing(of: ["4", "5", "12"]) == ["5"])

            let other = try await IncidentImport(
                into: database, from: ImportSource(service: "grafana-incident", place: "other.example"))
            #expect(!other.keepsNumbers)
            let renumbered = try await other.store([foreign("4", at: 5)])
            #expect(renumbered.incidents == 1 && renumbered.renumbered == 1)
            #expect(renumbered.notes == ["The times of incidents did not rise with their numbers: moved.": 1])
            try await TestServer.run(over: database) { server in
                let all = try await server.call(QueryIncidents.self).incidents
                #expect(all.map(\.incidentID) == ["13", "12", "9", "4"])
            }
        }
    }

    @Test func whatDoesNotFitIsCutAndSaid() async throws {
        try await TestDatabase.open { database in
            let imported = try await IncidentImport(into: database, from: Self.source)
            let report = try await imported.store([
                foreign("1", at: 0) {
                    $0.title = String(repeating: "x", count: 300) + "\n\u{0}"
                    $0.summary = "with \u{0} in it"
                    $0.severity = "MINOR"
                    $0.endedAt = Timestamp(microseconds: 1)
                    $0.labels = [.with { $0.label = "Eu" }, .with { $0.label = "eu" }]
                },
                foreign("2", at: 1) { $0.title = " \n " },
            ])
            #expect(report.incidents == 2 && report.labels == 1 && report.made.isEmpty)
            #expect(report.notes["A title had more than 255 characters and was cut."] == 1)
            #expect(report.notes["An incident ended before it started: its end was set to its start."] == 1)
            try await TestServer.run(over: database) { server in
                let first = try await server.call(GetIncident.self) { $0.incidentID = "1" }.incident
                #expect(first.title.count == 255 && first.summary == "with  in it" && first.severity == "Minor")
                #expect(first.incidentEnd == first.incidentStart && first.labels.map(\.label) == ["Eu"])
                let second = try await server.call(GetIncident.self) { $0.incidentID = "2" }.incident
                #expect(second.title == "Untitled")
            }
        }
    }

    @Test func aFullCategoryHasAStandIn() async throws {
        try await TestDatabase.open { database in
            let imported = try await IncidentImport(into: database, from: Self.source)
            var settings = ForeignSettings()
            settings.statuses = (1...502).map { number in
                .with {
                    $0.name = "Held \(number)"
                    $0.slug = "held-\(number)"
                }
            }
            let report = try await imported.store(settings)
            // One place was taken.
            #expect(report.made.count == 499)
            #expect(report.notes["The status Held 502 found no place in its category: Active stands for it."] == 1)
            let stored = try await imported.store([foreign("1", at: 0) { $0.status = "held-501" }])
            #expect(stored.incidents == 1 && stored.made.isEmpty)
            try await TestServer.run(over: database) { server in
                let incident = try await server.call(GetIncident.self) { $0.incidentID = "1" }.incident
                #expect(incident.status == "active")
            }
        }
    }

    @Test func filesOfOneNameFromTwoSourcesAreTwo() async throws {
        try await TestDatabase.open { database in
            let sha = String(repeating: "ab", count: 64)
            let withFile = foreign("1", at: 0) { incident in
                var item = ForeignItem()
                item.files = [
                    ForeignFile(
                        id: "attachment-0123456789abcdef01234567", person: ForeignPerson(),
                        uploadedAt: incident.createdAt,
                        upload: FileUpload.File(
                            name: "a.txt", content: FileContent(head: Array("a".utf8)), bytes: 1, sha512: sha,
                            wantsThumbnail: false))
                ]
                incident.items = [item]
            }
            let names = [(id: "attachment-0123456789abcdef01234567", uploadedAt: withFile.createdAt)]
            for place in ["first.example", "second.example"] {
                let source = ImportSource(service: "grafana-incident", place: place)
                let imported = try await IncidentImport(into: database, from: source)
                #expect(try await imported.missingFiles(names, of: "1") == ["attachment-0123456789abcdef01234567"])
                #expect(try await imported.store([withFile]).files == 1)
                #expect(try await imported.missingFiles(names, of: "1").isEmpty)
                #expect(try await imported.storeFiles(of: [withFile]).files == 0)
            }
            try await TestServer.run(over: database) { server in
                let files = try await server.call(QueryIncidents.self).incidents.map(\.attachments)
                #expect(files.map(\.count) == [1, 1])
                #expect(Set(files.joined().map(\.attachmentID)).count == 2)
            }
        }
    }

    @Test func peopleAreKnownAgainByIDAndAddress() async throws {
        try await TestDatabase.open { database in
            let imported = try await IncidentImport(into: database, from: Self.source)
            var ada = ForeignPerson()
            ada.id = "grafana-incident:user-0123456789abcdef01234567"
            ada.name = "Ada"
            ada.email = "Ada@example.com"
            var alias = ForeignPerson()
            alias.id = "grafana-user:7"
            alias.email = "ada@EXAMPLE.com"
            var other = ForeignPerson()
            other.id = "grafana-user:8"
            let people = [ada, alias, other]
            let report = try await imported.store([
                foreign("1", at: 0) { incident in
                    incident.createdBy = ada
                    incident.assignments = people.map {
                        ForeignAssignment(role: .with { $0.name = "Investigator" }, person: $0)
                    }
                }
            ])
            #expect(report.people == 2 && report.assignments == 2)
            let members = try await database.read { try $0.members(of: "1") }
            let known = members.filter { $0.email == "Ada@example.com" }
            #expect(known.map(\.userID) == [ada.id])
            // Nobody can sign in as them before somebody makes them able to.
            #expect(known.allSatisfy { $0.role == .viewer && !$0.isServiceAccount })
            #expect(try await database.read { try $0.accessTokens(of: "1") }.allSatisfy { $0.userID != ada.id })
        }
    }
}
