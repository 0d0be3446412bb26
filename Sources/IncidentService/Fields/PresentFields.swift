import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// Fields as the API shows them, with their options.
    func present(_ fields: [FieldRecord], of orgID: String) throws -> [CustomMetadataField] {
        let hasOptions = fields.contains { $0.domain == .incident && $0.type.isSelect }
        let options = hasOptions ? Dictionary(grouping: try fieldOptions(of: orgID), by: \.fieldID) : [:]
        let labels = Dictionary(grouping: try self.labels(of: fields.filter { $0.domain == .labels }), by: \.key.folded)
        return fields.map { field in
            field.wire(
                field.domain == .labels
                    ? (labels[field.slug.folded] ?? []).map(\.option) : (options[field.fieldID] ?? []).map(\.wire))
        }
    }

    /// A field as the API shows it, with its options.
    func present(_ field: FieldRecord) throws -> CustomMetadataField {
        try present([field], of: field.orgID).first ?? field.wire([])
    }

    private func labels(of keys: [FieldRecord]) throws -> [LabelRecord] {
        guard let first = keys.first else { return [] }
        return keys.count == 1 ? try labels(underKey: first.slug, of: first.orgID) : try labels(of: first.orgID)
    }
}

extension FieldRecord {
    func wire(_ options: [CustomMetadataFieldSelectOption]) -> CustomMetadataField {
        .with {
            $0.uuid = fieldID
            $0.name = name
            $0.slug = slug
            $0.color = color
            $0.icon = icon
            $0.description = description
            $0.type = type
            $0.required = required
            $0.immutable = immutable
            $0.domainName = domain
            $0.selectoptions = options
            $0.source = source
            $0.externalID = externalID
            $0.archived = archived
            $0.version = version
        }
    }
}

extension FieldOptionRecord {
    var wire: CustomMetadataFieldSelectOption {
        .with {
            $0.uuid = optionID
            $0.value = value
            $0.label = label
            $0.color = color
            $0.icon = icon
            $0.description = description
            $0.source = source
            $0.externalID = externalID
        }
    }
}

extension LabelRecord {
    /// The label as an option of its key.
    var option: CustomMetadataFieldSelectOption {
        .with {
            $0.uuid = valueID
            $0.value = label
            $0.label = label
            $0.color = colorHex
            $0.icon = icon
            $0.description = description
        }
    }
}
