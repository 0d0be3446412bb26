import IncidentAPI
import IncidentTesting
import Testing

@Suite struct PrivateIncidentTests {
    @Test func aPrivateIncidentIsUnknownToOthers() async throws {
        try await TestServer.run { server in
            let incident = try await server.declare { $0.incidentType = .privateIncident }
            #expect(incident.incidentType == .privateIncident)
            #expect(try await server.incident("1").title == incident.title)
            #expect(try await server.call(GetIncident.self, as: .admin) { $0.incidentID = "1" }.incident == incident)
            await expectRefusal(.incidentNotFound, "There is no incident 1.") {
                try await server.call(GetIncident.self, as: .viewer) { $0.incidentID = "1" }
            }
            await expectRefusal(.incidentNotFound) {
                try await server.call(QueryActivity.self, as: .viewer) { $0.query.incidentID = "1" }
            }
            let listed = try await server.call(QueryIncidents.self, as: .viewer).incidents
            #expect(listed.isEmpty)
            #expect(try await server.call(QueryIncidentPreviews.self, as: .admin).incidentPreviews.count == 1)
        }
    }
}
