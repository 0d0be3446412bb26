public import IncidentAPI
import IncidentCore

/// An incident's own row. Its labels, people, tasks and timeline are in tables of their own.
public struct IncidentRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, number, title, summary, severity_id, severity_rank, status_id, status_rank, is_drill, incident_type, \
        room_prefix, created_by, created_at, modified_at, closed_at, started_at, ended_at, ended_by_status, version, \
        refs
        """
    }

    public var orgID: String
    /// Counts from 1 per organisation; the decimal `incidentID` on the wire.
    public var number: Int
    public var title: String
    public var summary = ""
    public var severityID: String
    public var severityRank: Int
    public var statusID: String
    public var statusRank: Int
    public var isDrill = false
    public var incidentType = IncidentType.internalIncident
    public var roomPrefix = ""
    public var createdBy: String
    public var createdAt: Timestamp
    public var modifiedAt: Timestamp
    public var closedAt = Timestamp.unset
    public var startedAt: Timestamp
    public var endedAt = Timestamp.unset
    /// Whether `endedAt` was set by the move into a resolved status, and goes with it.
    public var endedByStatus = false
    /// Moves by 1 with every change.
    public var version = 1
    /// What it is known as in other systems.
    public var refs: [IncidentRef] = []
    /// The name under which an import brought it; `""` for none. Only stored.
    public var sourceRef = ""

    public init(
        orgID: String, number: Int, title: String, severity: SeverityRecord, status: StatusRecord, createdBy: String,
        createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.number = number
        self.title = title
        severityID = severity.severityID
        severityRank = severity.rank
        statusID = status.statusID
        statusRank = status.rank
        self.createdBy = createdBy
        self.createdAt = createdAt
        modifiedAt = createdAt
        startedAt = createdAt.wholeSeconds
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        title = try row.get("title")
        summary = try row.get("summary")
        severityID = try row.get("severity_id")
        severityRank = try row.get("severity_rank")
        statusID = try row.get("status_id")
        statusRank = try row.get("status_rank")
        isDrill = try row.get("is_drill")
        incidentType = try row.get("incident_type")
        roomPrefix = try row.get("room_prefix")
        createdBy = try row.get("created_by")
        createdAt = try row.get("created_at")
        modifiedAt = try row.get("modified_at")
        closedAt = try row.get("closed_at")
        startedAt = try row.get("started_at")
        endedAt = try row.get("ended_at")
        endedByStatus = try row.get("ended_by_status")
        version = try row.get("version")
        refs = try StoredRefs.refs(in: row.get("refs"))
    }

    /// The decimal number, as clients know it.
    public var incidentID: String { String(number) }
}

extension Reading {
    /// The incident with this number, or nil.
    public func incidentRecord(_ number: Int, of orgID: String) throws -> IncidentRecord? {
        try fetchOne(IncidentRecord.query(number, of: orgID))
    }

    /// The incident with this number with all that it has, or nil.
    public func incidentWithDetails(_ number: Int, of orgID: String) throws -> (IncidentRecord, IncidentDetails)? {
        var results = try rows(
            together: [IncidentRecord.query(number, of: orgID)]
                + IncidentDetails.queries(ofIncidents: [number], of: orgID, withPeople: true, withTasks: true))
        guard let row = results.removeFirst().first else { return nil }
        return (try IncidentRecord(row: row), try IncidentDetails(results, withPeople: true, withTasks: true))
    }

    /// The incidents with these numbers, in the order of `numbers`.
    public func incidentRecords(numbers: [Int], of orgID: String) throws -> [IncidentRecord] {
        guard !numbers.isEmpty else { return [] }
        let records: [IncidentRecord] = try fetchAll(
            """
            SELECT \(raw: IncidentRecord.columns) FROM incident
            WHERE org_id = \(orgID) AND number IN \(list: numbers)
            """)
        let byNumber = Dictionary(uniqueKeysWithValues: records.map { ($0.number, $0) })
        return numbers.compactMap { byNumber[$0] }
    }
}

extension IncidentRecord {
    fileprivate static func query(_ number: Int, of orgID: String) -> SQL {
        "SELECT \(raw: columns) FROM incident WHERE org_id = \(orgID) AND number = \(number)"
    }
}

extension WriteTransaction {
    /// Stores a new incident, and its texts in the text index.
    public func insert(_ incident: IncidentRecord) throws {
        let (title, summary) = (incident.title.folded, incident.summary.folded)
        try execute(
            """
            INSERT INTO incident (\(raw: IncidentRecord.columns), source_ref, title_folded, summary_folded)
            VALUES
              (\(incident.orgID), \(incident.number), \(incident.title), \(incident.summary), \(incident.severityID),
               \(incident.severityRank), \(incident.statusID), \(incident.statusRank), \(incident.isDrill),
               \(incident.incidentType), \(incident.roomPrefix), \(incident.createdBy), \(incident.createdAt),
               \(incident.modifiedAt), \(incident.closedAt), \(incident.startedAt), \(incident.endedAt),
               \(incident.endedByStatus), \(incident.version), \(StoredRefs.text(of: incident.refs)), \(incident.sourceRef),
               \(title), \(summary))
            """)
        try insertText(number: incident.number, orgID: incident.orgID, title: title, summary: summary)
    }

    /// Stores the changed fields of an incident; `old` is the row as it was.
    public func update(_ incident: IncidentRecord, from old: IncidentRecord) throws {
        let (title, summary) = (incident.title.folded, incident.summary.folded)
        try execute(
            """
            UPDATE incident
            SET title = \(incident.title), title_folded = \(title), summary = \(incident.summary),
                summary_folded = \(summary), severity_id = \(incident.severityID),
                severity_rank = \(incident.severityRank), status_id = \(incident.statusID),
                status_rank = \(incident.statusRank), is_drill = \(incident.isDrill),
                modified_at = \(incident.modifiedAt), closed_at = \(incident.closedAt),
                started_at = \(incident.startedAt), ended_at = \(incident.endedAt),
                ended_by_status = \(incident.endedByStatus), version = \(incident.version)
            WHERE org_id = \(incident.orgID) AND number = \(incident.number)
            """)
        guard incident.title != old.title || incident.summary != old.summary else { return }
        try replaceText(
            number: incident.number, orgID: incident.orgID, oldTitle: old.title.folded,
            oldSummary: old.summary.folded, title: title, summary: summary)
    }
}
