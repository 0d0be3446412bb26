import IncidentAPI
import IncidentClient
import Synchronization

/// Which methods a source has answered, and which it does not have, or not for this token.
final class MissingMethods: Sendable {
    private let known = Mutex<[String: Bool]>([:])

    /// The methods that the source does not have.
    var names: [String] { known.withLock { $0.filter { !$0.value }.keys.sorted() } }

    /// Does `body`, which calls `method`; nil where the source does not have it, which is asked for once.
    @discardableResult
    func ifThere<Result>(_ method: String, _ body: () async throws -> Result) async throws -> Result? {
        guard known.withLock({ $0[method] }) != false else { return nil }
        do {
            let result = try await body()
            known.withLock { $0[method] = true }
            return result
        } catch IncidentClientError.refused(let refusal) where Self.statuses.contains(refusal.status) {
            // What has answered before is there: this one thing is not, or is not for this token.
            known.withLock { if $0[method] == nil, refusal.code != .incidentNotFound { $0[method] = false } }
            return nil
        }
    }

    // The hosted service refuses with 200, too.
    private static let statuses = [200, 403, 404, 405, 501]
}
