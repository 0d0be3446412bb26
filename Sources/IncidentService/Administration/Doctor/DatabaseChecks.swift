import IncidentAPI
import IncidentStorage

/// The checks of an open database.
struct DatabaseChecks {
    let database: any Database
    let orgID: String
    let now: Timestamp

    func findings() async -> [Finding] {
        [await integrity(), await schema(), await auditLog(), await clock()]
    }

    private func integrity() async -> Finding {
        guard let sqlite = database as? SQLiteDatabase else { return .well("integrity", "The engine sees to it.") }
        let problems = await sqlite.integrityProblems()
        guard let first = problems.first else { return .well("integrity", "No fault in tables and indexes.") }
        let more = problems.count > 1 ? " (and \(problems.count - 1) more)" : ""
        return .wrong("integrity", first + more, advice: Finding.restoring)
    }

    private func schema() async -> Finding {
        guard let sqlite = database as? SQLiteDatabase else { return .well("schema", "Version \(Migration.latest).") }
        return await attempt("schema") {
            let version = try await sqlite.schemaVersion()
            guard version == Migration.latest else {
                return .wrong(
                    "schema", "Version \(version); this program writes \(Migration.latest).",
                    advice: "Run doctor with the muster that serves this folder.")
            }
            return .well("schema", "Version \(version), the newest.")
        }
    }

    private func auditLog() async -> Finding {
        await attempt("audit log") {
            let (fault, organization) = try await database.read { tx in
                (try tx.auditChainFault(of: orgID), try tx.requireOrganization(orgID))
            }
            if let fault {
                return .wrong(
                    "audit log", "The chain is broken: \(fault).",
                    advice: "Somebody changed the database by other means. Compare it with a backup.")
            }
            let head = organization.auditHead.prefix(16)
            return .well("audit log", "\(organization.auditSequence) records, each in its place; head \(head).")
        }
    }

    private func clock() async -> Finding {
        await attempt("clock") {
            let newest = try await database.read { tx in
                let organization = try tx.requireOrganization(orgID)
                let last = try tx.auditRecords(of: orgID, from: organization.auditSequence, limit: 1).first
                return max(organization.lastDeclaredAt, last?.recordedAt ?? .unset)
            }
            let shown = "\(now.description.prefix(19))Z"
            guard newest <= now.advanced(bySeconds: 60) else {
                return .wrong(
                    "clock", "It shows \(shown), and the newest record is of \(newest).",
                    advice: "Set the clock: timedatectl set-ntp true")
            }
            return .well("clock", "\(shown), after the newest record.")
        }
    }

    private func attempt(_ name: String, _ check: () async throws -> Finding) async -> Finding {
        do {
            return try await check()
        } catch {
            return .wrong(name, Administration.failure(of: error).message, advice: Finding.restoring)
        }
    }
}
