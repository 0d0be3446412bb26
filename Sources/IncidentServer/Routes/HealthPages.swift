import IncidentAPI

/// `/healthz/live` and `/healthz/ready`.
struct HealthPages: Sendable {
    let state: ServerState

    /// The process answers.
    func live() -> Answer { .json(#"{"status":"live"}"#) }

    /// Calls are answered, and can write.
    func ready(_ trace: TraceID) -> Answer {
        if let reason = state.notReady {
            return .problem(APIError(.unavailable, reason, retryAfterSeconds: 1), trace: trace)
        }
        return .json(#"{"status":"ready"}"#)
    }
}
