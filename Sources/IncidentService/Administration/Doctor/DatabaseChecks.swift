import IncidentAPI
import IncidentStorage

/// The checks of an open database.
struct DatabaseChecks {
    let database: any Database
    let secrets: SecretKeys
    let orgID: String
    let now: Timestamp
    /// Whether there is a mail server to send by.
    let sendsMail: Bool

    /// All of a SQLite database.
    func findings() async -> [Finding] { [writing(), await integrity(), await schema()] + (await sharedFindings()) }

    /// Those that hold for every engine.
    func sharedFindings() async -> [Finding] {
        [await auditLog(), await storedSecrets(), await webhooks(), await unsentMail(), await clock()].compactMap { $0 }
    }

    private func writing() -> Finding {
        switch database.health {
        case .ready: .well("database", "Open, and can be written.")
        case .unavailable(let reason):
            .wrong("database", reason, advice: "Look at the disk: the server writes again by itself when it can.")
        }
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
            let organization = try await database.read { try $0.requireOrganization(orgID) }
            if let fault = try await auditFault(upTo: organization) {
                return .wrong(
                    "audit log", "The chain is broken: \(fault).",
                    advice: "Somebody changed the database by other means. Compare it with a backup.")
            }
            let head = organization.auditHead.prefix(16)
            return .well("audit log", "\(organization.auditSequence) records, each in its place; head \(head).")
        }
    }

    /// Follows the log in many short reads. What is written meanwhile is beyond `organization`, and is left out.
    private func auditFault(upTo organization: OrganizationRecord) async throws -> String? {
        var chain = AuditChain()
        while chain.nextSequence <= organization.auditSequence {
            let (from, left) = (chain.nextSequence, organization.auditSequence - chain.nextSequence + 1)
            let records = try await database.read { tx in
                try tx.auditRecords(of: orgID, from: from, limit: min(left, 1000))
            }
            if records.isEmpty { break }
            if let fault = chain.follow(records) { return fault }
        }
        return chain.fault(endingAt: organization)
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

    func attempt(_ name: String, _ check: () async throws -> Finding) async -> Finding {
        do {
            return try await check()
        } catch {
            return .wrong(name, Administration.failure(of: error).message, advice: Finding.restoring)
        }
    }
}
