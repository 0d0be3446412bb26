import IncidentAPI
import IncidentCore
import IncidentStorage

extension UpdateField: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let old = try context.tx.requireField(request.fieldUUID, of: context.caller.orgID)
        try context.refuseImmutable(old)
        guard request.domainName == .none || request.domainName == old.domain else {
            throw APIError.invalid("domainName", "must be \(old.domain.rawValue): a field keeps its domain")
        }
        guard request.version == 0 || request.version == old.version else {
            throw APIError(
                .conflict, "The field \(old.slug) has version \(old.version); version names \(request.version).",
                hint: "Read the field again, then decide whether the change still fits.")
        }
        var field = old
        try field.describe(
            name: request.name, color: request.color, icon: request.icon, description: request.description,
            required: request.required, member: "")
        field.slug = try slug(request.slug, of: old, context)
        let changesOptions = try updateOptions(request.selectoptions, of: old, context)
        if field != old || changesOptions {
            try context.save(&field, from: old, optionsDetail(changesOptions, of: old, context))
        }
        return try .with { $0.field = try context.tx.present(field) }
    }

    private static func slug(_ slug: String, of old: FieldRecord, _ context: CommandContext) throws -> String {
        guard !slug.isEmpty, !old.isNamed(slug.folded) else { return old.slug }
        guard old.domain == .incident else {
            throw APIError(.conflict, "The label key \(old.slug) keeps its slug: its labels are known by it.")
        }
        return try context.fieldSlug(slug, name: old.name, member: "slug", except: old.fieldID)
    }

    /// Whether the options are otherwise now.
    private static func updateOptions(
        _ wanted: [CustomMetadataFieldSelectOption], of field: FieldRecord, _ context: CommandContext
    ) throws -> Bool {
        guard field.domain == .incident, !wanted.isEmpty else { return false }
        let stored = try context.tx.options(of: field)
        let options = try context.options(wanted, of: field, stored: stored, member: "selectoptions")
        return try context.replaceOptions(stored, with: options)
    }

    private static func optionsDetail(
        _ changed: Bool, of field: FieldRecord, _ context: CommandContext
    ) throws -> [String: JSONValue] {
        guard changed else { return [:] }
        return ["options": .array(try context.tx.options(of: field).map(\.wire.auditDetail))]
    }
}
