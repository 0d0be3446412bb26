import IncidentAPI
import IncidentService
import IncidentTesting

extension TestServer {
    /// A new token of an editor.
    func makeToken(lifetimeSeconds: Int? = nil) async throws -> String {
        let administration = Administration(
            database: database, authenticator: authenticator, environment: environment)
        let request = CreateToken.Request(name: "made", role: .editor, lifetimeSeconds: lifetimeSeconds)
        return try await administration.perform(CreateToken.self, request).token
    }
}
