public import IncidentAPI
import IncidentCore

/// Whether an incident in a status is still worked on.
public enum StatusCategory: String, Sendable, SQLConvertible {
    case active
    case resolved
}

/// A status that an incident can have.
public struct StatusRecord: Record, Hashable {
    public static var columns: StaticString {
        "org_id, status_id, incident_type, slug, name, name_folded, category, rank, immutable"
    }

    public var orgID: String
    public var statusID: String
    public var incidentType: IncidentType
    /// The word on the wire, in lower case.
    public var slug: String
    public var name: String
    public var category: StatusCategory
    /// The place in an ascending order: active before resolved, then by position.
    public var rank: Int
    /// Whether it belongs to every organisation.
    public var immutable: Bool

    public init(
        orgID: String, statusID: String, slug: String, name: String, category: StatusCategory, rank: Int,
        immutable: Bool
    ) {
        self.orgID = orgID
        self.statusID = statusID
        incidentType = .internalIncident
        self.slug = slug
        self.name = name
        self.category = category
        self.rank = rank
        self.immutable = immutable
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        statusID = try row.get("status_id")
        incidentType = try row.get("incident_type")
        slug = try row.get("slug")
        name = try row.get("name")
        category = try row.get("category")
        rank = try row.get("rank")
        immutable = try row.get("immutable")
    }

    /// The statuses of a new organisation.
    public static func defaults(orgID: String) -> [StatusRecord] {
        [
            StatusRecord(
                orgID: orgID, statusID: "active", slug: "active", name: "Active", category: .active, rank: 1000,
                immutable: true),
            StatusRecord(
                orgID: orgID, statusID: "resolved", slug: "resolved", name: "Resolved", category: .resolved,
                rank: 2000, immutable: true),
        ]
    }
}

extension IncidentType: SQLConvertible {}

extension Reading {
    /// The organisation's statuses in their order.
    public func statuses(of orgID: String) throws -> [StatusRecord] {
        try fetchAll(
            remembered: "SELECT \(raw: StatusRecord.columns) FROM incident_status WHERE org_id = \(orgID) ORDER BY rank"
        )
    }
}

extension WriteTransaction {
    /// Stores a new status.
    public func insert(_ status: StatusRecord) throws {
        try execute(
            """
            INSERT INTO incident_status (\(raw: StatusRecord.columns))
            VALUES
              (\(status.orgID), \(status.statusID), \(status.incidentType), \(status.slug), \(status.name),
               \(status.name.folded), \(status.category), \(status.rank), \(status.immutable))
            """)
    }
}
