import Foundation

extension PostgresCluster {
    /// Makes a standby of this primary and starts it; it answers reads, and follows by streaming.
    ///
    /// - Parameters:
    ///   - name: the name of its slot and of its connection to the primary.
    ///   - isSynchronous: whether commits on the primary wait for it from now on.
    public func standby(_ name: String = "standby", isSynchronous: Bool = false) async throws -> PostgresCluster {
        let standby = try PostgresCluster.adopting(programs)
        do {
            try await Tool.output(
                PostgresPrograms.unprivileged([
                    programs.path("pg_basebackup"), "--pgdata", standby.data.path, "--dbname",
                    "host=127.0.0.1 port=\(port) user=postgres application_name=\(name)", "--write-recovery-conf",
                    "--create-slot", "--slot", name, "--checkpoint=fast", "--no-sync", "--no-password",
                ]))
            try await standby.start()
            if isSynchronous {
                try await sql("ALTER SYSTEM SET synchronous_standby_names = '\(name)'")
                try await sql("SELECT pg_reload_conf()")
            }
            let state = isSynchronous ? "sync" : "async"
            try await wait(
                for: "t",
                from: "SELECT count(*) = 1 FROM pg_stat_replication"
                    + " WHERE application_name = '\(name)' AND state = 'streaming' AND sync_state = '\(state)'")
        } catch {
            await standby.remove()
            throw error
        }
        return standby
    }

    /// Makes a standby the primary, and waits until it takes writes.
    public func promote() async throws {
        try await sql("SELECT pg_promote(true, 60)")
        try await wait(for: "f", from: "SELECT pg_is_in_recovery()")
    }

    /// Waits until a query gives this text.
    public func wait(for text: String, from query: String, within limit: Duration = .patience) async throws {
        var last = ""
        let isThere = try await becomesTrue(within: limit) {
            last = try await sql(query)
            return last == text
        }
        guard !isThere else { return }
        throw Tool.Failed(description: "\(query) gave \(last), not \(text)")
    }
}
