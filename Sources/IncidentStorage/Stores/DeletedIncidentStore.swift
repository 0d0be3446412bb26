public import IncidentAPI
import IncidentCore

/// What is left of an incident that was deleted.
public struct DeletedIncidentRecord: Record, Equatable {
    public static var columns: StaticString {
        "org_id, number, title, incident_type, created_by, version, snapshot, deleted_by, deleted_at"
    }

    public var orgID: String
    public var number: Int
    public var title: String
    public var incidentType: IncidentType
    public var createdBy: String
    /// The version that its deletion made.
    public var version: Int
    /// The incident as the API showed it last, in JSON: what those are told who hear of its deletion.
    public var snapshot: String
    public var deletedBy: String
    public var deletedAt: Timestamp

    public init(_ incident: IncidentRecord, snapshot: String, deletedBy: String, deletedAt: Timestamp) {
        orgID = incident.orgID
        number = incident.number
        title = incident.title
        incidentType = incident.incidentType
        createdBy = incident.createdBy
        version = incident.version
        self.snapshot = snapshot
        self.deletedBy = deletedBy
        self.deletedAt = deletedAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        title = try row.get("title")
        incidentType = try row.get("incident_type")
        createdBy = try row.get("created_by")
        version = try row.get("version")
        snapshot = try row.get("snapshot")
        deletedBy = try row.get("deleted_by")
        deletedAt = try row.get("deleted_at")
    }
}

extension Reading {
    /// The deleted incident with this number, or nil.
    public func deletedIncident(_ number: Int, of orgID: String) throws -> DeletedIncidentRecord? {
        try fetchOne(
            """
            SELECT \(raw: DeletedIncidentRecord.columns) FROM deleted_incident
            WHERE org_id = \(orgID) AND number = \(number)
            """)
    }

    /// Those of some incidents that were deleted.
    public func deletedIncidents(_ numbers: [Int], of orgID: String) throws -> [DeletedIncidentRecord] {
        try fetchAll(
            """
            SELECT \(raw: DeletedIncidentRecord.columns) FROM deleted_incident
            WHERE org_id = \(orgID) AND number IN \(list: numbers)
            """)
    }
}

extension WriteTransaction {
    /// The tables that hold what an incident is made of, a row of which names it by `number`.
    static let incidentTables: [StaticString] = [
        "incident_label", "incident_field", "assignment", "task", "key_update", "activity", "incident",
    ]

    /// Takes an incident away with all that it has, and keeps `remains` of it.
    public func delete(_ incident: IncidentRecord, leaving remains: DeletedIncidentRecord) throws {
        for table in Self.incidentTables {
            try execute(
                "DELETE FROM \(raw: table) WHERE org_id = \(incident.orgID) AND number = \(incident.number)")
        }
        try deleteText(
            number: incident.number, orgID: incident.orgID, title: incident.title.folded,
            summary: incident.summary.folded)
        try execute(
            """
            INSERT INTO deleted_incident (\(raw: DeletedIncidentRecord.columns))
            VALUES
              (\(remains.orgID), \(remains.number), \(remains.title), \(remains.incidentType), \(remains.createdBy),
               \(remains.version), \(remains.snapshot), \(remains.deletedBy), \(remains.deletedAt))
            """)
    }
}
