public import IncidentAPI
import IncidentCore

/// A status that incidents of one type can have.
public struct StatusRecord: Record, Hashable {
    public static var columns: StaticString {
        """
        org_id, status_id, incident_type, slug, name, name_folded, category, rank, immutable, description, color, icon, \
        position, archived_at, created_at, modified_at
        """
    }

    /// How many statuses a type has in one category at most, archived ones too: ranks of categories lie apart.
    public static let maximumInCategory = 500

    public var orgID: String
    public var statusID: String
    public var incidentType: IncidentType
    /// The word on the wire, in lower case.
    public var slug: String
    public var name: String
    public private(set) var category: StatusCategory
    /// The place in an ascending order: active before resolved, then by position. Types share their ranks.
    public private(set) var rank: Int
    /// Whether it belongs to every organisation.
    public var immutable: Bool
    public var description = ""
    public var color = ""
    public var icon = StatusIcon.unset
    /// The place in the category, from 0.
    public private(set) var position: Int
    public var archivedAt = Timestamp.unset
    public var createdAt: Timestamp
    public var modifiedAt: Timestamp

    public init(
        orgID: String, statusID: String, type: IncidentType = .internalIncident, slug: String, name: String,
        category: StatusCategory, position: Int, immutable: Bool, createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.statusID = statusID
        incidentType = type
        self.slug = slug
        self.name = name
        self.category = category
        self.position = position
        rank = Self.rank(category, position)
        self.immutable = immutable
        self.createdAt = createdAt
        modifiedAt = createdAt
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
        description = try row.get("description")
        color = try row.get("color")
        icon = try row.get("icon")
        position = try row.get("position")
        archivedAt = try row.get("archived_at")
        createdAt = try row.get("created_at")
        modifiedAt = try row.get("modified_at")
    }

    public var isArchived: Bool { archivedAt.isSet }

    /// Puts a status that no incident has into a category.
    public mutating func move(to category: StatusCategory, position: Int) {
        self.category = category
        self.position = position
        rank = Self.rank(category, position)
    }

    private static func rank(_ category: StatusCategory, _ position: Int) -> Int {
        (category == .active ? 1000 : 2000) + position
    }

    /// The statuses of a new organisation: an active and a resolved one for each type.
    public static func defaults(orgID: String, at time: Timestamp = Timestamp(microseconds: 0)) -> [StatusRecord] {
        IncidentType.allCases.flatMap { type in
            StatusCategory.allCases.map { category in
                let slug = category.rawValue
                var status = StatusRecord(
                    orgID: orgID, statusID: type == .internalIncident ? slug : "\(type.rawValue)-\(slug)", type: type,
                    slug: slug, name: category == .active ? "Active" : "Resolved", category: category, position: 0,
                    immutable: true, createdAt: time)
                status.icon = category == .active ? .exclamation : .check
                status.color = category == .active ? "#ff9830" : "#73bf69"
                return status
            }
        }
    }
}

extension IncidentType: SQLConvertible {}
extension StatusCategory: SQLConvertible {}
extension StatusIcon: SQLConvertible {}

extension Reading {
    /// The organisation's statuses, archived ones too: those of internal incidents first, each type's in their order.
    public func statuses(of orgID: String) throws -> [StatusRecord] {
        try fetchAll(
            remembered:
                """
                SELECT \(raw: StatusRecord.columns) FROM incident_status
                WHERE org_id = \(orgID) ORDER BY incident_type, rank
                """)
    }

    /// Whether an incident has the status.
    public func isInUse(_ status: StatusRecord) throws -> Bool {
        try !rows(
            """
            SELECT number FROM incident
            WHERE org_id = \(status.orgID) AND status_rank = \(status.rank) AND status_id = \(status.statusID) LIMIT 1
            """
        ).isEmpty
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
               \(status.name.folded), \(status.category), \(status.rank), \(status.immutable), \(status.description),
               \(status.color), \(status.icon), \(status.position), \(status.archivedAt), \(status.createdAt),
               \(status.modifiedAt))
            """)
    }

    /// Stores the changed fields of a status. The rank of one that an incident has must be as it was: incidents repeat
    /// it.
    public func update(_ status: StatusRecord) throws {
        try execute(
            """
            UPDATE incident_status
            SET name = \(status.name), name_folded = \(status.name.folded), category = \(status.category),
                rank = \(status.rank), description = \(status.description), color = \(status.color),
                icon = \(status.icon), position = \(status.position), archived_at = \(status.archivedAt),
                modified_at = \(status.modifiedAt)
            WHERE org_id = \(status.orgID) AND status_id = \(status.statusID)
            """)
    }
}
