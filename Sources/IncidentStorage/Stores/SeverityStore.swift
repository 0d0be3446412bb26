public import IncidentAPI
import IncidentCore

/// How bad an incident can be.
public struct SeverityRecord: Record, Hashable {
    public static var columns: StaticString {
        """
        org_id, severity_id, label, label_folded, level, rank, icon, description, dark_color, light_color, archived_at, \
        created_at, updated_at
        """
    }

    /// The one that incidents have while nobody has decided.
    public static let undecidedID = "pending"
    /// The rank of the undecided one: after every level.
    private static let undecidedRank = 1000

    public var orgID: String
    public var severityID: String
    /// The name, with its capitals.
    public var label: String
    /// 1 for the most urgent; -1 while nobody has decided.
    public var level: Int
    /// The place in an ascending order: the most urgent first, the undecided last.
    public var rank: Int
    public var icon = ""
    public var description = ""
    public var darkColor = ""
    public var lightColor = ""
    public var archivedAt = Timestamp.unset
    public var createdAt: Timestamp
    public var updatedAt: Timestamp

    /// One of a level from 1 on, or the undecided one.
    public init(orgID: String, severityID: String, label: String, level: Int, createdAt: Timestamp) {
        self.orgID = orgID
        self.severityID = severityID
        self.label = label
        self.level = level
        rank = level > 0 ? level : Self.undecidedRank
        self.createdAt = createdAt
        updatedAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        severityID = try row.get("severity_id")
        label = try row.get("label")
        level = try row.get("level")
        rank = try row.get("rank")
        icon = try row.get("icon")
        description = try row.get("description")
        darkColor = try row.get("dark_color")
        lightColor = try row.get("light_color")
        archivedAt = try row.get("archived_at")
        createdAt = try row.get("created_at")
        updatedAt = try row.get("updated_at")
    }

    /// Whether it is the one that incidents have while nobody has decided.
    public var isUndecided: Bool { severityID == Self.undecidedID }
    public var isArchived: Bool { archivedAt.isSet }

    /// The severities of a new organisation.
    public static func defaults(orgID: String, at time: Timestamp = Timestamp(microseconds: 0)) -> [SeverityRecord] {
        [
            ("critical", "Critical", 1, "fire", "#f2495c", "#c4162a"),
            ("major", "Major", 2, "exclamation-triangle", "#ff9830", "#c15c17"),
            ("minor", "Minor", 3, "info-circle", "#fade2a", "#8a6d00"),
            (undecidedID, "Pending", -1, "question-circle", "#9fa7b3", "#5c6370"),
        ].map { id, label, level, icon, darkColor, lightColor in
            var severity = SeverityRecord(orgID: orgID, severityID: id, label: label, level: level, createdAt: time)
            severity.icon = icon
            severity.darkColor = darkColor
            severity.lightColor = lightColor
            return severity
        }
    }
}

extension Reading {
    /// The organisation's severities, archived ones too, the most urgent first.
    public func severities(of orgID: String) throws -> [SeverityRecord] {
        try fetchAll(
            remembered: "SELECT \(raw: SeverityRecord.columns) FROM severity WHERE org_id = \(orgID) ORDER BY rank")
    }

    /// Whether an incident has the severity, or a key update gave it.
    public func isInUse(_ severity: SeverityRecord) throws -> Bool {
        let incidents = try rows(
            """
            SELECT number FROM incident
            WHERE org_id = \(severity.orgID) AND severity_rank = \(severity.rank)
              AND severity_id = \(severity.severityID) LIMIT 1
            """)
        guard incidents.isEmpty else { return true }
        return try !rows(
            """
            SELECT number FROM key_update
            WHERE org_id = \(severity.orgID) AND severity_id = \(severity.severityID) AND severity_id <> '' LIMIT 1
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Stores a new severity.
    public func insert(_ severity: SeverityRecord) throws {
        try execute(
            """
            INSERT INTO severity (\(raw: SeverityRecord.columns))
            VALUES
              (\(severity.orgID), \(severity.severityID), \(severity.label), \(severity.label.folded),
               \(severity.level), \(severity.rank), \(severity.icon), \(severity.description), \(severity.darkColor),
               \(severity.lightColor), \(severity.archivedAt), \(severity.createdAt), \(severity.updatedAt))
            """)
    }

    /// Stores the changed fields of a severity. Its level and rank never change: incidents repeat the rank.
    public func update(_ severity: SeverityRecord) throws {
        try execute(
            """
            UPDATE severity
            SET label = \(severity.label), label_folded = \(severity.label.folded), icon = \(severity.icon),
                description = \(severity.description), dark_color = \(severity.darkColor),
                light_color = \(severity.lightColor), archived_at = \(severity.archivedAt),
                updated_at = \(severity.updatedAt)
            WHERE org_id = \(severity.orgID) AND severity_id = \(severity.severityID)
            """)
    }

    /// Deletes a severity that nothing names.
    public func delete(_ severity: SeverityRecord) throws {
        try execute(
            "DELETE FROM severity WHERE org_id = \(severity.orgID) AND severity_id = \(severity.severityID)")
    }
}
