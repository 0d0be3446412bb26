import IncidentAPI
import IncidentClient
import IncidentTesting
import Testing

/// A client of what listens at `url`, with waits that suit a test.
func makeClient(
    _ url: String, token: String = "token", _ change: (inout IncidentClientConfiguration) -> Void = { _ in }
) throws -> IncidentClient {
    var configuration = IncidentClientConfiguration(address: try ServerAddress(url), token: token)
    configuration.deadline = .patience
    configuration.attemptDeadline = .patience
    configuration.retry.firstDelay = .milliseconds(1)
    configuration.retry.longestDelay = .milliseconds(10)
    change(&configuration)
    return try IncidentClient(configuration)
}

extension TestServer {
    func client(
        as role: Access = .editor, _ change: (inout IncidentClientConfiguration) -> Void = { _ in }
    ) throws -> IncidentClient {
        try makeClient(url, token: token(role), change)
    }
}

/// The error that `body` ends with, which must be the client's.
func clientError(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async -> IncidentClientError? {
    await #expect(throws: IncidentClientError.self, sourceLocation: sourceLocation) { try await body() }
}

/// The refusal that `body` ends with.
func refusal(
    sourceLocation: SourceLocation = #_sourceLocation, _ body: () async throws -> Void
) async throws -> Refusal {
    let error = await clientError(sourceLocation: sourceLocation, body)
    guard case .refused(let refusal) = error else {
        struct NotRefused: Error { var instead: IncidentClientError? }
        throw NotRefused(instead: error)
    }
    return refusal
}
