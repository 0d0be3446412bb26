import Foundation
import IncidentAPI

/// A custom field of a source.
struct GrafanaField: Sendable {
    var slug: String
    /// What an option shows, by its UUID.
    var options: [String: String]

    /// The fields by their UUIDs.
    static func all(in fields: [JSONValue]) -> [String: GrafanaField] {
        var all: [String: GrafanaField] = [:]
        for field in fields where field["domainName"]?.text != "labels" {
            let options = (field["selectoptions"]?.items ?? []).map { option in
                let label = option["label"]?.text ?? ""
                return (option["uuid"]?.text ?? "", label.isEmpty ? option["value"]?.text ?? "" : label)
            }
            all[field["uuid"]?.text ?? ""] = GrafanaField(
                slug: field["slug"]?.text ?? "", options: Dictionary(options, uniquingKeysWith: { first, _ in first }))
        }
        return all
    }

    /// A value as labels: one, or one for each option.
    func labels(of value: String) -> [IncidentLabel] {
        guard !value.isEmpty, !slug.isEmpty else { return [] }
        let values = (try? JSONDecoder().decode([String].self, from: Data(value.utf8))) ?? [value]
        return values.map { value in
            .with {
                $0.key = slug
                $0.label = options[value] ?? value
            }
        }
    }
}
