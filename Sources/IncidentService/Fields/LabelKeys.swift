import IncidentAPI
import IncidentCore
import IncidentStorage

extension CommandContext {
    /// A key that the organisation lacks, not yet stored; or a refusal.
    func newLabelKey(_ key: String, member: String) throws -> FieldRecord {
        let key = try Validate.line(key, member, max: Validate.labelLimit)
        if let known = try tx.labelKey(key, of: caller.orgID) {
            throw APIError(.conflict, "There is a label key \(known.slug) already.")
        }
        return try nextLabelKey(key, member: member)
    }

    /// A field for a key that the organisation is known to lack, not yet stored.
    func nextLabelKey(_ key: String, member: String) throws -> FieldRecord {
        guard try tx.fields(of: caller.orgID).count(where: { $0.domain == .labels }) < FieldLimits.labelKeys else {
            throw APIError.invalid(
                member, "is one too many: an organisation has at most \(FieldLimits.labelKeys) label keys")
        }
        return .labelKey(
            key, orgID: caller.orgID, fieldID: newUUID(),
            position: try tx.nextFieldPosition(in: .labels, of: caller.orgID))
    }

    /// Stores a label that the key is known to lack.
    func addLabel(_ label: IncidentLabel, under key: FieldRecord) throws -> LabelRecord {
        let record = LabelRecord(
            orgID: caller.orgID, valueID: newUUID(), key: key.slug, label: label.label, description: label.description,
            colorHex: label.colorHex, createdAt: now)
        try tx.insert(record)
        return record
    }

    /// Refuses a key that takes no labels.
    func refuseArchived(_ key: FieldRecord) throws {
        if key.archived { throw APIError.archivedKey(key.slug) }
    }

    /// Stores a label under a key that lacks it, as a call for that alone does.
    ///
    /// - Parameter member: the path of the label in the request, with the dot that follows it.
    func addLabelValue(_ option: CustomMetadataFieldSelectOption, to key: FieldRecord, member: String) throws
        -> LabelRecord
    {
        try refuseArchived(key)
        let text = try Validate.line(option.value, "\(member)value", max: Validate.labelLimit)
        guard try tx.label(key: key.slug, text, of: key.orgID) == nil else {
            throw APIError(.conflict, "The label key \(key.slug) has the label \(text) already.")
        }
        var label = LabelRecord(
            orgID: key.orgID, valueID: newUUID(), key: key.slug, label: text, createdAt: now)
        label.description = try Validate.optionalText(
            option.description, "\(member)description", max: Validate.descriptionLimit)
        label.colorHex = try Validate.optionalColor(option.color, "\(member)color")
        label.icon = try Validate.optionalLine(option.icon, "\(member)icon", max: FieldLimits.icon)
        try tx.insert(label)
        try audit(key, ["option": label.option.auditDetail])
        return label
    }
}

extension APIError {
    static func archivedKey(_ key: String) -> APIError {
        APIError(
            .conflict, "The label key \(key) is archived and takes no labels.",
            hint: "UnarchiveField takes it into use.")
    }
}
