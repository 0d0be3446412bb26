import Foundation
import IncidentAPI
import IncidentCore

/// A custom field of a source, and the one that stands for it here.
struct ImportedField {
    let foreign: CustomMetadataField
    let own: CustomMetadataField
    /// The UUIDs of options here by those in the source.
    let options: [String: String]

    /// The parts of a value as they are stored here.
    func items(_ value: String) throws -> [String] {
        guard !value.isEmpty else { return [] }
        var names = [value]
        if foreign.type == .multiSelect, let list = try? JSONDecoder().decode([String].self, from: Data(value.utf8)) {
            names = list
        }
        let text =
            if own.type == .multiSelect {
                String(decoding: try JSONEncoder().encode(names.map { options[$0] ?? $0 }), as: UTF8.self)
            } else if own.type == .singleSelect {
                names.map { options[$0] ?? $0 }.joined(separator: ", ")
            } else {
                names.map(shown).joined(separator: ", ")
            }
        return try FieldItems.items(text, of: own) { _ in nil }
    }

    /// What people read of a part of a value.
    private func shown(_ name: String) -> String {
        guard let option = foreign.selectoptions.first(where: { $0.uuid == name }) else { return name }
        return option.label.isEmpty ? option.value : option.label
    }
}
