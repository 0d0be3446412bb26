import IncidentCore

/// An organisation with a few words of each kind.
struct FixedVocabulary: QueryVocabulary {
    func severities() -> [QueryWord] {
        [
            QueryWord(id: "critical", rank: 1, names: ["Critical"]),
            QueryWord(id: "major", rank: 2, names: ["Major"]),
            QueryWord(id: "pending", rank: 9, names: ["Größe offen"]),
        ]
    }

    func statuses() -> [QueryWord] {
        [
            QueryWord(id: "active", rank: 1000, names: ["active", "Active"]),
            QueryWord(id: "id-7", rank: 1001, names: ["in-review", "In review"]),
            QueryWord(id: "id-8", rank: 1002, names: ["watching", "In review"]),
            QueryWord(id: "resolved", rank: 2000, names: ["resolved", "Resolved"]),
        ]
    }

    func roles() -> [QueryWord] {
        [
            QueryWord(id: "Commander", rank: 1, names: ["Commander"]),
            QueryWord(id: "Observer", rank: 3, names: ["Observer"]),
        ]
    }

    func fields() -> [QueryField] {
        [
            QueryField(slug: "Team", .labelKey("team")), QueryField(slug: "ticket", .text(fieldID: "f-ticket")),
            QueryField(
                slug: "impact",
                .options(
                    fieldID: "f-impact",
                    [
                        .init(id: "o-1", names: ["pay", "Größe"]), .init(id: "o-2", names: ["find", "Pay"]),
                        .init(id: "o-3", names: ["x:y", "x:y"]),
                    ])),
            QueryField(slug: "both", .labelKey("both")), QueryField(slug: "both", .text(fieldID: "f-both")),
        ]
    }

    func label(id: String, key: String) -> String? {
        id == "0000000a-0000-8000-8000-000000000001" && key == "team" ? "A b" : nil
    }

    func userID(naming person: String) -> String? {
        ["ann@x.org": "u1", "bob@x.org": "u2", "email:ann@x.org": "u1", "u1": "u1"][person.folded]
    }
}
