import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// The label that a key and a text name, without regard to case; or the refusal `common.not_found`.
    func requireLabel(key: String, value: String) throws -> KeyedLabelRecord {
        guard !value.isEmpty else { throw APIError.invalid("value", "must not be empty") }
        let field = try tx.requireLabelKey(key, of: caller.orgID)
        guard let label = try tx.label(key: field.slug, value, of: caller.orgID) else {
            throw APIError(
                .notFound, "There is no label \(value.prefix(Validate.labelLimit)) under the key \(field.slug).")
        }
        return KeyedLabelRecord(label, under: field)
    }

    /// The label that two UUIDs name, or the refusal `common.not_found`.
    func requireLabel(keyUUID: String, valueUUID: String) throws -> KeyedLabelRecord {
        guard !keyUUID.isEmpty else { throw APIError.invalid("keyUUID", "must not be empty") }
        guard !valueUUID.isEmpty else { throw APIError.invalid("valueUUID", "must not be empty") }
        let key = try tx.fields(of: caller.orgID).first {
            $0.domain == .labels && $0.fieldID.hasSameBytes(as: keyUUID.folded)
        }
        guard let key else { throw APIError(.notFound, "There is no label key \(keyUUID.prefix(100)).") }
        guard let label = try tx.keyedLabel(id: valueUUID.folded, of: caller.orgID), label.keyID == key.fieldID else {
            throw APIError(.notFound, "There is no label \(valueUUID.prefix(100)) under the key \(key.slug).")
        }
        return label
    }

    /// Puts a label on an incident that lacks it, and records that. An incident that has it stays as it is.
    ///
    /// - Parameter field: the member of the request that holds the label.
    func putLabel(_ label: LabelRecord, on incident: inout IncidentRecord, field: String) throws {
        let present = try tx.labels(ofIncident: incident.number, of: incident.orgID)
        guard !present.contains(where: { $0.isSame(as: label) }) else { return }
        guard present.count < Self.maximumLabels else {
            throw APIError.invalid(
                field, "is one too many: an incident has at most \(Self.maximumLabels) labels")
        }
        let position = try tx.nextLabelPosition(ofIncident: incident.number, of: incident.orgID)
        try tx.attach(label, toIncident: incident.number, position: position)
        try touch(&incident, IncidentChange(Timeline.labelAdded(label), .addedLabel))
    }

    /// Takes a label off an incident, and records that.
    func takeLabel(_ label: LabelRecord, off incident: inout IncidentRecord) throws {
        try tx.detach(label, fromIncident: incident.number)
        try touch(&incident, IncidentChange(Timeline.labelRemoved(label), .removedLabel))
    }

    /// Puts a known label on an incident, and says which ones it has then.
    func assign(_ label: KeyedLabelRecord, to incident: IncidentRecord, field: String) throws -> [IncidentKeyValueLabel]
    {
        if label.keyIsArchived { throw APIError.archivedKey(label.label.key) }
        var incident = incident
        try putLabel(label.label, on: &incident, field: field)
        return try tx.keyedLabels(ofIncident: incident.number, of: incident.orgID).map(\.wire)
    }

    /// Takes a known label off an incident where it is on it, and says which ones it has then.
    func unassign(_ label: KeyedLabelRecord, from incident: IncidentRecord) throws -> [IncidentKeyValueLabel] {
        var incident = incident
        let present = try tx.labels(ofIncident: incident.number, of: incident.orgID)
        if present.contains(where: { $0.isSame(as: label.label) }) { try takeLabel(label.label, off: &incident) }
        return try tx.keyedLabels(ofIncident: incident.number, of: incident.orgID).map(\.wire)
    }
}

extension KeyedLabelRecord {
    var wire: IncidentKeyValueLabel {
        .with {
            $0.key = label.key
            $0.keyUUID = keyID
            $0.valueUUID = label.valueID
            $0.value = label.label
            $0.description = label.description
            $0.colorHex = label.colorHex
        }
    }
}
