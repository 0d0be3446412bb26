import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// How many labels an incident may have.
    static let maximumLabels = 100

    /// The labels of a new incident: known ones as the organisation keeps them, others made known. Doubles fall away.
    func newLabels(_ labels: [IncidentLabel]) throws -> [LabelRecord] {
        var found: [LabelRecord] = []
        for (index, label) in labels.enumerated() {
            var bare = IncidentLabel()
            bare.key = label.key
            bare.label = label.label
            let record = try knownLabel(bare, field: "labels.\(index)")
            if !found.contains(where: { $0.isSame(as: record) }) { found.append(record) }
        }
        guard found.count <= Self.maximumLabels else {
            throw APIError.invalid("labels", "must hold at most \(Self.maximumLabels) labels")
        }
        return found
    }

    /// The label as the organisation keeps it; a label that it lacks is made known with its description and colour.
    func knownLabel(_ label: IncidentLabel, field: String) throws -> LabelRecord {
        let text = try Validate.line(label.label, "\(field).label", max: Validate.labelLimit)
        let key =
            label.key.isEmpty
            ? LabelRecord.defaultKey : try Validate.line(label.key, "\(field).key", max: Validate.labelLimit)
        let description = try Validate.optionalText(
            label.description, "\(field).description", max: Validate.descriptionLimit)
        let color = try Validate.optionalColor(label.colorHex, "\(field).colorHex")
        if let known = try tx.keyedLabel(key: key, text, of: caller.orgID) {
            if known.keyIsArchived { throw APIError.archivedKey(known.label.key) }
            return known.label
        }
        let keyField = try knownKey(key, member: "\(field).key")
        // A server of before adds labels whose key has no field.
        if let known = try tx.label(key: key, text, of: caller.orgID) { return known }
        return try addLabel(
            .with {
                $0.label = text
                $0.description = description
                $0.colorHex = color
            }, under: keyField)
    }

    /// The label key; one that the organisation lacks is made known.
    private func knownKey(_ key: String, member: String) throws -> FieldRecord {
        if let known = try tx.labelKey(key, of: caller.orgID) {
            try refuseArchived(known)
            return known
        }
        let record = try nextLabelKey(key, member: member)
        try tx.insert(record)
        return record
    }
}
