import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

@testable import IncidentService

/// What is private elsewhere is private here.
@Suite struct ImportPrivateTests {
    private static let source = ImportSource(service: "grafana-incident", place: "acme.example")

    private func foreign(_ id: String, _ fill: (inout ForeignIncident) -> Void) -> ForeignIncident {
        var incident = ForeignIncident(sourceID: id)
        incident.number = Int(id)
        incident.title = "Breach \(id)"
        incident.incidentType = .privateIncident
        incident.createdAt = Timestamp(microseconds: 1_700_000_000_000_000 + (Int64(id) ?? 0) * 1_000_000)
        fill(&incident)
        return incident
    }

    private func person(_ id: String) -> ForeignPerson { ForeignPerson(.with { $0.userID = id }) }

    /// An item with a file, whose content is in the server's store.
    private func itemWithFile(_ content: String, _ server: TestServer) async throws -> ForeignItem {
        let incoming = try IncomingFile(in: server.files.incoming)
        try await incoming.write(Array(content.utf8))
        let finished = try await incoming.finish()
        try await server.files.keep(finished.url, as: .content(finished.sha512))
        var item = ForeignItem()
        item.id = "activity-secret"
        item.body = "secretword"
        item.files = [
            ForeignFile(
                id: "attachment-0123456789abcdef01234567", person: ForeignPerson(), uploadedAt: .unset,
                upload: FileUpload.File(finished) { _ in "proof.txt" })
        ]
        return item
    }

    @Test func outsidersSeeNothingAndTheirsSeeAll() async throws {
        try await TestServer.run { server in
            let open = try await server.call(CreateIncident.self) { $0.title = "Open" }.incident
            let editor = person(open.createdByUser.userID)
            let before = try await glance(server, .viewer)
            let imported = try await IncidentImport(into: server.database, from: Self.source)
            let item = try await itemWithFile("what was taken", server)
            let report = try await imported.store([
                foreign("4") { incident in
                    incident.items = [item]
                    incident.assignments = [
                        ForeignAssignment(role: .with { $0.name = "investigator" }, person: editor)
                    ]
                },
                foreign("5") { $0.createdBy = editor },
                foreign("6") { $0.status = "resolved" },
            ])
            #expect(report.incidents == 3 && report.files == 1)

            // To the outsider nothing has happened; what is unknown and what is hidden are refused alike.
            #expect(try await glance(server, .viewer) == before)
            let assigned = String((Int(open.incidentID) ?? 0) + 1)
            for id in [assigned, "777"] {
                await #expect(throws: APIError(.incidentNotFound, "There is no incident \(id).")) {
                    try await server.call(GetIncident.self, as: .viewer) { $0.incidentID = id }
                }
                await #expect(throws: APIError(.incidentNotFound, "There is no incident \(id).")) {
                    try await server.call(QueryActivity.self, as: .viewer) { $0.query.incidentID = id }
                }
            }
            let path = "/api/v1/attachments/attachment-0123456789abcdef01234567"
            #expect(try await download(path, server, .viewer).status == 404)
            #expect(try await download(path, server, .editor).text == "what was taken")

            // Whoever has a role or declared it sees it, an admin sees all.
            #expect(try await titles(server, .editor) == ["Breach 5", "Breach 4", "Open"])
            #expect(try await titles(server, .admin) == ["Breach 6", "Breach 5", "Breach 4", "Open"])
            let found = try await server.call(GetIncident.self) { $0.incidentID = assigned }.incident
            #expect(found.incidentType == .privateIncident && found.status == "active")
            #expect(found.attachments.map(\.fileName) == ["proof.txt"])
            let resolved = try await server.call(QueryIncidents.self, as: .admin) {
                $0.query.queryString = "type:private status:resolved"
            }
            #expect(resolved.incidents.map(\.title) == ["Breach 6"])
        }
    }

    private func titles(_ server: TestServer, _ role: Access) async throws -> [String] {
        try await server.call(QueryIncidents.self, as: role).incidents.map(\.title)
    }

    private func download(_ path: String, _ server: TestServer, _ role: Access) async throws -> HTTPReply {
        try await server.request("GET", path, headers: ["Authorization": "Bearer \(server.token(role))"])
    }

    /// What somebody sees of all incidents together.
    private func glance(_ server: TestServer, _ role: Access) async throws -> [String] {
        let previews = try await server.call(QueryIncidentPreviews.self, as: role)
        let version = try await server.call(GetHomescreenVersion.self, as: role)
        let hidden = try await server.call(QueryIncidents.self, as: role) { $0.query.queryString = "type:private" }
        let searched = try await server.call(QueryIncidents.self, as: role) { $0.query.queryString = "breach" }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return try [
            titles(from: previews), String(decoding: encoder.encode(version), as: UTF8.self),
            "\(hidden.incidents.count) \(searched.incidents.count)",
            try await titles(server, role).joined(separator: ","),
        ]
    }

    private func titles(from answer: QueryIncidentPreviews.Response) -> String {
        answer.incidentPreviews.map(\.title).joined(separator: ",")
    }
}
