import IncidentAPI
import IncidentCore
import IncidentStorage

/// How much an organisation may have of fields.
enum FieldLimits {
    static let activeFields = 100
    static let labelKeys = 500
    static let options = 500
    static let icon = 64
}

extension Reading {
    /// A place after those of the fields of a domain.
    func nextFieldPosition(in domain: FieldDomain, of orgID: String) throws -> Int {
        (try fields(of: orgID).filter { $0.domain == domain }.map(\.position).max() ?? 0) + 1
    }
}

extension CommandContext {
    /// Refuses what changes a field that belongs to every organisation.
    func refuseImmutable(_ field: FieldRecord) throws {
        guard !field.immutable else {
            throw APIError(.conflict, "The field \(field.slug) is immutable.")
        }
    }

    /// Refuses one more custom field in use when there are as many as may be.
    func refuseTooManyActiveFields() throws {
        let count = try tx.fields(of: caller.orgID).count { $0.domain == .incident && !$0.archived }
        guard count < FieldLimits.activeFields else {
            throw APIError.invalid(
                "field",
                "is one too many: an organisation has at most \(FieldLimits.activeFields) active custom fields")
        }
    }

    /// The slug of a custom field, unique without regard to case.
    func fieldSlug(_ slug: String, name: String, member: String, except fieldID: String = "") throws -> String {
        let slug = try slug.isEmpty ? FieldSlug.make(from: name) : FieldSlug.checked(slug, member)
        let taken = try tx.fields(of: caller.orgID).contains {
            $0.domain == .incident && $0.fieldID != fieldID && $0.isNamed(slug.folded)
        }
        guard !taken else { throw APIError(.conflict, "There is a field with the slug \(slug) already.") }
        return slug
    }

    /// Stores a changed field, one version on. Lists show what fields are named.
    func save(_ field: inout FieldRecord, from old: FieldRecord, _ detail: [String: JSONValue] = [:]) throws {
        field.version = old.version + 1
        try tx.update(field)
        try audit(field, detail, old: field.auditDetail == old.auditDetail ? nil : old)
    }
}

extension FieldRecord: AuditedSetting {
    static let auditName = "field"

    var auditDetail: JSONValue {
        .object([
            "uuid": .string(fieldID), "domainName": .string(domain.rawValue), "slug": .string(slug),
            "name": .string(name), "type": .string(type.rawValue), "color": .string(color), "icon": .string(icon),
            "description": .string(description), "required": .bool(required), "archived": .bool(archived),
        ])
    }
}

extension CustomMetadataFieldSelectOption {
    /// What the audit log holds of an option.
    var auditDetail: JSONValue {
        .object([
            "uuid": .string(uuid), "value": .string(value), "label": .string(label), "color": .string(color),
            "icon": .string(icon), "description": .string(description),
        ])
    }
}
