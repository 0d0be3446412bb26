import IncidentAPI
import IncidentCore
import IncidentStorage

// What fields and options say of themselves, checked.

extension FieldRecord {
    /// Takes what a request says: of the members that a change replaces.
    mutating func describe(
        name: String, color: String, icon: String, description: String, required: Bool, member: String
    ) throws {
        self.name = try Validate.line(name, "\(member)name", max: Validate.labelLimit)
        self.color = try Validate.optionalColor(color, "\(member)color")
        self.icon = try Validate.optionalLine(icon, "\(member)icon", max: FieldLimits.icon)
        self.description = try Validate.optionalText(
            description, "\(member)description", max: Validate.descriptionLimit)
        self.required = required
    }

    /// Takes where the field comes from.
    mutating func originate(source: String, externalID: String, member: String) throws {
        self.source = try Validate.optionalLine(source, "\(member)source", max: Validate.labelLimit)
        self.externalID = try Validate.optionalLine(externalID, "\(member)externalID", max: Validate.labelLimit)
    }
}

extension FieldOptionRecord {
    /// An option as a request says it.
    ///
    /// - Parameter member: the path of the option in the request, with the dot that follows it.
    init(
        _ option: CustomMetadataFieldSelectOption, of field: FieldRecord, optionID: String, position: Int,
        member: String
    ) throws {
        let value = try Validate.line(option.value, "\(member)value", max: Validate.labelLimit)
        let label = try Validate.optionalLine(option.label, "\(member)label", max: Validate.labelLimit)
        self.init(
            orgID: field.orgID, fieldID: field.fieldID, optionID: optionID, position: position, value: value,
            label: label.isEmpty ? value : label)
        color = try Validate.optionalColor(option.color, "\(member)color")
        icon = try Validate.optionalLine(option.icon, "\(member)icon", max: FieldLimits.icon)
        description = try Validate.optionalText(
            option.description, "\(member)description", max: Validate.descriptionLimit)
        source = try Validate.optionalLine(option.source, "\(member)source", max: Validate.labelLimit)
        externalID = try Validate.optionalLine(option.externalID, "\(member)externalID", max: Validate.labelLimit)
    }
}
