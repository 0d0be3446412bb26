import IncidentAPI
import IncidentCore

/// An option of a custom field.
public struct FieldOptionRecord: Record, Hashable {
    public static var columns: StaticString {
        """
        org_id, field_id, option_id, position, value, label, color, icon, description, source, external_id
        """
    }

    public var orgID: String
    public var fieldID: String
    /// Its UUID.
    public var optionID: String
    /// Its place among the options of the field.
    public var position: Int
    public var value: String
    public var label: String
    public var color = ""
    public var icon = ""
    public var description = ""
    public var source = ""
    public var externalID = ""

    public init(
        orgID: String, fieldID: String, optionID: String, position: Int, value: String, label: String
    ) {
        self.orgID = orgID
        self.fieldID = fieldID
        self.optionID = optionID
        self.position = position
        self.value = value
        self.label = label
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        fieldID = try row.get("field_id")
        optionID = try row.get("option_id")
        position = try row.get("position")
        value = try row.get("value")
        label = try row.get("label")
        color = try row.get("color")
        icon = try row.get("icon")
        description = try row.get("description")
        source = try row.get("source")
        externalID = try row.get("external_id")
    }
}

extension Reading {
    /// The options of all custom fields, each field's in their order.
    public func fieldOptions(of orgID: String) throws -> [FieldOptionRecord] {
        try fetchAll(
            remembered: """
                SELECT \(raw: FieldOptionRecord.columns) FROM field_option
                WHERE org_id = \(orgID) ORDER BY field_id, position, option_id
                """)
    }
}

extension WriteTransaction {
    /// Stores a new option.
    public func insert(_ option: FieldOptionRecord) throws {
        try execute(
            """
            INSERT INTO field_option (\(raw: FieldOptionRecord.columns), value_folded)
            VALUES
              (\(option.orgID), \(option.fieldID), \(option.optionID), \(option.position), \(option.value),
               \(option.label), \(option.color), \(option.icon), \(option.description), \(option.source),
               \(option.externalID), \(option.value.folded))
            """)
    }

    /// Deletes an option.
    public func delete(_ option: FieldOptionRecord) throws {
        try execute(
            """
            DELETE FROM field_option
            WHERE org_id = \(option.orgID) AND field_id = \(option.fieldID) AND option_id = \(option.optionID)
            """)
    }
}
