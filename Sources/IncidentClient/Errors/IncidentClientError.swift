/// Why a call of an ``IncidentClient`` gave no response.
public enum IncidentClientError: Error, Hashable, Sendable {
    /// The server has read the call and refused it. It has changed nothing.
    case refused(Refusal)
    /// No connection came to be, or it broke. The sentence names the server and the reason.
    case unreachable(String)
    /// No answer came in time. A write may have been done; with the same idempotency key it is settled.
    case timedOut(String)
    /// What came is no answer of this API: another kind of server, or a proxy's page. `status` is 0 when none came.
    case badAnswer(status: Int, reason: String)
    /// The address, the token, a file or an option cannot be used. Nothing was sent.
    case misconfigured(String)
}

extension IncidentClientError: CustomStringConvertible {
    /// One sentence for a person.
    public var description: String {
        switch self {
        case .refused(let refusal): refusal.message
        case .unreachable(let sentence), .timedOut(let sentence), .misconfigured(let sentence): sentence
        case .badAnswer(0, let reason): "The server's answer cannot be used: \(reason)."
        case .badAnswer(let status, let reason): "The server's answer (\(status)) cannot be used: \(reason)."
        }
    }
}
