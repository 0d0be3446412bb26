import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// Dumps with rows that nobody would write by hand.
@Suite struct DispatchOddRowsTests {
    private static let full = """
        id,name,title,description,resolution,status,visibility,reported_at,created_at,stable_at,closed_at,\
        incident_type_id,incident_severity_id,incident_priority_id,reporter_id,commander_id

        """

    // MARK: Refused as a whole

    @Test(arguments: [
        ("incidents.csv", "id\n1\n", "incidents.csv is not named as a table of Dispatch: incident, "),
        ("event.csv", "id,incident_id,description\n1,1,x\n", "The table incident is missing"),
        ("incident.csv", "id,title\n1\n", "incident.csv: Line 2: there are 1 fields"),
        ("incident.csv", "id;title\n1;x\n", "incident.csv: Line 1: the column id is missing; there are id;title."),
        ("incident.csv", "id,title,id\n1,x,2\n", "incident.csv: Line 1: the column id is named twice."),
        ("incident.csv", "id,reported_at\n4,yesterday\n", "Incident 4: reported_at must be a time"),
        ("incident.csv", "id,reported_at\n4,1969-12-31 23:59:59\n", "Incident 4: reported_at must be a time"),
        ("incident.csv", "id,title\n1,a\n,x\n", "Row 2 of incident has no id."),
        ("incident.csv", "id,title\n1,a\n1,b\n", "Two rows of incident have the id 1 and say different things."),
        ("incident.json", "[1, 2]", "incident.json: Row 1: this is no JSON object"),
        ("incident.json", #"[{"id": 1}, null]"#, "incident.json: Row 2: this is no JSON object"),
        ("incident.json", #"{"items": {"id": 1}}"#, "incident.json: items must be an array of rows."),
        ("incident.json", "{\"id\": 1}\n\n{\"id\": 2", "incident.json: Line 3: this is no JSON object"),
    ])
    func whatCannotBeReadIsNamed(file: String, text: String, sentence: String) async throws {
        let error = await #expect(throws: StorageError.self) { _ = try await readDispatch([file: text]) }
        #expect(error?.description.hasPrefix(sentence) == true, "\(error?.description ?? "")")
    }

    @Test func otherEncodingsAreNamed() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "muster-dispatch-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "Incident.CSV")
        let latin = Data("id,title\n1,Caf".utf8) + [0xE9] + Data("\n".utf8)
        let wide = try #require("id,title\n1,x\n".data(using: .utf16))
        for (content, line) in [(latin, 2), (wide, 1)] {
            try content.write(to: file)
            let error = #expect(throws: StorageError.self) { _ = try DispatchDump(files: [file]) }
            #expect(error?.description == "Incident.CSV: Line \(line): the text is not in UTF-8.")
        }
    }

    // MARK: Said, and the rest comes

    @Test(arguments: [
        (
            "1,d-1,A,,,Active,Open,2024-03-01 10:00,,,2024-03-02 10:00,,,,,",
            "An active incident had a time of its end, which was left out."
        ),
        (
            "1,d-1,A,,,Closed,Open,2024-03-01 10:00,,,,,,,,",
            "A closed incident had no time of closing: that of its last change was taken."
        ),
        (
            "1,d-1,A,,,Stable,Open,2024-03-01 10:00,,,2024-03-02 10:00,,,,,",
            "A stable incident had a time of closing, which was left out."
        ),
        (
            "1,d-1,A,,, archived ,Open,2024-03-01 10:00,,,2024-03-02 10:00,,,,,",
            "A status is none of Dispatch's: one of the same name stands for it."
        ),
        ("1,d-1,A,,,,Open,2024-03-01 10:00,,,,,,,,", "An incident had no status and is active."),
        (
            "1,d-1,A,,,Active,Secret,2024-03-01 10:00,,,,,,,,",
            "A visibility is neither Open nor Restricted: the incident is private."
        ),
        (
            "1,d-1,A,,,Closed,Open,,,,2024-03-02 10:00,,,,,",
            "An incident had no time of its declaration: that of its end was taken."
        ),
        (
            "1,d-1,A,,,Active,Open,2024-03-01 10:00,,,,5,,,,",
            "What incident_type_id names is not in the files: the incident has none."
        ),
        (
            "1,d-1,A,,,Active,Open,2024-03-01 10:00,,,,,6,,,",
            "What incident_severity_id names is not in the files: the incident has none."
        ),
    ])
    func anOddIncidentIsSaid(row: String, note: String) async throws {
        let (incidents, notes) = try await readDispatch([
            "incident.csv": Self.full + row + "\n", "participant.csv": "id,incident_id,individual_contact_id\n",
            "event.csv": "incident_id,description,started_at,type,individual_id\n",
            "task.csv": "id,incident_id,description,status,created_at,creator_id\n",
        ])
        #expect(notes == [note: 1])
        #expect(incidents.count == 1)
        let isPrivate = incidents.first?.incidentType == .privateIncident
        #expect(isPrivate == note.contains("private"))
        if note.contains("none of Dispatch's") {
            #expect(incidents.first?.status == "archived" && incidents.first?.closedAt.isSet == true)
        }
    }

    @Test func rowsThatBelongToNothingAreCounted() async throws {
        let (incidents, notes) = try await readDispatch([
            "incident.csv": Self.full + "1,d-1,A,,,Active,Open,2024-03-01 10:00,,,,,,,,12.0\n",
            "individual_contact.csv": "id,name,email\n1,Ada,ada@example.com\n",
            "participant.csv": "id,incident_id,individual_contact_id\n11,1,7\n12,1.0,1\n13,2,1\n14,1,\n",
            "participant_role.csv":
                "participant_id,role,renounced_at,assumed_at\n11,Scribe,,\n12,Incident Commander,,\n99,Scribe,,\n",
            "event.csv":
                "incident_id,description,started_at,type,individual_id\n1,x,,,\n,of a case,,,\n2,y,,,\n",
            "task.csv":
                "id,incident_id,description,status,created_at,creator_id\n1,1,Do,Someday,,11\n2,5,Done,Resolved,,\n",
            "task_assignees.csv": "participant_id,task_id\n11,1\n11,77\n",
            "tag.csv": "id,name,tag_type_id\n1,eu,\n",
            "assoc_incident_tags.csv": "incident_id,tag_id\n1,1\n1,2\n",
        ])
        func left(_ table: String, _ column: String) -> String {
            "A row of \(table) was left out: what its \(column) names is not in the files."
        }
        #expect(
            notes == [
                left("participant", "incident_id"): 1, left("participant_role", "participant_id"): 1,
                left("event", "incident_id"): 2, left("task", "incident_id"): 1, left("task_assignees", "task_id"): 1,
                left("assoc_incident_tags", "tag_id"): 1,
                "A participant is not in individual_contact: known by the number alone, without name and address.": 1,
                "A participant is nobody: their roles were left out.": 1,
                "The status of a task is neither Open nor Resolved: it is to be done.": 1,
            ])
        let incident = try #require(incidents.first)
        #expect(
            incident.assignments.map { "\($0.role.name) \($0.person.email)\($0.person.id)" }
                == ["Scribe individual/7", "commander ada@example.com"])
        #expect(incident.items.map(\.body) == ["x"] && incident.tasks.map(\.text) == ["Do"])
        #expect(incident.labels.map(\.label) == ["eu"])
    }

    @Test func missingColumnsAndPagesAreSaid() async throws {
        let (_, columns) = try await readDispatch([
            "incident.csv": "id,title,status,reported_at\n1,A,Active,2024-03-01 10:00\n"
        ])
        for column in ["visibility", "closed_at", "commander_id"] {
            #expect(columns["incident.csv has no column \(column): what it says is missing."] == 1)
        }
        #expect(columns.keys.count { $0.contains("has no column") } == 12)
        let page = #"{"items": [{"id": 1, "status": "Active", "reported_at": "2024-03-01T10:00:00Z"}], "total": 40}"#
        let (once, notes) = try await readDispatch(["1.incident.json": page, "2.incident.json": page])
        #expect(once.count == 1)
        #expect(notes["The pages of incident speak of 40 rows, and 1 were given."] == 1)
    }

    @Test(arguments: [
        ("2024-03-01 10:00:00", "2024-03-01T10:00:00.000000Z"),
        ("2024-03-01 10:00:00.123456", "2024-03-01T10:00:00.123456Z"),
        ("2024-03-01T10:00:00.5Z", "2024-03-01T10:00:00.500000Z"),
        ("2024-03-01 10:00:00+00", "2024-03-01T10:00:00.000000Z"),
        ("2024-03-01 10:00:00.5-08", "2024-03-01T18:00:00.500000Z"),
        ("2024-03-01 10:00:00+0530", "2024-03-01T04:30:00.000000Z"),
        ("2024-03-01 10:00:00 +05:30", "2024-03-01T04:30:00.000000Z"),
        ("2024-03-01 10:00:00 UTC", "2024-03-01T10:00:00.000000Z"),
        (" 2024-03-01T10:00 ", "2024-03-01T10:00:00.000000Z"),
        ("2024-03-01", "2024-03-01T00:00:00.000000Z"),
        ("", ""),
        ("2024-03-01 25:00:00", nil),
        ("2024-13-01", nil),
        ("01.03.2024 10:00", nil),
        ("1709287200", nil),
        ("infinity", nil),
        ("2024-03-01 10:00:00 CET", nil),
    ])
    func timesOfManyForms(text: String, expected: String?) throws {
        let row = DispatchRow(["at": text])
        #expect((try? row.time("at"))?.description == expected)
    }

    // MARK: Stored

    @Test func timesThatCannotBeMoveNobodyElse() async throws {
        let dump =
            Self.full + """
                1,d-1,Never,,,Active,Open,,,,,,,,,
                2,d-2,Past,,,Active,Open,2024-03-01 10:00,,,,,,,,
                3,d-3,Future,,,Active,Open,2199-03-01 10:00,,,,,,,,
                4,d-4,Past too,,,Active,Open,2024-03-02 10:00,,,,,,,,

                """
        let (incidents, _) = try await readDispatch(["incident.csv": dump])
        #expect(incidents.map(\.title) == ["Past", "Past too", "Future", "Never"])
        try await TestDatabase.open { database in
            let imported = try await IncidentImport(
                into: database, from: ImportSource(service: "dispatch", place: "dispatch"))
            // One that is named twice is stored once.
            let report = try await imported.store(incidents + incidents.prefix(1))
            #expect(report.incidents == 4 && report.alreadyThere == 1)
            #expect(
                report.notes["An incident had no time of its declaration: that of the import was taken."] == 1
                    && report.notes["An incident was of the future: it became one of the time of the import."] == 1)
            try await TestServer.run(over: database) { server in
                let all = try await server.call(QueryIncidents.self).incidents
                #expect(
                    Set(all.map { "\($0.title) \($0.createdTime.description.prefix(10))" }).isSuperset(of: [
                        "Past 2024-03-01", "Past too 2024-03-02",
                    ]))
                #expect(all.allSatisfy { $0.createdTime <= .now() && $0.modifiedTime <= .now() })
            }
        }
    }

    @Test func tenThousandIncidentsAreReadAndManyStored() async throws {
        let rows = (1...10_000).map { number in
            let day = String(format: "2024-%02d-%02d 10:00:00", 1 + number / 1000, 1 + number % 28)
            return "\(number),d-\(number),Same title,,,Closed,Open,\(day),,,\(day),1,,,,"
        }
        let (incidents, notes) = try await readDispatch([
            "incident.csv": Self.full + rows.joined(separator: "\n"), "incident_type.csv": "id,name\n1,Customer\n",
        ])
        #expect(incidents.count == 10_000 && notes.count == 3)
        try await TestDatabase.open { database in
            let imported = try await IncidentImport(
                into: database, from: ImportSource(service: "dispatch", place: "dispatch"))
            var report = ImportReport()
            for start in stride(from: 0, to: 2000, by: 100) {
                report.add(try await imported.store(Array(incidents[start...].prefix(100))))
            }
            #expect(report.incidents == 2000 && report.alreadyThere == 0 && report.labels == 1)
            let again = try await imported.store(Array(incidents[1900..<2000]))
            #expect(again.incidents == 0 && again.alreadyThere == 100)
            try await TestServer.run(over: database) { server in
                let found = try await server.call(QueryIncidentPreviews.self) {
                    $0.query.queryString = "label:type:Customer status:resolved"
                    $0.query.limit = 1
                }
                #expect(found.incidentPreviews.count == 1 && found.cursor.hasMore)
            }
        }
    }
}
