import IncidentAPI
import IncidentCore
import IncidentStorage

extension ImportWords {
    /// Knows what incidents refer to, and makes what the organisation lacks of it.
    mutating func use(_ settings: ForeignSettings) throws {
        for role in settings.roles { _ = try self.role(role) }
        for severity in settings.severities { try use(severity) }
        for status in settings.statuses {
            let own = try self.status(status)
            statusIDs[status.statusID] = own.statusID
        }
        for field in settings.fields where field.domainName != .labels { try use(field) }
    }

    /// Makes the labels and their keys that the organisation lacks.
    mutating func useLabels(_ settings: ForeignSettings) throws {
        let now = environment.now()
        for key in settings.fields where key.domainName == .labels {
            let name = ImportText.line(
                key.slug.isEmpty ? key.name : key.slug, max: Validate.labelLimit, "label key",
                fallback: LabelRecord.defaultKey, &report)
            try requireLabelKey(name, like: key)
            for (index, option) in key.selectoptions.enumerated() {
                let label = IncidentLabel.with {
                    $0.key = name
                    $0.label = option.value.isEmpty ? option.label : option.value
                    $0.description = option.description
                    $0.colorHex = option.color
                }
                // They are listed in the order of their creation.
                _ = try self.label(label, at: Timestamp(microseconds: now.microseconds + Int64(index)))
            }
        }
    }

    private mutating func use(_ severity: Severity) throws {
        // An organisation has one for what nobody has decided, whatever it is called.
        let undecided = severity.level < 1 ? severities.first(where: \.isUndecided) : nil
        let own = try undecided ?? self.severity(severity.displayLabel, like: severity)
        severityAliases[severity.displayLabel.folded] = own
        severityIDs[severity.severityID] = own.severityID
    }

    private mutating func use(_ foreign: CustomMetadataField) throws {
        let slug =
            (try? FieldSlug.checked(foreign.slug, "slug"))
            ?? FieldSlug.make(from: foreign.slug.isEmpty ? foreign.name : foreign.slug)
        let all = try tx.fields(of: orgID).filter { $0.domain == .incident }
        let known = all.first { $0.isNamed(slug.folded) }
        var field = try known ?? newField(foreign, slug: slug, among: all)
        if known == nil {
            try tx.insert(field)
            report.made.append(field.archived ? "field \(slug), archived" : "field \(slug)")
        }
        var options = known == nil ? [] : try tx.options(of: field)
        var ids: [String: String] = [:]
        let before = options.count
        for option in foreign.selectoptions where field.type.isSelect {
            guard let own = try self.option(option, of: field, &options) else { continue }
            ids[option.uuid] = own.optionID
        }
        if known != nil, options.count > before {
            field.version += 1
            try tx.update(field)
            report.made.append("\(options.count - before) options of the field \(slug)")
        }
        fields[foreign.uuid] = ImportedField(foreign: foreign, own: try tx.present(field), options: ids)
    }

    private mutating func newField(
        _ foreign: CustomMetadataField, slug: String, among all: [FieldRecord]
    ) throws -> FieldRecord {
        var field = FieldRecord(
            orgID: orgID, fieldID: UUIDText.make(fromHex: environment.newHexID()), domain: .incident, slug: slug,
            name: ImportText.line(foreign.name, max: Validate.labelLimit, "field's name", fallback: slug, &report),
            type: foreign.type, position: try tx.nextFieldPosition(in: .incident, of: orgID))
        field.color = (try? Validate.optionalColor(foreign.color, "color")) ?? ""
        field.icon = (try? Validate.optionalIcon(foreign.icon, "icon")) ?? ""
        field.description = ImportText.text(
            foreign.description, max: Validate.descriptionLimit, "field's description", &report)
        field.required = foreign.required
        field.archived = foreign.archived || all.count { !$0.archived } >= FieldLimits.activeFields
        return field
    }

    /// The option that stands for one of the source; nil when there are as many as may be.
    private mutating func option(
        _ foreign: CustomMetadataFieldSelectOption, of field: FieldRecord, _ options: inout [FieldOptionRecord]
    ) throws -> FieldOptionRecord? {
        let value = ImportText.line(
            foreign.value.isEmpty ? foreign.label : foreign.value, max: Validate.labelLimit, "option",
            fallback: "option", &report)
        if let known = options.first(where: { $0.value.folded.hasSameBytes(as: value.folded) }) { return known }
        guard options.count < FieldLimits.options else {
            report.note("The field \(field.slug) has as many options as may be: one was left out.")
            return nil
        }
        var made = FieldOptionRecord(
            orgID: orgID, fieldID: field.fieldID, optionID: UUIDText.make(fromHex: environment.newHexID()),
            position: (options.map(\.position).max() ?? 0) + 1, value: value,
            label: ImportText.line(foreign.label, max: Validate.labelLimit, "option", fallback: value, &report))
        made.color = (try? Validate.optionalColor(foreign.color, "color")) ?? ""
        made.icon = (try? Validate.optionalIcon(foreign.icon, "icon")) ?? ""
        made.description = ImportText.text(
            foreign.description, max: Validate.descriptionLimit, "option's description", &report)
        try tx.insert(made)
        options.append(made)
        return made
    }
}
