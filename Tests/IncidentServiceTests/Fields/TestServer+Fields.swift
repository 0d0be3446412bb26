import IncidentAPI
import IncidentTesting

/// The field that every new organisation has, and its options.
enum Debrief {
    static let uuid = "00000000-0000-8000-8000-00000000f002"
    static let notStarted = "00000000-0000-8000-8000-00000000f003"
    static let inProgress = "00000000-0000-8000-8000-00000000f004"
    static let completed = "00000000-0000-8000-8000-00000000f005"
    /// The default label key.
    static let tags = "00000000-0000-8000-8000-00000000f001"
}

extension TestServer {
    /// Adds a custom field; a select one with options of these values.
    @discardableResult
    func addField(
        _ name: String, _ type: FieldType = .string, options: [String] = [], required: Bool = false
    ) async throws -> CustomMetadataField {
        try await call(AddField.self, as: .admin) {
            $0.field.name = name
            $0.field.type = type
            $0.field.required = required
            $0.field.selectoptions = options.map { value in .with { $0.value = value } }
        }.field
    }

    func field(_ reference: String) async throws -> CustomMetadataField {
        try await call(GetField.self, as: .viewer) {
            $0.fieldUUID = reference
            $0.includeArchived = true
        }.field
    }

    func archive(_ reference: String) async throws {
        _ = try await call(ArchiveField.self, as: .admin) { $0.fieldUUID = reference }
    }

    /// Gives incident 1 a value.
    func record(_ value: String, _ reference: String = "slug:debrief_status", incident: String = "1") async throws {
        _ = try await call(RecordFieldValue.self) {
            $0.fieldUUID = reference
            $0.value = value
            $0.targetID = incident
        }
    }

    /// The values of an incident in a domain, by slug.
    func values(_ incidentID: String = "1", _ domain: FieldDomain = .incident) async throws -> [String: String] {
        let values = try await call(GetFieldValues.self, as: .viewer) {
            $0.targetID = incidentID
            $0.domainName = domain
        }.fieldValues
        return Dictionary(uniqueKeysWithValues: values.map { ($0.field.slug, $0.value) })
    }

    func labelFields() async throws -> [CustomMetadataField] {
        try await call(GetFields.self, as: .viewer) { $0.domainName = .labels }.fields
    }
}
