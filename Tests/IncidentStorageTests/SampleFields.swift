import IncidentAPI
import IncidentStorage

/// The custom fields and label keys of samples.
enum SampleFields {
    /// Texts, one option, several options. The last one shares its slug with a label key.
    static let all: [FieldRecord] = [
        field("f-text", "ticket", .string, 1), field("f-single", "impact", .singleSelect, 2),
        field("f-multi", "team", .multiSelect, 3),
    ]

    static let keys: [FieldRecord] = SampleWords.keys.enumerated().map { index, key in
        .labelKey(key, orgID: "1", fieldID: "key-\(index)", position: index + 1)
    }

    /// Each has its number as label, the words of the samples as values.
    static let options: [FieldOptionRecord] = [all[1], all[2]].flatMap { field in
        optionWords.enumerated().map { index, word in
            FieldOptionRecord(
                orgID: "1", fieldID: field.fieldID, optionID: "\(field.fieldID)-\(index)", position: index + 1,
                value: word, label: "no \(index / 2)")
        }
    }

    static let optionWords = ["İstanbul", "ΣΑΣ", "Öfen", "straße", "x:y", "100%"]

    /// A value of `field`.
    static func items(of field: FieldRecord, _ random: inout SeededRandom) -> [String] {
        let known = options.filter { $0.fieldID == field.fieldID }.map(\.optionID)
        switch field.type {
        case .multiSelect: return known.filter { _ in Bool.random(using: &random) }
        case .singleSelect: return [known.randomElement(using: &random) ?? ""]
        default: return [SampleWords.all.randomElement(using: &random) ?? ""]
        }
    }

    private static func field(_ id: String, _ slug: String, _ type: FieldType, _ position: Int) -> FieldRecord {
        FieldRecord(
            orgID: "1", fieldID: id, domain: .incident, slug: slug, name: slug, type: type, position: position)
    }
}
