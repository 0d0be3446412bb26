import IncidentAPI
import IncidentCore
import IncidentStorage
import IncidentTesting
import Testing

/// The setting `requiredFields`.
@Suite struct RequiredFieldsTests {
    private func resolve(_ incidentID: String, on server: TestServer) async throws -> Incident {
        try await server.call(UpdateStatus.self) {
            $0.incidentID = incidentID
            $0.status = "resolved"
        }.incident
    }

    @Test func anIncidentIsResolvedWithItsRequiredFieldsAlone() async throws {
        try await TestServer.run { server in
            try await server.addField("Cause", required: true)
            try await server.addField("Ticket", required: true)
            try await server.addField("Note")
            let archived = try await server.addField("Gone", required: true)
            try await server.archive(archived.uuid)
            for _ in 1...3 { _ = try await server.declare() }
            #expect(try await resolve("1", on: server).status == "resolved")

            try await server.database.write(.organization("1")) { try $0.set(.requiredFields, to: "on", in: "1") }
            let before = try await server.storedState()
            await expectRefusal(.conflict, "it lacks a value of cause, ticket.") {
                try await resolve("2", on: server)
            }
            await expectRefusal(.conflict, "it lacks a value of cause, ticket.") {
                try await server.declare { $0.status = "resolved" }
            }
            #expect(try await server.storedState() == before)
            try await server.record("disk", "slug:cause", incident: "2")
            await expectRefusal(.conflict, "it lacks a value of ticket.") { try await resolve("2", on: server) }
            try await server.record("7", "slug:ticket", incident: "2")
            #expect(try await resolve("2", on: server).status == "resolved")
            // What is resolved already is not asked again.
            #expect(try await resolve("1", on: server).status == "resolved")
        }
    }
}
