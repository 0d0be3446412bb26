import Crypto
import Foundation
public import IncidentAPI
import IncidentCore

/// One part of the value that an incident has of a custom field: an option's UUID, or the text.
public struct FieldItemRecord: Record, Hashable {
    public static var columns: StaticString { "org_id, number, field_id, position, item" }

    public var orgID: String
    public var number: Int
    public var fieldID: String
    /// Its place in the value, from 1.
    public var position: Int
    public var item: String

    public init(orgID: String, number: Int, fieldID: String, position: Int, item: String) {
        self.orgID = orgID
        self.number = number
        self.fieldID = fieldID
        self.position = position
        self.item = item
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        number = try row.get("number")
        fieldID = try row.get("field_id")
        position = try row.get("position")
        item = try row.get("item")
    }

    /// What a folded text is looked for by. An entry of an index has its limits: a long text is known by its hash.
    static func key(ofFolded text: String) -> String {
        guard text.utf8.count > 255 else { return "=" + text }
        return "#" + SHA256.hash(data: Data(text.utf8)).hexadecimal
    }
}

/// A part of a value as answers show it: with what is to be known of its field.
public struct ShownFieldItem: Record, Hashable {
    public static let columns: StaticString = ""

    public var number: Int
    public var fieldID: String
    public var type: FieldType
    public var item: String

    public init(row: Row) throws {
        number = try row.get("number")
        fieldID = try row.get("field_id")
        type = try row.get("type")
        item = try row.get("item")
    }
}

extension Reading {
    /// The values of custom fields that some incidents have, each incident's in the order of the fields.
    public func shownFieldItems(ofIncidents numbers: [Int], of orgID: String) throws -> [ShownFieldItem] {
        numbers.isEmpty
            ? []
            : try fetchAll(
                """
                SELECT i.number, i.field_id, f.type, i.item
                FROM incident_field AS i CROSS JOIN field AS f
                WHERE i.org_id = \(orgID) AND i.number IN \(list: numbers)
                  AND f.org_id = \(orgID) AND f.field_id = i.field_id
                ORDER BY i.number, f.position, i.field_id, i.position
                """)
    }

    /// The values of custom fields that some incidents have, each incident's by field, then in the order of the value.
    public func fieldItems(ofIncidents numbers: [Int], of orgID: String) throws -> [FieldItemRecord] {
        numbers.isEmpty
            ? []
            : try fetchAll(
                """
                SELECT \(raw: FieldItemRecord.columns) FROM incident_field
                WHERE org_id = \(orgID) AND number IN \(list: numbers)
                ORDER BY number, field_id, position
                """)
    }

    /// Whether an incident has a value of the field, or a label under the key.
    public func isUsed(_ field: FieldRecord) throws -> Bool {
        let use: SQL =
            switch field.domain {
            case .labels:
                """
                SELECT i.number FROM label_value v
                JOIN incident_label i
                  ON i.org_id = v.org_id AND i.label_folded = v.label_folded AND i.key_folded = v.key_folded
                WHERE v.org_id = \(field.orgID) AND v.key_folded = \(field.slug.folded) LIMIT 1
                """
            case .incident, .none:
                """
                SELECT number FROM incident_field
                WHERE org_id = \(field.orgID) AND field_id = \(field.fieldID) LIMIT 1
                """
            }
        return try !rows(use).isEmpty
    }

    /// Whether an incident has the option.
    public func isUsed(_ option: FieldOptionRecord) throws -> Bool {
        try !rows(
            """
            SELECT number FROM incident_field
            WHERE org_id = \(option.orgID) AND field_id = \(option.fieldID)
              AND item_key = \(FieldItemRecord.key(ofFolded: option.optionID)) LIMIT 1
            """
        ).isEmpty
    }
}

extension WriteTransaction {
    /// Stores a part of a value.
    public func insert(_ item: FieldItemRecord) throws {
        try execute(
            """
            INSERT INTO incident_field (\(raw: FieldItemRecord.columns), item_key)
            VALUES
              (\(item.orgID), \(item.number), \(item.fieldID), \(item.position), \(item.item),
               \(FieldItemRecord.key(ofFolded: item.item.folded)))
            """)
    }

    /// Forgets the value that an incident has of a field.
    public func deleteFieldItems(ofIncident number: Int, field: FieldRecord) throws {
        try execute(
            """
            DELETE FROM incident_field
            WHERE org_id = \(field.orgID) AND number = \(number) AND field_id = \(field.fieldID)
            """)
    }
}
