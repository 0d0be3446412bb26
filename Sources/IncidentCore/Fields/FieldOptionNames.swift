import IncidentAPI

/// The options of a field by the words that name them, without regard to case.
struct FieldOptionNames {
    private let field: CustomMetadataField
    /// UUIDs by UUID, value and label, in folded form.
    private let names: [[String: String]]

    init(_ field: CustomMetadataField) {
        self.field = field
        names = [\CustomMetadataFieldSelectOption.uuid, \.value, \.label].map { part in
            Dictionary(
                field.selectoptions.map { ($0[keyPath: part].folded, $0.uuid) }, uniquingKeysWith: { first, _ in first }
            )
        }
    }

    /// The UUID of the option with this UUID, else value, else label; or a refusal.
    func option(_ name: String, otherField: (String) throws -> String?) throws -> String {
        let folded = name.folded
        if let option = names.lazy.compactMap({ $0[folded] }).first { return option }
        if let other = try otherField(folded) {
            throw FieldItems.refusal(
                field, "must be one of its own options; \(name.prefix(64)) is an option of the field \(other)")
        }
        let known = field.selectoptions.prefix(20).map(\.value) + (field.selectoptions.count > 20 ? ["…"] : [])
        throw FieldItems.refusal(
            field,
            known.isEmpty
                ? "must be empty: the field has no options" : "must name one of \(known.joined(separator: ", "))")
    }
}
