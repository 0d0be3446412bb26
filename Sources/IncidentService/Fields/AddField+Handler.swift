import IncidentAPI
import IncidentCore
import IncidentStorage

extension AddField: CommandHandler {
    static func handle(_ request: Request, _ context: CommandContext) throws -> Response {
        let wanted = request.field
        guard wanted.domainName != .labels else { return try addLabelKey(wanted, context) }
        try context.refuseTooManyActiveFields()
        let name = try Validate.line(wanted.name, "field.name", max: Validate.labelLimit)
        var field = FieldRecord(
            orgID: context.caller.orgID, fieldID: context.newUUID(), domain: .incident,
            slug: try context.fieldSlug(wanted.slug, name: name, member: "field.slug"), name: name, type: wanted.type,
            position: try context.tx.nextFieldPosition(in: .incident, of: context.caller.orgID))
        try field.describe(
            name: name, color: wanted.color, icon: wanted.icon, description: wanted.description,
            required: wanted.required, member: "field.")
        try field.originate(source: wanted.source, externalID: wanted.externalID, member: "field.")
        let options = try context.options(
            wanted.selectoptions.map { $0.withoutUUID }, of: field, stored: [], member: "field.selectoptions")
        try context.tx.insert(field)
        for option in options { try context.tx.insert(option) }
        try context.audit(field, ["options": .array(options.map(\.wire.auditDetail))])
        return .with { $0.field = field.wire(options.map(\.wire)) }
    }

    /// The type of a label key is not asked for: an incident can have several labels under it.
    private static func addLabelKey(_ wanted: CustomMetadataField, _ context: CommandContext) throws -> Response {
        guard wanted.selectoptions.isEmpty else {
            throw APIError.invalid("field.selectoptions", "must be empty for a label key: AddLabelValue adds labels")
        }
        let key = wanted.slug.isEmpty ? wanted.name : wanted.slug
        var field = try context.newLabelKey(key, member: wanted.slug.isEmpty ? "field.name" : "field.slug")
        try field.describe(
            name: wanted.name.isEmpty ? field.slug : wanted.name, color: wanted.color, icon: wanted.icon,
            description: wanted.description, required: wanted.required, member: "field.")
        try field.originate(source: wanted.source, externalID: wanted.externalID, member: "field.")
        try context.tx.insert(field)
        try context.audit(field)
        return .with { $0.field = field.wire([]) }
    }
}

extension CustomMetadataFieldSelectOption {
    /// What a new option says: its identifier is made here.
    var withoutUUID: CustomMetadataFieldSelectOption {
        var option = self
        option.uuid = ""
        return option
    }
}
