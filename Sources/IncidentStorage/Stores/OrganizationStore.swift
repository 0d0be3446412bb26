public import IncidentAPI

/// An organisation with the counters that its writers share. Each change reads it and writes it back once.
public struct OrganizationRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, name, created_at, incident_count, last_declared_at, role_count, event_sequence, homescreen_version, \
        audit_sequence, audit_head, last_modified_at, filter_hook_count
        """
    }

    public var orgID: String
    public var name: String
    public var createdAt: Timestamp
    /// The number of the newest incident.
    public var incidentCount = 0
    /// When the newest incident was declared; the next one is declared later, whatever the clock says.
    public var lastDeclaredAt = Timestamp.unset
    /// When any incident was last modified; the next one is not before it, whatever the clock says.
    public var lastModifiedAt = Timestamp.unset
    /// The number of the newest role. Numbers of deleted roles are not used again.
    public var roleCount = 0
    /// The number of the newest event in the outbox.
    public var eventSequence = 0
    /// Moves with every change that a list of incidents could show everybody.
    public var homescreenVersion = 0
    /// The number of the newest audit record.
    public var auditSequence = 0
    /// The hash of the newest audit record; 64 zeros before the first.
    public var auditHead = AuditRecord.firstPreviousHash

    /// How many of its hooks run when an incident begins to match a query: a change asks for them only when there are some.
    public var filterHookCount = 0

    public init(orgID: String, name: String, createdAt: Timestamp) {
        self.orgID = orgID
        self.name = name
        self.createdAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        name = try row.get("name")
        createdAt = try row.get("created_at")
        incidentCount = try row.get("incident_count")
        lastDeclaredAt = try row.get("last_declared_at")
        lastModifiedAt = try row.get("last_modified_at")
        roleCount = try row.get("role_count")
        eventSequence = try row.get("event_sequence")
        homescreenVersion = try row.get("homescreen_version")
        auditSequence = try row.get("audit_sequence")
        auditHead = try row.get("audit_head")
        filterHookCount = try row.get("filter_hook_count")
    }
}

extension Reading {
    /// The organisation with this id, or nil.
    public func organization(_ orgID: String) throws -> OrganizationRecord? {
        try fetchOne(remembered: OrganizationRecord.query(orgID))
    }

    /// The organisation with this id. A caller of one that is gone meets a fault of ours.
    public func requireOrganization(_ orgID: String) throws -> OrganizationRecord {
        guard let organization = try organization(orgID) else {
            throw StorageError("there is no organisation \(orgID)")
        }
        return organization
    }
}

extension OrganizationRecord {
    private static let columnNames = ColumnNames([
        "org_id", "name", "created_at", "incident_count", "last_declared_at", "role_count", "event_sequence",
        "homescreen_version", "audit_sequence", "audit_head", "last_modified_at",
        "filter_hook_count",
    ])

    /// The row that holds this.
    fileprivate var row: Row {
        Row(
            columns: Self.columnNames,
            values: [
                orgID.sqlValue, name.sqlValue, createdAt.sqlValue, incidentCount.sqlValue, lastDeclaredAt.sqlValue,
                roleCount.sqlValue, eventSequence.sqlValue, homescreenVersion.sqlValue, auditSequence.sqlValue,
                auditHead.sqlValue, lastModifiedAt.sqlValue, filterHookCount.sqlValue,
            ])
    }

    static func query(_ orgID: String) -> SQL {
        "SELECT \(raw: columns) FROM organization WHERE org_id = \(orgID)"
    }
}

extension WriteTransaction {
    /// Stores a new organisation.
    public func insert(_ organization: OrganizationRecord) throws {
        try execute(
            """
            INSERT INTO organization (\(raw: OrganizationRecord.columns))
            VALUES
              (\(organization.orgID), \(organization.name), \(organization.createdAt), \(organization.incidentCount),
               \(organization.lastDeclaredAt), \(organization.roleCount), \(organization.eventSequence),
               \(organization.homescreenVersion), \(organization.auditSequence), \(organization.auditHead),
               \(organization.lastModifiedAt), \(organization.filterHookCount))
            """)
    }

    /// Stores the counters of an organisation.
    public func update(_ organization: OrganizationRecord) throws {
        // One row, which every change writes whole.
        try connection.execute(
            """
            UPDATE organization
            SET name = \(organization.name), incident_count = \(organization.incidentCount),
                last_declared_at = \(organization.lastDeclaredAt), role_count = \(organization.roleCount),
                event_sequence = \(organization.eventSequence), homescreen_version = \(organization.homescreenVersion),
                audit_sequence = \(organization.auditSequence), audit_head = \(organization.auditHead),
                last_modified_at = \(organization.lastModifiedAt),
                filter_hook_count = \(organization.filterHookCount)
            WHERE org_id = \(organization.orgID)
            """, replacing: "organization \(organization.orgID)")
        connection.remember(organization.row, for: OrganizationRecord.query(organization.orgID))
    }
}
