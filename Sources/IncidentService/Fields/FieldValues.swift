import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// The values that an incident has in a domain as they travel, by field; of label keys its labels.
    func fieldValues(of incident: IncidentRecord, in domain: FieldDomain) throws -> [String: String] {
        var values: [String: String] = [:]
        if domain != .labels {
            let custom = try customFieldValues(ofIncidents: [incident.number], of: incident.orgID)
            for value in custom[incident.number] ?? [] { values[value.fieldUUID] = value.value }
        }
        if domain != .incident {
            let labels = Dictionary(
                grouping: try keyedLabels(ofIncident: incident.number, of: incident.orgID), by: \.keyID)
            values.merge(
                labels.mapValues { FieldItems.value(of: $0.map(\.label.valueID), type: .multiSelect) },
                uniquingKeysWith: { first, _ in first })
        }
        return values
    }

    /// The values that some incidents have of custom fields as they travel, each incident's in the order of the fields:
    /// one statement, however many there are.
    func customFieldValues(
        ofIncidents numbers: [Int], of orgID: String
    ) throws -> [Int: [CustomMetadataFieldValue]] {
        let items = try shownFieldItems(ofIncidents: numbers, of: orgID)
        return Dictionary(grouping: items, by: \.number).mapValues { items in
            items.chunkedByField.map { items in
                .with {
                    $0.fieldUUID = items[0].fieldID
                    $0.value = FieldItems.value(of: items.map(\.item), type: items[0].type)
                }
            }
        }
    }

    /// The labels of an incident with their keys' UUIDs, in the order in which they were added.
    func keyedLabels(ofIncident number: Int, of orgID: String) throws -> [KeyedLabelRecord] {
        let labels = try labels(ofIncident: number, of: orgID)
        guard !labels.isEmpty else { return [] }
        let keys = Dictionary(
            try fields(of: orgID).filter { $0.domain == .labels }.map { ($0.slug.folded, $0) },
            uniquingKeysWith: { first, _ in first })
        return labels.compactMap { label in keys[label.key.folded].map { KeyedLabelRecord(label, under: $0) } }
    }
}

extension [ShownFieldItem] {
    /// The items of each field, in the order of the fields; none is empty.
    fileprivate var chunkedByField: [[ShownFieldItem]] {
        reduce(into: []) { chunks, item in
            if let last = chunks.indices.last, chunks[last][0].fieldID == item.fieldID {
                chunks[last].append(item)
            } else {
                chunks.append([item])
            }
        }
    }
}
