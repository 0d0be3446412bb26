import IncidentAPI
import IncidentCore
import IncidentStorage

extension Reading {
    /// The field that `reference`, a UUID or `slug:` and the slug of a custom field, names; or the refusal
    /// `common.not_found`.
    func requireField(_ reference: String, of orgID: String) throws -> FieldRecord {
        guard !reference.isEmpty else { throw APIError.invalid("fieldUUID", "must not be empty") }
        let folded = reference.folded
        let prefix = "slug:"
        let fields = try fields(of: orgID)
        let found =
            folded.hasPrefix(prefix)
            ? fields.first { $0.domain == .incident && $0.isNamed(String(folded.dropFirst(prefix.count))) }
            : fields.first { $0.fieldID.hasSameBytes(as: folded) }
        guard let found else { throw APIError(.notFound, "There is no field \(reference.prefix(100)).") }
        return found
    }

    /// The label key, without regard to case, or the refusal `common.not_found`.
    func requireLabelKey(_ key: String, of orgID: String) throws -> FieldRecord {
        guard !key.isEmpty else { throw APIError.invalid("key", "must not be empty") }
        guard let found = try labelKey(key, of: orgID) else {
            throw APIError(.notFound, "There is no label key \(key.prefix(Validate.labelLimit)).")
        }
        return found
    }

    /// The label key, without regard to case, or nil.
    func labelKey(_ key: String, of orgID: String) throws -> FieldRecord? {
        let folded = key.folded
        return try fields(of: orgID).first { $0.domain == .labels && $0.isNamed(folded) }
    }

    /// The option of a custom field, or the refusal `common.not_found`.
    func requireOption(_ optionID: String, of field: FieldRecord) throws -> FieldOptionRecord {
        let found = try options(of: field).first { $0.optionID.hasSameBytes(as: optionID.folded) }
        guard let found else { throw APIError.noOption(optionID, of: field) }
        return found
    }

    /// The label under a key by its UUID, or the refusal `common.not_found`.
    func requireLabel(_ valueID: String, under key: FieldRecord) throws -> LabelRecord {
        guard let found = try keyedLabel(id: valueID.folded, of: key.orgID), found.keyID == key.fieldID else {
            throw APIError.noOption(valueID, of: key)
        }
        return found.label
    }

    /// The options of a custom field in their order.
    func options(of field: FieldRecord) throws -> [FieldOptionRecord] {
        try fieldOptions(of: field.orgID).filter { $0.fieldID == field.fieldID }
    }
}

extension APIError {
    fileprivate static func noOption(_ optionID: String, of field: FieldRecord) -> APIError {
        guard !optionID.isEmpty else { return .invalid("selectOptionUUID", "must not be empty") }
        return APIError(.notFound, "The field \(field.slug) has no option \(optionID.prefix(100)).")
    }
}
