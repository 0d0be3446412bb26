public import IncidentAPI

/// What happened to an incident, by the names that webhooks and event streams use.
public enum EventKind: String, CaseIterable, Sendable, SQLConvertible {
    case created = "grafana.incident.created"
    case updatedRole = "grafana.incident.updated.role"
    case updatedStatus = "grafana.incident.updated.status"
    case updatedTitle = "grafana.incident.updated.title"
    case updatedSeverity = "grafana.incident.updated.severity"
    case updatedIsDrill = "grafana.incident.updated.isdrill"
    case updatedTask = "grafana.incident.updated.task"
    case updatedField = "grafana.incident.updated.field"
    case updatedTime = "grafana.incident.updated.time"
    case addedLabel = "grafana.incident.added.label"
    case removedLabel = "grafana.incident.removed.label"
    case addedActivity = "grafana.incident.added.activity"
    case closed = "grafana.incident.closed"
    case deleted = "grafana.incident.deleted"
}

/// Something that happened and that others are to be told of.
public struct OutboxEvent: Record, Equatable {
    public static var columns: StaticString { "org_id, sequence, event, number, version, created_at, began" }

    public var orgID: String
    /// Counts from 1 without gaps: the order of events.
    public var sequence: Int
    public var event: EventKind
    public var number: Int
    /// The incident's version after the change.
    public var version: Int
    public var createdAt: Timestamp
    /// The hooks whose filter the incident began to match by it.
    public var began: [String] = []

    public init(orgID: String, sequence: Int, event: EventKind, number: Int, version: Int, createdAt: Timestamp) {
        self.orgID = orgID
        self.sequence = sequence
        self.event = event
        self.number = number
        self.version = version
        self.createdAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        sequence = try row.get("sequence")
        event = try row.get("event")
        number = try row.get("number")
        version = try row.get("version")
        createdAt = try row.get("created_at")
        began = try row.get("began", as: String.self).split(separator: ",").map(String.init)
    }
}

/// A row of the outbox, for those to whom one that cannot be read must not hide the others.
public struct OutboxEntry: Sendable {
    public let sequence: Int
    /// Nil when it cannot be read, such as an event of a newer server that this one does not know.
    public let event: OutboxEvent?
    /// Why it cannot.
    public let fault: (any Error)?

    init(row: Row) throws {
        sequence = try row.get("sequence")
        do {
            (event, fault) = (try OutboxEvent(row: row), nil)
        } catch {
            (event, fault) = (nil, error)
        }
    }
}

extension Reading {
    /// Events after `sequence` in order, at most `limit`.
    public func outboxEvents(of orgID: String, after sequence: Int, limit: Int) throws -> [OutboxEvent] {
        try fetchAll(outbox(of: orgID, after: sequence, limit: limit))
    }

    /// As ``outboxEvents(of:after:limit:)``, with the rows that cannot be read.
    public func outboxEntries(of orgID: String, after sequence: Int, limit: Int) throws -> [OutboxEntry] {
        try rows(outbox(of: orgID, after: sequence, limit: limit)).map(OutboxEntry.init(row:))
    }

    private func outbox(of orgID: String, after sequence: Int, limit: Int) -> SQL {
        """
        SELECT \(raw: OutboxEvent.columns) FROM outbox
        WHERE org_id = \(orgID) AND sequence > \(sequence) ORDER BY sequence LIMIT \(limit)
        """
    }
}

extension WriteTransaction {
    /// Stores an event to be told of after this transaction is committed.
    public func insert(_ event: OutboxEvent) throws {
        try execute(
            """
            INSERT INTO outbox (\(raw: OutboxEvent.columns))
            VALUES
              (\(event.orgID), \(event.sequence), \(event.event), \(event.number), \(event.version),
               \(event.createdAt), \(event.began.joined(separator: ",")))
            """)
    }
}
