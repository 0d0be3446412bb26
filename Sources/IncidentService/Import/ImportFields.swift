import Foundation
import IncidentAPI
import IncidentCore
import IncidentStorage

// Custom fields of a source by their slugs, and their options by their values; what is not there is made.

extension ImportWords {
    /// The parts of a value that an incident has of a custom field of the source.
    mutating func fieldItems(_ given: FieldValue, ofIncident number: Int) throws -> [FieldItemRecord] {
        guard !given.value.isEmpty, let field = try field(given.field) else { return [] }
        let items: [String]
        if field.type.isSelect {
            items = try chosen(given).map { try option($0, of: field).optionID }
        } else {
            let wire = field.wire([])
            guard let checked = try? FieldItems.items(given.value, of: wire, otherField: { _ in nil }) else {
                report.note("A value of the field \(field.slug) was left out: it is no \(field.type.rawValue).")
                return []
            }
            items = checked
        }
        var seen: Set<String> = []
        return items.filter { seen.insert($0).inserted }.enumerated().map { index, item in
            FieldItemRecord(
                orgID: organization.orgID, number: number, fieldID: field.fieldID, position: index + 1, item: item)
        }
    }

    /// The options of the source that a value names.
    private func chosen(_ given: FieldValue) -> [CustomMetadataFieldSelectOption] {
        let names =
            given.field.type == .multiSelect
            ? (try? JSONDecoder().decode([String].self, from: Data(given.value.utf8))) ?? [given.value] : [given.value]
        return names.map { name in
            given.field.selectoptions.first { $0.uuid == name }
                ?? .with { ($0.value, $0.label) = (name, name) }
        }
    }

    private mutating func field(_ wire: CustomMetadataField) throws -> FieldRecord? {
        let orgID = organization.orgID
        let slug = ImportText.line(wire.slug, max: Validate.labelLimit, "field", fallback: "field", &report)
        let known = try tx.fields(of: orgID).filter { $0.domain == .incident }
        if let field = known.first(where: { $0.isNamed(slug.folded) }) {
            guard field.type != wire.type else { return field }
            report.note("The field \(slug) is a \(field.type.rawValue) here and a \(wire.type.rawValue) in the source.")
            return nil
        }
        var made = FieldRecord(
            orgID: orgID, fieldID: UUIDText.make(fromHex: environment.newHexID()), domain: .incident, slug: slug,
            name: ImportText.line(wire.name, max: Validate.labelLimit, "field's name", fallback: slug, &report),
            type: wire.type, position: (known.map(\.position).max() ?? 0) + 1)
        made.description = ImportText.text(
            wire.description, max: Validate.descriptionLimit, "field's description", &report)
        made.required = wire.required
        made.archived = wire.archived
        try tx.insert(made)
        report.made.append("field \(slug)")
        return made
    }

    private mutating func option(
        _ wire: CustomMetadataFieldSelectOption, of field: FieldRecord
    ) throws -> FieldOptionRecord {
        let orgID = organization.orgID
        let value = ImportText.line(wire.value, max: Validate.labelLimit, "option", fallback: "option", &report)
        let known = try tx.fieldOptions(of: orgID).filter { $0.fieldID == field.fieldID }
        if let option = known.first(where: { $0.value.folded.hasSameBytes(as: value.folded) }) { return option }
        let made = FieldOptionRecord(
            orgID: orgID, fieldID: field.fieldID, optionID: UUIDText.make(fromHex: environment.newHexID()),
            position: (known.map(\.position).max() ?? 0) + 1, value: value,
            label: ImportText.line(wire.label, max: Validate.labelLimit, "option's label", fallback: value, &report))
        try tx.insert(made)
        report.made.append("option \(value) of the field \(field.slug)")
        return made
    }
}
