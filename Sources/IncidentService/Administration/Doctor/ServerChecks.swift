import IncidentAPI
import IncidentStorage

/// The checks of a PostgreSQL server.
struct ServerChecks {
    let database: PostgresDatabase
    let replica: PostgresAddress?
    let orgID: String
    let environment: Environment

    func findings() async -> [Finding] {
        let before = environment.now()
        let report: PostgresReport
        do {
            report = try await database.report()
        } catch {
            return [.unreachable(Administration.failure(of: error).message)]
        }
        let after = environment.now()
        var findings = [
            connection(report), schema(report), durability(report), search(report), upkeep(report),
            connections(report), serverClock(report.time, between: before, and: after),
        ]
        findings.append(await backgroundWork())
        if let replica { findings.append(await check(replica, of: report)) }
        return findings
    }

    private func connection(_ report: PostgresReport) -> Finding {
        switch database.health {
        case .ready: .well("connection", "PostgreSQL \(report.version) answers, and can be written.")
        case .unavailable(let reason): .wrong("connection", reason, advice: "Look at the database server's own log.")
        }
    }

    private func schema(_ report: PostgresReport) -> Finding {
        guard report.schema <= Migration.latest else {
            return .well(
                "schema", "Version \(report.schema), which this program can use; it writes \(Migration.latest).")
        }
        return .well("schema", "Version \(report.schema), the newest.")
    }

    /// Without these, what was acknowledged is lost with the server's power.
    private func durability(_ report: PostgresReport) -> Finding {
        let off = ["fsync", "full_page_writes", "synchronous_commit"].filter { report.settings[$0] == "off" }
        guard off.isEmpty else {
            return .wrong(
                "durability", "\(off.joined(separator: ", ")) of the server: off.",
                advice: "Turn it on: what was acknowledged, or all of the database, is lost when the server fails.")
        }
        let isConfirmed = report.settings["synchronous_standby_names"]?.isEmpty == false
        let reachesStandby = ["on", "remote_apply"].contains(report.settings["synchronous_commit"])
        if replica != nil, !isConfirmed || !reachesStandby {
            return .warning(
                "durability",
                "Commits are on the primary's disk before they are acknowledged; no standby confirms them.",
                advice:
                    "Set synchronous_standby_names, and synchronous_commit to on: else a failover may lose the last.")
        }
        let place = isConfirmed && reachesStandby ? "two servers' disks" : "the server's disk"
        return .well("durability", "What is acknowledged is on \(place).")
    }

    private func search(_ report: PostgresReport) -> Finding {
        guard !report.hasTrigrams else { return .well("search", "The extension pg_trgm is there.") }
        return .warning(
            "search", "The extension pg_trgm is missing: a search for words reads every incident.",
            advice: "As a superuser, in this database: CREATE EXTENSION pg_trgm; then restart a server.")
    }

    private func upkeep(_ report: PostgresReport) -> Finding {
        guard report.settings["autovacuum"] == "on" else {
            return .wrong(
                "autovacuum", "It is off.",
                advice: "Turn it on: tables grow without it, and lists are planned with wrong counts.")
        }
        return .well("autovacuum", "It is on.")
    }

    private func connections(_ report: PostgresReport) -> Finding {
        let detail = "\(report.connections) of \(report.connectionLimit) are taken."
        guard report.connections * 10 >= report.connectionLimit * 9 else { return .well("connections", detail) }
        return .warning(
            "connections", detail,
            advice: "Raise max_connections, lower database-connections of the servers, or put pgbouncer before them.")
    }

    /// Times of changes come from the servers, leases from the database.
    private func serverClock(_ time: Timestamp, between before: Timestamp, and after: Timestamp) -> Finding {
        let isNear = time >= before.advanced(bySeconds: -2) && time <= after.advanced(bySeconds: 2)
        guard !isNear else { return .well("database clock", "Within two seconds of this machine's.") }
        let seconds = abs(time.microseconds - after.microseconds) / 1_000_000
        return .wrong(
            "database clock", "It is \(seconds) seconds away from this machine's.",
            advice: "Set the clocks of both: timedatectl set-ntp true")
    }

    /// Which server does what one does for all.
    private func backgroundWork() async -> Finding {
        let name = "background work"
        do {
            let now = environment.now()
            let leases = try await database.read { try $0.heldLeases(of: orgID, at: now) }
            guard !leases.isEmpty else { return .well(name, "No server does it now.") }
            // The holder is the machine, the process ID, and digits that no other server has had.
            let holders = leases.map { lease in
                "\(lease.name) by \(lease.holder.split(separator: " ").prefix(2).joined(separator: " process "))"
            }
            return .well(name, "\(holders.joined(separator: ", ")).")
        } catch {
            return .wrong(
                name, Administration.failure(of: error).message, advice: "Look at the database server's own log.")
        }
    }

    private func check(_ address: PostgresAddress, of primary: PostgresReport) async -> Finding {
        let report: PostgresReport
        do {
            report = try await PostgresDatabase.report(of: address)
        } catch {
            return .wrong(
                "replica", Administration.failure(of: error).message,
                advice: "While the primary is away, nothing could be read. Look at database-read-url and its server.")
        }
        guard report.cluster == primary.cluster else {
            return .wrong("replica", "It follows another primary.", advice: "Correct database-read-url.")
        }
        guard report.follows else {
            return .warning(
                "replica", "It is the primary itself.",
                advice: "Name a standby in database-read-url: after a failover, the one that was the primary.")
        }
        let behind = max(0, primary.logPlace - report.logPlace)
        guard behind < 16 << 20 else {
            return .wrong(
                "replica", "It is \(behind.bytesForPeople) behind.",
                advice: "Look at pg_stat_replication on the primary and at the replica's log.")
        }
        return .well("replica", "PostgreSQL \(report.version) follows, \(behind.bytesForPeople) behind.")
    }
}
