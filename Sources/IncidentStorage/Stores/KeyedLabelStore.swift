import IncidentAPI
import IncidentCore

/// A label with what is known of its key.
public struct KeyedLabelRecord: Record, Hashable {
    public static let columns: StaticString = ""

    public var label: LabelRecord
    /// The UUID of the key.
    public var keyID: String
    /// Whether the key takes no labels.
    public var keyIsArchived: Bool

    public init(_ label: LabelRecord, under key: FieldRecord) {
        self.label = label
        keyID = key.fieldID
        keyIsArchived = key.archived
    }

    public init(row: Row) throws {
        label = try LabelRecord(row: row)
        keyID = try row.get("field_id")
        keyIsArchived = try row.get("archived")
    }
}

extension Reading {
    /// The label with this key and text, without regard to case, or nil.
    public func keyedLabel(key: String, _ label: String, of orgID: String) throws -> KeyedLabelRecord? {
        try fetchOne(
            remembered: """
                \(KeyedLabelRecord.query)
                WHERE v.org_id = \(orgID) AND v.key_folded = \(key.folded) AND v.label_folded = \(label.folded)
                """)
    }

    /// The label with this UUID, or nil.
    public func keyedLabel(id valueID: String, of orgID: String) throws -> KeyedLabelRecord? {
        try fetchOne(
            remembered: "\(KeyedLabelRecord.query) WHERE v.org_id = \(orgID) AND v.value_id = \(valueID)")
    }
}

extension KeyedLabelRecord {
    fileprivate static let query: SQL = """
        SELECT v.org_id, v.key_folded, v.label_folded, v.label_key, v.label, v.description, v.color_hex, v.created_at,
          v.value_id, v.icon, f.field_id, f.archived
        FROM label_value v
        JOIN field f ON f.org_id = v.org_id AND f.domain = 'labels' AND f.slug_folded = v.key_folded
        """
}
