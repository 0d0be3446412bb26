import IncidentCore

/// How bad an incident can be.
public struct SeverityRecord: Record, Hashable {
    public static var columns: StaticString { "org_id, severity_id, label, label_folded, level, rank" }

    public var orgID: String
    public var severityID: String
    /// The name, with its capitals.
    public var label: String
    /// 1 for the most urgent; -1 while nobody has decided.
    public var level: Int
    /// The place in an ascending order: the most urgent first, the undecided last.
    public var rank: Int

    public init(orgID: String, severityID: String, label: String, level: Int, rank: Int) {
        self.orgID = orgID
        self.severityID = severityID
        self.label = label
        self.level = level
        self.rank = rank
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        severityID = try row.get("severity_id")
        label = try row.get("label")
        level = try row.get("level")
        rank = try row.get("rank")
    }

    /// The severities of a new organisation.
    public static func defaults(orgID: String) -> [SeverityRecord] {
        [
            SeverityRecord(orgID: orgID, severityID: "critical", label: "Critical", level: 1, rank: 1),
            SeverityRecord(orgID: orgID, severityID: "major", label: "Major", level: 2, rank: 2),
            SeverityRecord(orgID: orgID, severityID: "minor", label: "Minor", level: 3, rank: 3),
            SeverityRecord(orgID: orgID, severityID: "pending", label: "Pending", level: -1, rank: 1000),
        ]
    }
}

extension Reading {
    /// The organisation's severities, the most urgent first.
    public func severities(of orgID: String) throws -> [SeverityRecord] {
        try fetchAll(
            remembered: "SELECT \(raw: SeverityRecord.columns) FROM severity WHERE org_id = \(orgID) ORDER BY rank")
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
               \(severity.level), \(severity.rank))
            """)
    }
}
