import IncidentAPI
import IncidentCore
import Testing

@Suite struct IncidentFilterTests {
    private static let facts: IncidentFacts = {
        var facts = IncidentFacts()
        facts.titleFolded = "ÖFEN in İSTANBUL 100%".folded
        facts.summaryFolded = "ΣΑΣ says \"no\"".folded
        facts.statusID = "active"
        facts.severityID = "major"
        facts.labels = [LabelMatch(key: "team", text: "a b"), LabelMatch(key: "tags", text: "x:y")]
        facts.fields = [
            FieldMatch(fieldID: "f-ticket", items: ["ops-7"]), FieldMatch(fieldID: "f-impact", items: ["o-2", "o-3"]),
        ]
        facts.createdBy = "u1"
        facts.holders = [.init(roleID: 1, userID: "u2"), .init(roleID: 3, userID: "u1")]
        facts.contextURLsFolded = ["https://github.com/a"]
        facts.declaredAt = Timestamp(microseconds: 1_767_225_600_000_000)
        return facts
    }()

    @Test(arguments: [
        ("", true),
        ("öfen", true), ("O\u{308}FEN", true), ("ofen", false), ("i\u{307}stanbul", true), ("istanbul", false),
        ("'100%'", true), ("1%", false), ("σασ", true), ("ΣΑΣ", true), ("'\"no\"'", true),
        ("title:ΣΑΣ", false), ("title:in", true),
        ("status:active", true), ("-status:active", false), ("status:'in review'", false),
        ("severity:major", true), ("severity:critical", false),
        ("isdrill:false", true), ("type:private", false),
        ("label:'a b'", true), ("label:team:'a b'", true), ("label:tags:'a b'", false), ("label:x:y", true),
        ("label:tags:x:y", true), ("field:team:'A B'", true), ("field:team:a", false),
        ("field:ticket:OPS-7", true), ("field:ticket:ops", false), ("-field:ticket:ops", true),
        ("field:impact:pay", true), ("field:impact:x:y", true), ("field:impact:größe", false),
        ("field:both:ops-7", false),
        ("createdby:ann@x.org", true), ("createdby:bob@x.org", false),
        ("role:commander", true), ("role:commander user.email:bob@x.org", true),
        ("role:commander user.email:ann@x.org", false), ("-role:commander user.email:ann@x.org", true),
        ("context:GITHUB", true), ("context:gitlab", false),
        ("declared:2026-01-01", true), ("declared:2025-12-31", false), ("ended:<=9999-12-31", false),
        ("-ended:<=9999-12-31", true),
        ("or(severity:critical öfen)", true), ("and(severity:critical öfen)", false),
        ("not(severity:critical öfen)", true), ("-or(severity:critical status:resolved)", true),
    ])
    func decides(_ query: String, _ expected: Bool) throws {
        let filter = try QueryResolver(FixedVocabulary(), now: .unset).filter(of: query)
        #expect(filter.matches(Self.facts) == expected)
        #expect(filter.pushingNegations.matches(Self.facts) == expected)
    }

    @Test(arguments: [
        ("u1", Access.viewer, true),  // declared it
        ("u2", .viewer, true),  // holds a role
        ("u3", .editor, false),
        ("u3", .admin, true),
    ])
    func aPrivateIncidentIsSeenByItsPeopleAndAdmins(_ userID: String, _ access: Access, _ expected: Bool) {
        var facts = Self.facts
        let caller = Caller(orgID: "1", user: .with { $0.userID = userID }, access: access)
        #expect(IncidentFilter.visible(to: caller).matches(facts))
        facts.type = .privateIncident
        #expect(IncidentFilter.visible(to: caller).matches(facts) == expected)
    }
}
