public import IncidentAPI

/// A group of alerts that an incoming webhook tells of, and the incident that it has.
public struct AlertGroupRecord: Record, Equatable {
    public static var columns: StaticString {
        "org_id, group_id, source, group_key, token_id, number, updated_at"
    }

    public var orgID: String
    public var groupID: String
    /// The format that it is told of in.
    public var source: String
    /// What its sender calls it, cut.
    public var groupKey: String
    public var tokenID: String
    /// The newest incident of the group, which may be resolved or deleted by now; 0 for none.
    public var number: Int
    public var updatedAt: Timestamp

    public init(
        orgID: String, groupID: String, source: String, groupKey: String, tokenID: String, number: Int,
        updatedAt: Timestamp
    ) {
        self.orgID = orgID
        self.groupID = groupID
        self.source = source
        self.groupKey = groupKey
        self.tokenID = tokenID
        self.number = number
        self.updatedAt = updatedAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        groupID = try row.get("group_id")
        source = try row.get("source")
        groupKey = try row.get("group_key")
        tokenID = try row.get("token_id")
        number = try row.get("number")
        updatedAt = try row.get("updated_at")
    }
}

/// An alert of a group, as it was told of last.
public struct AlertRecord: Record, Equatable {
    public static var columns: StaticString { "org_id, group_id, fingerprint, state, name, updated_at" }

    public var orgID: String
    public var groupID: String
    public var fingerprint: String
    /// A word of the format's, ``seen`` or ``unresolved``.
    public var state: String
    public var name: String
    public var updatedAt: Timestamp

    /// The state of an event that is known for nothing but having come.
    public static let seen = "seen"
    /// The state of what is no alert: that the group's incident was to be resolved, and the rules said no.
    public static let unresolved = "unresolved"

    public init(
        orgID: String, groupID: String, fingerprint: String, state: String, name: String, updatedAt: Timestamp
    ) {
        self.orgID = orgID
        self.groupID = groupID
        self.fingerprint = fingerprint
        self.state = state
        self.name = name
        self.updatedAt = updatedAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        groupID = try row.get("group_id")
        fingerprint = try row.get("fingerprint")
        state = try row.get("state")
        name = try row.get("name")
        updatedAt = try row.get("updated_at")
    }
}

extension Reading {
    /// The group with this id, or nil.
    public func alertGroup(_ groupID: String, of orgID: String) throws -> AlertGroupRecord? {
        try fetchOne(
            """
            SELECT \(raw: AlertGroupRecord.columns) FROM alert_group
            WHERE org_id = \(orgID) AND group_id = \(groupID)
            """)
    }

    /// Those of the alerts with these fingerprints that the group is known to have.
    public func alerts(_ fingerprints: [String], inGroup groupID: String, of orgID: String) throws -> [AlertRecord] {
        let statements = stride(from: 0, to: fingerprints.count, by: Self.alertsAtOnce).map { start -> SQL in
            let list = Self.padded(fingerprints[start..<min(start + Self.alertsAtOnce, fingerprints.count)])
            return """
                SELECT \(raw: AlertRecord.columns) FROM alert
                WHERE org_id = \(orgID) AND group_id = \(groupID) AND fingerprint IN \(list: list)
                """
        }
        return try rows(together: statements).flatMap { try $0.map(AlertRecord.init(row:)) }
    }

    private static var alertsAtOnce: Int { 200 }

    /// The list as long as one of a few lengths: each length is a statement of its own.
    private static func padded(_ fingerprints: ArraySlice<String>) -> [String] {
        guard let last = fingerprints.last else { return [] }
        let length = [1, 10, 50, 100].first { $0 >= fingerprints.count } ?? alertsAtOnce
        return fingerprints + Array(repeating: last, count: length - fingerprints.count)
    }

    /// How many alerts of the group are in a state.
    public func alertCount(_ state: String, inGroup groupID: String, of orgID: String) throws -> Int {
        try rows(
            """
            SELECT COUNT(*) AS number FROM alert
            WHERE org_id = \(orgID) AND group_id = \(groupID) AND state = \(state)
            """
        ).first.map { try $0.get("number") } ?? 0
    }

    /// The alerts of the group that are in a state, at most `limit`.
    public func alerts(
        inState state: String, ofGroup groupID: String, of orgID: String, limit: Int
    ) throws -> [AlertRecord] {
        try fetchAll(
            """
            SELECT \(raw: AlertRecord.columns) FROM alert
            WHERE org_id = \(orgID) AND group_id = \(groupID) AND state = \(state)
            ORDER BY fingerprint LIMIT \(limit)
            """)
    }

    /// The links that an incident has as context, at most `limit`.
    public func contextLinks(ofIncident number: Int, of orgID: String, limit: Int) throws -> [String] {
        try rows(
            """
            SELECT url FROM activity
            WHERE org_id = \(orgID) AND number = \(number) AND kind = \(ActivityKind.contextAttached) AND url <> ''
            LIMIT \(limit)
            """
        ).map { try $0.get("url") }
    }
}

extension WriteTransaction {
    /// Stores a group, in the place of what is known of it.
    public func replace(_ group: AlertGroupRecord) throws {
        try execute(
            """
            INSERT INTO alert_group (\(raw: AlertGroupRecord.columns))
            VALUES
              (\(group.orgID), \(group.groupID), \(group.source), \(group.groupKey), \(group.tokenID),
               \(group.number), \(group.updatedAt))
            ON CONFLICT (org_id, group_id) DO UPDATE
            SET source = excluded.source, group_key = excluded.group_key, token_id = excluded.token_id,
                number = excluded.number, updated_at = excluded.updated_at
            """)
    }

    /// Stores an alert, in the place of what is known of it.
    public func replace(_ alert: AlertRecord) throws {
        try execute(
            """
            INSERT INTO alert (\(raw: AlertRecord.columns))
            VALUES
              (\(alert.orgID), \(alert.groupID), \(alert.fingerprint), \(alert.state), \(alert.name),
               \(alert.updatedAt))
            ON CONFLICT (org_id, group_id, fingerprint) DO UPDATE
            SET state = excluded.state, name = excluded.name, updated_at = excluded.updated_at
            """)
    }

    /// Forgets the alerts of a group that are in a state, and of which the last word came before `time`.
    public func deleteAlerts(
        inState state: String, before time: Timestamp, inGroup groupID: String, of orgID: String
    ) throws {
        try execute(
            """
            DELETE FROM alert
            WHERE org_id = \(orgID) AND group_id = \(groupID) AND state = \(state) AND updated_at < \(time)
            """)
    }

    /// Forgets the alerts of a group.
    public func deleteAlerts(inGroup groupID: String, of orgID: String) throws {
        try execute("DELETE FROM alert WHERE org_id = \(orgID) AND group_id = \(groupID)")
    }
}
