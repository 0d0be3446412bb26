import Foundation
import IncidentAPI
import IncidentClient
import IncidentTesting
import Testing

/// The public client, for every procedure of the catalog.
@Suite struct ClientLawTests {
    /// The recorded request goes out as the client's type, and what comes back is all that was recorded.
    @Test(arguments: Recorded.all)
    func callsEveryProcedure(_ recorded: Recorded) async throws {
        try await TestServer.run { server in
            try await server.prepare(recorded)
            let client = try IncidentClient(url: server.url, token: server.token(recorded.procedure.access))
            let golden = try recorded.golden()
            #expect(try await answer(recorded.procedure, to: golden.request, of: client) == golden.response)
        }
    }

    private func answer<P: Procedure>(
        _ procedure: P.Type, to request: JSONValue, of client: IncidentClient
    ) async throws -> JSONValue {
        let typed = try JSONDecoder().decode(P.Request.self, from: JSONEncoder.sorted.encode(request))
        let response = try await client.answer(procedure, to: typed).response
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder.sorted.encode(response))
        guard case .object(var members) = json else { return json }
        members["error"] = ""
        return .object(members)
    }
}
