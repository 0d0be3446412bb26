import IncidentTesting

extension PostgresCluster {
    /// What programs are told that go from this primary to a standby, and a token of an admin.
    func environment(
        failingOverTo standby: PostgresCluster
    ) async throws -> (environment: [String: String], token: String) {
        try await environment(at: "127.0.0.1:\(port),127.0.0.1:\(standby.port)")
    }

    /// What programs are told that use this cluster alone, and a token of an admin.
    func environment() async throws -> (environment: [String: String], token: String) {
        try await environment(at: "127.0.0.1:\(port)")
    }

    private func environment(
        at hosts: String
    ) async throws -> (environment: [String: String], token: String) {
        let environment = [
            "MUSTER_DATABASE_URL": "postgres://postgres@\(hosts)/postgres?target_session_attrs=read-write"
        ]
        let token = try await MusterProcess.run(
            "token", "create", "--role", "admin", "--name", "me", environment: environment
        ).result
        return (environment, token)
    }
}
