import IncidentAPI

// What a new organisation has. The identifiers are fixed, so that every organisation knows these by the same ones.

extension FieldRecord {
    /// The fields of a new organisation: the default label key, and how far the debrief of an incident is.
    public static func defaults(orgID: String) -> [FieldRecord] {
        var tags = labelKey(
            LabelRecord.defaultKey, orgID: orgID, fieldID: "00000000-0000-8000-8000-00000000f001", position: 1)
        tags.description = "Labels that are given without a key."
        tags.immutable = true
        var debrief = FieldRecord(
            orgID: orgID, fieldID: "00000000-0000-8000-8000-00000000f002", domain: .incident, slug: "debrief_status",
            name: "Debrief status", type: .singleSelect, position: 1)
        debrief.description = "How far the debrief of the incident is."
        return [tags, debrief]
    }
}

extension FieldOptionRecord {
    /// The options of ``FieldRecord/defaults(orgID:)``.
    public static func defaults(orgID: String) -> [FieldOptionRecord] {
        [
            ("00000000-0000-8000-8000-00000000f003", "not_started", "Not started"),
            ("00000000-0000-8000-8000-00000000f004", "in_progress", "In progress"),
            ("00000000-0000-8000-8000-00000000f005", "completed", "Completed"),
        ].enumerated().map { index, option in
            FieldOptionRecord(
                orgID: orgID, fieldID: "00000000-0000-8000-8000-00000000f002", optionID: option.0,
                position: index + 1, value: option.1, label: option.2)
        }
    }
}
