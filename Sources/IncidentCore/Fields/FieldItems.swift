import Foundation
public import IncidentAPI

/// The values of custom fields, between the text that travels and the items that are stored: UUIDs of options in the
/// order of the options, or the one text. Of none the value is cleared.
public enum FieldItems {
    public static let textLimit = 1000
    private static let numberLimit = 64

    /// The items that `value` says, or a refusal with a sentence for the type of `field`.
    ///
    /// - Parameter otherField: the name of the field that has an option with this UUID, if one has.
    public static func items(
        _ value: String, of field: CustomMetadataField, otherField: (String) throws -> String?
    ) throws -> [String] {
        guard !value.isEmpty else { return [] }
        switch field.type {
        case .string: return [try Validate.text(value, "value", max: textLimit)]
        case .bool:
            guard value == "true" || value == "false" else { throw refusal(field, "must be true or false") }
            return [value]
        case .number:
            guard value.utf8.count <= numberLimit, isNumber(value) else {
                throw refusal(field, "must be a number as in JSON, such as 12.5, in at most \(numberLimit) characters")
            }
            return [value]
        case .date:
            guard Timestamp(date: value) != nil || Timestamp(rfc3339: value) != nil else {
                throw refusal(field, "must be a date such as 2026-01-31, or a time such as 2026-01-31T15:04:05Z")
            }
            return [value]
        case .singleSelect: return [try FieldOptionNames(field).option(value, otherField: otherField)]
        case .multiSelect:
            guard let names = try? JSONDecoder().decode([String].self, from: Data(value.utf8)) else {
                throw refusal(field, "must be a JSON array of the UUIDs of its options, as text")
            }
            guard names.count <= max(1, field.selectoptions.count) else {
                throw refusal(field, "must name each option once at most")
            }
            let options = FieldOptionNames(field)
            let chosen = Set(try names.map { try options.option($0, otherField: otherField) })
            return field.selectoptions.map(\.uuid).filter(chosen.contains)
        }
    }

    /// The text that travels.
    public static func value(of items: [String], type: FieldType) -> String {
        guard type == .multiSelect else { return items.first ?? "" }
        return items.isEmpty ? "" : "[" + items.map { "\"\($0)\"" }.joined(separator: ",") + "]"
    }

    /// The value as people read it.
    public static func spoken(_ items: [String], of field: CustomMetadataField) -> String {
        guard field.type.isSelect else { return items.first ?? "" }
        return items.map { item in field.selectoptions.first { $0.uuid == item }?.label ?? item }.joined(
            separator: ", ")
    }

    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+\-]?[0-9]+)?/) != nil
    }

    static func refusal(_ field: CustomMetadataField, _ reason: String) -> APIError {
        APIError(.validationFailed, "value of the field \(field.slug) \(reason).")
    }
}
