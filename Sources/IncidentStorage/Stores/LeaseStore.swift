public import IncidentAPI

/// Who does a piece of background work for all servers of a database, and until when.
public struct LeaseRecord: Record, Equatable {
    public static var columns: StaticString { "org_id, name, holder, expires_at" }

    public var orgID: String
    /// The work, such as `retention`.
    public var name: String
    /// The server that does it; `""` for none.
    public var holder: String
    /// When another server may take it, by the database's clock.
    public var expiresAt: Timestamp

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        name = try row.get("name")
        holder = try row.get("holder")
        expiresAt = try row.get("expires_at")
    }
}

/// A server's wish to do a piece of work for a while.
public struct LeaseClaim: Hashable, Sendable {
    public var orgID: String
    public var name: String
    public var holder: String
    public var lifetimeSeconds: Int

    public init(orgID: String, name: String, holder: String, lifetimeSeconds: Int) {
        self.orgID = orgID
        self.name = name
        self.holder = holder
        self.lifetimeSeconds = lifetimeSeconds
    }
}

extension Reading {
    /// Whether the server may do the work without asking again: where one process has the database to itself, always.
    public var needsLeases: Bool { dialect == .postgres }

    /// The leases of an organisation that a server holds now.
    public func heldLeases(of orgID: String, at now: Timestamp) throws -> [LeaseRecord] {
        try fetchAll(
            """
            SELECT \(raw: LeaseRecord.columns) FROM lease
            WHERE org_id = \(orgID) AND expires_at > \(dialect.clock(now)) ORDER BY name
            """)
    }

    /// Whether `claim` could be taken now: nobody else holds the lease.
    public func isFree(_ claim: LeaseClaim, at now: Timestamp) throws -> Bool {
        try rows(
            """
            SELECT name FROM lease
            WHERE org_id = \(claim.orgID) AND name = \(claim.name) AND holder <> \(claim.holder)
              AND expires_at > \(dialect.clock(now))
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Takes a lease that nobody else holds, or holds it for longer. Returns whether the claimant has it.
    ///
    /// A lease that another server is just taking counts as taken: nobody waits for it.
    public func take(_ claim: LeaseClaim, at now: Timestamp) throws -> Bool {
        let clock = dialect.clock(now)
        let lifetime = claim.lifetimeSeconds * 1_000_000
        let taken = try rows(
            """
            UPDATE lease SET holder = \(claim.holder), expires_at = \(clock) + \(lifetime)
            WHERE (org_id, name) IN (
              SELECT org_id, name FROM lease
              WHERE org_id = \(claim.orgID) AND name = \(claim.name)
                AND (holder = \(claim.holder) OR expires_at <= \(clock))
              \(dialect.skippingLocked))
            RETURNING name
            """)
        if !taken.isEmpty { return true }
        let made = try rows(
            """
            INSERT INTO lease (\(raw: LeaseRecord.columns))
            VALUES (\(claim.orgID), \(claim.name), \(claim.holder), \(clock) + \(lifetime))
            ON CONFLICT (org_id, name) DO NOTHING
            RETURNING name
            """)
        return !made.isEmpty
    }

    /// Gives a lease up at once, so that another server need not wait for its end.
    public func giveUp(_ claim: LeaseClaim) throws {
        try execute(
            """
            UPDATE lease SET expires_at = 0
            WHERE org_id = \(claim.orgID) AND name = \(claim.name) AND holder = \(claim.holder)
            """)
    }
}
