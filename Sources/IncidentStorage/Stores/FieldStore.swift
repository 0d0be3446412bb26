public import IncidentAPI
import IncidentCore

/// A custom field, or a label key. Its options are rows of their own.
public struct FieldRecord: Record, Hashable {
    public static var columns: StaticString {
        """
        org_id, field_id, domain, slug, name, color, icon, description, type, required, immutable, source, external_id, \
        archived, version, position
        """
    }

    public var orgID: String
    /// Its UUID.
    public var fieldID: String
    public var domain: FieldDomain
    public var slug: String
    public var name: String
    public var color = ""
    public var icon = ""
    public var description = ""
    public var type: FieldType
    public var required = false
    public var immutable = false
    public var source = ""
    public var externalID = ""
    public var archived = false
    /// Moves by 1 with every change of the field or one of its options.
    public var version = 1
    /// Its place among those of its domain.
    public var position: Int

    public init(
        orgID: String, fieldID: String, domain: FieldDomain, slug: String, name: String, type: FieldType,
        position: Int
    ) {
        self.orgID = orgID
        self.fieldID = fieldID
        self.domain = domain
        self.slug = slug
        self.name = name
        self.type = type
        self.position = position
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        fieldID = try row.get("field_id")
        domain = try row.get("domain")
        slug = try row.get("slug")
        name = try row.get("name")
        color = try row.get("color")
        icon = try row.get("icon")
        description = try row.get("description")
        type = try row.get("type")
        required = try row.get("required")
        immutable = try row.get("immutable")
        source = try row.get("source")
        externalID = try row.get("external_id")
        archived = try row.get("archived")
        version = try row.get("version")
        position = try row.get("position")
    }

    /// A key under which labels are put on incidents.
    public static func labelKey(_ key: String, orgID: String, fieldID: String, position: Int) -> FieldRecord {
        FieldRecord(
            orgID: orgID, fieldID: fieldID, domain: .labels, slug: key, name: key, type: .multiSelect,
            position: position)
    }

    /// Whether `slug`, in folded form, names this.
    public func isNamed(_ slug: String) -> Bool { self.slug.folded.hasSameBytes(as: slug) }
}

extension FieldType: SQLConvertible {}
extension FieldDomain: SQLConvertible {}

extension Reading {
    /// The organisation's label keys and custom fields, archived ones too: keys first, each in the order of creation.
    public func fields(of orgID: String) throws -> [FieldRecord] {
        try fetchAll(
            remembered: """
                SELECT \(raw: FieldRecord.columns) FROM field
                WHERE org_id = \(orgID) ORDER BY domain DESC, position, field_id
                """)
    }
}

extension WriteTransaction {
    /// Stores a new field.
    public func insert(_ field: FieldRecord) throws {
        try execute(
            """
            INSERT INTO field (\(raw: FieldRecord.columns), slug_folded)
            VALUES
              (\(field.orgID), \(field.fieldID), \(field.domain), \(field.slug), \(field.name), \(field.color),
               \(field.icon), \(field.description), \(field.type), \(field.required), \(field.immutable),
               \(field.source), \(field.externalID), \(field.archived), \(field.version), \(field.position),
               \(field.slug.folded))
            """)
    }

    /// Stores the changed members of a field.
    public func update(_ field: FieldRecord) throws {
        try execute(
            """
            UPDATE field
            SET slug = \(field.slug), slug_folded = \(field.slug.folded), name = \(field.name), color = \(field.color),
                icon = \(field.icon), description = \(field.description), required = \(field.required),
                archived = \(field.archived), version = \(field.version)
            WHERE org_id = \(field.orgID) AND field_id = \(field.fieldID)
            """)
    }

    /// Deletes a field that no incident uses, with its options: those of a label key are its labels.
    public func delete(_ field: FieldRecord) throws {
        switch field.domain {
        case .labels:
            try execute(
                "DELETE FROM label_value WHERE org_id = \(field.orgID) AND key_folded = \(field.slug.folded)")
        case .incident, .none:
            try execute("DELETE FROM field_option WHERE org_id = \(field.orgID) AND field_id = \(field.fieldID)")
        }
        try execute("DELETE FROM field WHERE org_id = \(field.orgID) AND field_id = \(field.fieldID)")
    }
}
