public import IncidentAPI
import IncidentCore

/// A label that the organisation knows: a key and a text, kept as first written.
public struct LabelRecord: Record, Hashable {
    public static var columns: StaticString {
        "org_id, key_folded, label_folded, label_key, label, description, color_hex, created_at, value_id, icon"
    }

    /// The key of labels that are given without one.
    public static let defaultKey = "tags"

    public var orgID: String
    public var key: String
    public var label: String
    public var description: String
    /// `#rrggbb`, or `""`.
    public var colorHex: String
    public var createdAt: Timestamp
    /// Its UUID.
    public var valueID: String
    /// The name of a picture, or `""`.
    public var icon = ""

    public init(
        orgID: String, valueID: String, key: String, label: String, description: String = "", colorHex: String = "",
        createdAt: Timestamp
    ) {
        self.valueID = valueID
        self.orgID = orgID
        self.key = key
        self.label = label
        self.description = description
        self.colorHex = colorHex
        self.createdAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        key = try row.get("label_key")
        label = try row.get("label")
        description = try row.get("description")
        colorHex = try row.get("color_hex")
        createdAt = try row.get("created_at")
        valueID = try row.get("value_id")
        icon = try row.get("icon")
    }

    /// The label as it travels.
    public var wire: IncidentLabel {
        .with {
            $0.key = key
            $0.label = label
            $0.description = description
            $0.colorHex = colorHex
        }
    }

    /// Whether `other` is the same label, without regard to case.
    public func isSame(as other: LabelRecord) -> Bool {
        key.folded.hasSameBytes(as: other.key.folded) && label.folded.hasSameBytes(as: other.label.folded)
    }
}

/// A label of an incident.
public struct IncidentLabelRecord: Record {
    public static let columns: StaticString = ""

    public var number: Int
    public var label: LabelRecord

    public init(number: Int, label: LabelRecord) {
        self.number = number
        self.label = label
    }

    public init(row: Row) throws {
        number = try row.get("number")
        label = try LabelRecord(row: row)
    }
}

extension Reading {
    /// The label with this key and text, without regard to case, or nil.
    public func label(key: String, _ label: String, of orgID: String) throws -> LabelRecord? {
        try fetchOne(
            remembered: """
                SELECT \(raw: LabelRecord.columns) FROM label_value
                WHERE org_id = \(orgID) AND key_folded = \(key.folded) AND label_folded = \(label.folded)
                """
        )
    }

    /// The labels under a key, in the order of their creation.
    public func labels(underKey key: String, of orgID: String) throws -> [LabelRecord] {
        try fetchAll(
            remembered: """
                SELECT \(raw: LabelRecord.columns) FROM label_value
                WHERE org_id = \(orgID) AND key_folded = \(key.folded) ORDER BY created_at, value_id
                """)
    }

    /// All labels that the organisation knows, those of each key in the order of their creation.
    public func labels(of orgID: String) throws -> [LabelRecord] {
        try fetchAll(
            """
            SELECT \(raw: LabelRecord.columns) FROM label_value
            WHERE org_id = \(orgID) ORDER BY key_folded, created_at, value_id
            """)
    }

    /// Whether the label is on an incident.
    public func isUsed(_ label: LabelRecord) throws -> Bool {
        try !rows(
            """
            SELECT number FROM incident_label
            WHERE org_id = \(label.orgID) AND label_folded = \(label.label.folded)
              AND key_folded = \(label.key.folded) LIMIT 1
            """
        ).isEmpty
    }

    /// The labels of some incidents, each incident's in the order in which they were added.
    public func labels(ofIncidents numbers: [Int], of orgID: String) throws -> [IncidentLabelRecord] {
        numbers.isEmpty ? [] : try fetchAll(IncidentLabelRecord.query(ofIncidents: numbers, of: orgID))
    }

    /// The labels of one incident in the order in which they were added.
    public func labels(ofIncident number: Int, of orgID: String) throws -> [LabelRecord] {
        try labels(ofIncidents: [number], of: orgID).map(\.label)
    }
}

extension IncidentLabelRecord {
    static func query(ofIncidents numbers: [Int], of orgID: String) -> SQL {
        """
        SELECT i.number, v.org_id, v.key_folded, v.label_folded, v.label_key, v.label, v.description, v.color_hex,
          v.created_at, v.value_id, v.icon
        FROM incident_label i
        JOIN label_value v
          ON v.org_id = i.org_id AND v.key_folded = i.key_folded AND v.label_folded = i.label_folded
        WHERE i.org_id = \(orgID) AND i.number IN \(list: numbers)
        ORDER BY i.number, i.position
        """
    }
}

extension WriteTransaction {
    /// Stores a label that the organisation did not know.
    public func insert(_ label: LabelRecord) throws {
        try execute(
            """
            INSERT INTO label_value (\(raw: LabelRecord.columns))
            VALUES
              (\(label.orgID), \(label.key.folded), \(label.label.folded), \(label.key), \(label.label),
               \(label.description), \(label.colorHex), \(label.createdAt), \(label.valueID), \(label.icon))
            """)
    }

    /// Stores the changed description, colour and picture of a label.
    public func update(_ label: LabelRecord) throws {
        try execute(
            """
            UPDATE label_value
            SET description = \(label.description), color_hex = \(label.colorHex), icon = \(label.icon)
            WHERE org_id = \(label.orgID) AND key_folded = \(label.key.folded)
              AND label_folded = \(label.label.folded)
            """)
    }

    /// Deletes a label that is on no incident.
    public func delete(_ label: LabelRecord) throws {
        try execute(
            """
            DELETE FROM label_value
            WHERE org_id = \(label.orgID) AND key_folded = \(label.key.folded)
              AND label_folded = \(label.label.folded)
            """)
    }

    /// Puts a known label on an incident, after those that it has.
    public func attach(_ label: LabelRecord, toIncident number: Int, position: Int) throws {
        try execute(
            """
            INSERT INTO incident_label (org_id, number, key_folded, label_folded, position)
            VALUES (\(label.orgID), \(number), \(label.key.folded), \(label.label.folded), \(position))
            """)
    }

    /// Takes a label off an incident.
    public func detach(_ label: LabelRecord, fromIncident number: Int) throws {
        try execute(
            """
            DELETE FROM incident_label
            WHERE org_id = \(label.orgID) AND number = \(number) AND key_folded = \(label.key.folded)
              AND label_folded = \(label.label.folded)
            """)
    }

    /// The position for a label that is added to an incident.
    public func nextLabelPosition(ofIncident number: Int, of orgID: String) throws -> Int {
        let row = try rows(
            """
            SELECT COALESCE(MAX(position), 0) AS last FROM incident_label
            WHERE org_id = \(orgID) AND number = \(number)
            """
        ).first
        return try (row?.get("last", as: Int.self) ?? 0) + 1
    }
}
