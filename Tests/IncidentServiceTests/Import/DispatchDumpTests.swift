import Foundation
import IncidentAPI
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// Tables of Netflix Dispatch as `\copy … CSV HEADER` writes them.
@Suite struct DispatchDumpTests {
    private static let tables = [
        "incident": """
        id,name,title,description,status,visibility,reported_at,stable_at,closed_at,created_at,updated_at,resolution,\
        incident_type_id,incident_severity_id,incident_priority_id,commander_id,reporter_id,project_id
        7,dispatch-default-7,Checkout is slow,"Customers wait,
        and ""leave"".",Closed,Open,2024-03-01 10:00:00.5,2024-03-01 11:00:00,2024-03-02 09:00:00,2024-03-01 \
        10:00:01.25,2024-03-02 09:00:00,The index was rebuilt.,1,2,3,11,12,1
        9,dispatch-default-9,Mail is late,Queue,Stable,Restricted,2024-03-03 10:00:00,2024-03-03 12:00:00,,2024-03-03 \
        10:00:00,2024-03-03 12:00:00,,1,1,3,,,1
        8,dispatch-default-8,Login fails,Nobody gets in,Active,Open,2024-03-02 10:00:00+00,,,2024-03-02 10:00:00+00,,,\
        2,3,3,21,,1
        """,
        "individual_contact": """
        id,name,email
        1,Ada Okafor,ada@example.com
        2,Ben Ortiz,ben@example.com
        3,Bot,
        """,
        "participant": """
        id,incident_id,individual_contact_id
        11,7,1
        12,7,2
        13,7,3
        21,8,1
        """,
        "participant_role": """
        id,assumed_at,renounced_at,role,participant_id
        1,2024-03-01 10:05:00,,Incident Commander,11
        2,2024-03-01 10:00:00,,Reporter,12
        3,2024-03-01 10:00:00,2024-03-01 10:06:00,Scribe,12
        4,2024-03-01 10:00:00,,Participant,13
        """,
        "event": """
        id,uuid,started_at,ended_at,source,description,individual_id,incident_id,type,pinned,created_at
        1,0b5c,2024-03-01 10:02:00,2024-03-01 10:02:00,Dispatch Core App,Incident participants added,,7,Other,f,2024-03-01 10:02:00
        2,0b5d,2024-03-01 10:30:00,2024-03-01 10:30:00,Incident Participant,Found the slow query,1,7,Custom event,t,2024-03-01 10:40:00
        """,
        "task": """
        id,description,status,creator_id,owner_id,incident_id,created_at,resolved_at
        1,Rebuild the index,Resolved,11,12,7,2024-03-01 10:31:00,2024-03-01 10:59:00
        2,Write it up,Open,11,11,7,2024-03-01 10:32:00,
        """,
        "task_assignees": "participant_id,task_id\n12,1\n",
        "incident_type": "id,name\n1,Customer\n2,Employee\n",
        "incident_severity": "id,name\n1,SEV1\n2,major\n3,SEV2\n",
        "incident_priority": "id,name\n3,High\n",
        "tag": "id,name,description,tag_type_id\n1,checkout,The shop,1\n",
        "tag_type": "id,name\n1,service\n",
        "assoc_incident_tags": "incident_id,tag_id\n7,1\n",
    ]

    @Test func theTablesAreReadTogether() async throws {
        let files = Dictionary(uniqueKeysWithValues: Self.tables.map { ("public.\($0).csv", $1 + "\n") })
        let (incidents, report) = try await withDispatchFiles(files) { try DispatchDump(files: $0).incidents() }
        #expect(incidents.map(\.number) == [7, 8, 9])
        #expect(report.notes.isEmpty)

        let first = try #require(incidents.first)
        #expect(first.title == "Checkout is slow" && first.summary == "The index was rebuilt.")
        #expect(first.status == "resolved" && first.isResolved && first.severity == "major")
        #expect(first.createdAt.description == "2024-03-01T10:00:01.250000Z")
        #expect(first.startedAt.description == "2024-03-01T10:00:00.500000Z")
        #expect(first.endedAt.description == "2024-03-01T11:00:00.000000Z")
        #expect(first.closedAt.description == "2024-03-02T09:00:00.000000Z")
        #expect(first.createdBy.email == "ben@example.com")
        #expect(
            first.labels.map { "\($0.key):\($0.label)" } == ["type:Customer", "priority:High", "service:checkout"])
        #expect(
            first.assignments.map { "\($0.role.name) \($0.person.email) \($0.person.id)" }
                == ["commander ada@example.com ", "Reporter ben@example.com ", "observer  individual/3"])
        #expect(first.tasks.map(\.status) == [.done, .todo])
        #expect(first.tasks.map(\.assignee.email) == ["ben@example.com", "ada@example.com"])
        let note = try #require(first.items.first { $0.kind == .userNote && $0.person.email == "ada@example.com" })
        #expect(note.body == "Found the slow query" && note.relevance == .high && !note.immutable)
        #expect(note.eventAt.description.contains("10:30") && note.createdAt.description.contains("10:40"))
        #expect(first.items.contains { $0.body == "Customers wait,\nand \"leave\"." })
        #expect(first.refs.map(\.ref) == ["dispatch-default-7"])

        #expect(incidents[1].status == "active" && incidents[1].assignments.map(\.role.name) == ["commander"])
        #expect(incidents[2].status == "Stable" && !incidents[2].isResolved)
        #expect(incidents[2].incidentType == .privateIncident)
    }

    @Test func pagesOfTheAPIAreReadToo() async throws {
        let page = """
            {"items": [{"id": 3, "name": "d-3", "title": "Slow", "description": "x", "status": "Closed",
              "reported_at": "2024-03-01T10:00:00Z", "closed_at": "2024-03-01T12:00:00.5", "created_at": "2024-03-01T10:00:00Z",
              "incident_severity": {"name": "Minor"}, "incident_type": {"name": "Customer"}, "tags": [{"name": "eu", "tag_type": {"name": "region"}}],
              "commander": {"individual": {"name": "Ada", "email": "ada@example.com"}},
              "participants": [{"id": 1, "individual": {"name": "Ben", "email": "ben@example.com"}, "participant_roles": [{"role": "Scribe"}]}]}]}
            """
        let (incidents, _) = try await withDispatchFiles(["incident.json": page]) {
            try DispatchDump(files: $0).incidents()
        }
        let incident = try #require(incidents.first)
        #expect(incident.severity == "Minor" && incident.closedAt.description == "2024-03-01T12:00:00.500000Z")
        #expect(incident.labels.map(\.label) == ["Customer", "eu"])
        #expect(incident.assignments.map { "\($0.role.name) \($0.person.name)" } == ["Scribe Ben", "commander Ada"])
    }

    @Test func areStoredAndFoundThroughTheAPI() async throws {
        let files = Dictionary(uniqueKeysWithValues: Self.tables.map { ("\($0).csv", $1 + "\n") })
        let (incidents, _) = try await withDispatchFiles(files) { try DispatchDump(files: $0).incidents() }
        try await TestDatabase.open { database in
            let source = ImportSource(service: "dispatch", place: "dispatch")
            let first = try await IncidentImport(into: database, from: source)
            let report = try await first.store(incidents)
            #expect(report.incidents == 3 && report.renumbered == 0 && report.people == 3)
            #expect(
                Set(report.made) == [
                    "severity SEV2 (level 5)", "severity SEV1 (level 4)", "status Stable (active)", "role Reporter",
                ])
            let again = try await IncidentImport(into: database, from: source).store(incidents)
            #expect(again.incidents == 0 && again.alreadyThere == 3 && again.people == 0 && again.made.isEmpty)
            try await TestServer.run(over: database) { server in
                let incident = try await server.call(GetIncident.self) { $0.incidentID = "7" }.incident
                #expect(incident.refs.map(\.ref) == ["dispatch-default-7"])
                #expect(incident.severity == "Major" && incident.status == "resolved")
                #expect(incident.incidentMembership.totalAssignments == 3)
                #expect(incident.taskList.doneCount == 1)
                let stable = try await server.call(QueryIncidents.self, as: .admin) {
                    $0.query.queryString = "status:stable"
                }
                #expect(stable.incidents.map(\.incidentID) == ["9"])
                // It is restricted there.
                await #expect(throws: APIError(.incidentNotFound, "There is no incident 9.")) {
                    try await server.call(GetIncident.self) { $0.incidentID = "9" }
                }
                #expect(try await server.call(QueryIncidents.self).incidents.map(\.incidentID) == ["8", "7"])
                let found = try await server.call(QueryIncidents.self) {
                    $0.query.queryString = "label:service:checkout index"
                }
                #expect(found.incidents.map(\.incidentID) == ["7"])
                // What is declared from now on comes after them.
                let next = try await server.call(CreateIncident.self) { $0.title = "Next" }.incident
                #expect(next.incidentID == "10")
            }
        }
    }
}
