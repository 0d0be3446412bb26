import Foundation
import IncidentClient

/// A server that speaks the Grafana Incident API, of which some know methods that others do not.
struct GrafanaSource: Sendable {
    let client: IncidentClient

    /// - Parameter onRetry: told of calls that are made again.
    init(
        url: String, token: String, certificateFile: String?, onRetry: @escaping @Sendable (RetryNotice) -> Void
    ) throws {
        var configuration = IncidentClientConfiguration(address: try ServerAddress(url), token: token)
        // A service that counts calls lets them through again after a minute or so.
        configuration.deadline = .seconds(15 * 60)
        configuration.attemptDeadline = .seconds(60)
        configuration.retry.maximumAttempts = 40
        configuration.retry.longestDelay = .seconds(20)
        configuration.userAgent = "muster-import"
        configuration.certificateFile = certificateFile
        configuration.onRetry = onRetry
        client = try IncidentClient(configuration)
    }

    var token: String { client.configuration.token }
    var address: ServerAddress { client.configuration.address }

    /// The source's host and port, by which its incidents are named here.
    var host: String {
        let parts = URLComponents(string: address.root)
        return [parts?.host, parts?.port.map(String.init)].compactMap(\.self).joined(separator: ":")
    }

    /// Calls for one thing; nil where it is gone, or not for this token.
    func ifKnown<Result>(_ body: () async throws -> Result) async throws -> Result? {
        do {
            return try await body()
        } catch IncidentClientError.refused(let refusal) where [403, 404].contains(refusal.status) {
            return nil
        }
    }
}
