import IncidentAPI
import IncidentCore
import Testing

@Suite struct QueryResolverTests {
    private let resolver = QueryResolver(FixedVocabulary(), now: Self.now)
    private static let now = Timestamp(microseconds: 1_767_225_600_000_000)  // 2026-01-01

    @Test(
        arguments: [
            ("", []),
            ("Straße", [.text(containing: "straße")]),
            ("title:ÄB:c", [.title(containing: "äb:c")]),
            ("title:A\u{308}B", [.title(containing: "äb")]),
            ("status:ACTIVE", [.status([RankedID(id: "active", rank: 1000)])]),
            (
                "-status:'in review'",
                [.not(.status([RankedID(id: "id-7", rank: 1001), RankedID(id: "id-8", rank: 1002)]))]
            ),
            ("status:watching", [.status([RankedID(id: "id-8", rank: 1002)])]),
            ("severity:'GRÖSSE OFFEN'", nil),
            ("severity:'GRÖßE OFFEN'", [.severity([RankedID(id: "pending", rank: 9)])]),
            ("isdrill:TRUE", [.isDrill(true)]),
            ("type:private", [.type(.privateIncident)]),
            ("label:Sec", [.label([LabelMatch(text: "sec")])]),
            (
                "label:Team:'A b'",
                [.label([LabelMatch(text: "team:a b"), LabelMatch(key: "team", text: "a b")])]
            ),
            (
                "label:a:b:c",
                [
                    .label([
                        LabelMatch(text: "a:b:c"), LabelMatch(key: "a", text: "b:c"), LabelMatch(key: "a:b", text: "c"),
                    ])
                ]
            ),
            ("field:TEAM:x:Y", [.label([LabelMatch(key: "team", text: "x:y")])]),
            (
                "field:team:0000000A-0000-8000-8000-000000000001",
                [
                    .label([
                        LabelMatch(key: "team", text: "0000000a-0000-8000-8000-000000000001"),
                        LabelMatch(key: "team", text: "a b"),
                    ])
                ]
            ),
            ("field:Ticket:A:B", [.field(FieldMatch(fieldID: "f-ticket", items: ["a:b"]))]),
            ("field:impact:PAY", [.field(FieldMatch(fieldID: "f-impact", items: ["o-1", "o-2"]))]),
            ("field:impact:größe", [.field(FieldMatch(fieldID: "f-impact", items: ["o-1"]))]),
            ("field:impact:O-2", [.field(FieldMatch(fieldID: "f-impact", items: ["o-2"]))]),
            ("field:impact:x:y", [.field(FieldMatch(fieldID: "f-impact", items: ["o-3"]))]),
            ("field:impact:none", [.nothing]),
            (
                "field:both:a",
                [
                    .any([
                        .label([LabelMatch(key: "both", text: "a")]),
                        .field(FieldMatch(fieldID: "f-both", items: ["a"])),
                    ])
                ]
            ),
            ("createdby:ANN@x.org", [.createdBy(userID: "u1")]),
            ("createdby:email:ann@x.org", [.createdBy(userID: "u1")]),
            ("createdby:nobody@x.org", [.nothing]),
            ("-user.email:nobody@x.org", [.not(.nothing)]),
            ("role:commander", [.role(1, userID: nil)]),
            ("context:GitHub.com", [.context(containing: "github.com")]),
        ] as [(String, [IncidentFilter]?)])
    func binds(_ query: String, to expected: [IncidentFilter]?) throws {
        guard let expected else {
            #expect(throws: APIError.self) { try resolver.filter(of: query) }
            return
        }
        #expect(try resolver.filter(of: query) == .all(expected))
    }

    @Test(
        arguments: [
            ("role:commander user.email:ann@x.org", [.role(1, userID: "u1"), .participant(userID: "u1")]),
            ("user.email:ann@x.org -role:commander", [.participant(userID: "u1"), .not(.role(1, userID: "u1"))]),
            (
                "role:commander role:observer user.email:bob@x.org",
                [.role(1, userID: "u2"), .role(3, userID: "u2"), .participant(userID: "u2")]
            ),
            (
                "user.email:ann@x.org user.email:bob@x.org role:observer",
                [
                    .participant(userID: "u1"), .participant(userID: "u2"), .role(3, userID: "u1"),
                    .role(3, userID: "u2"),
                ]
            ),
            ("-user.email:ann@x.org role:observer", [.not(.participant(userID: "u1")), .role(3, userID: nil)]),
            (
                "or(role:observer user.email:ann@x.org)",
                [.any([.role(3, userID: nil), .participant(userID: "u1")])]
            ),
            (
                "user.email:ann@x.org and(role:observer)",
                [.participant(userID: "u1"), .all([.role(3, userID: nil)])]
            ),
            (
                "not(role:observer user.email:ann@x.org)",
                [.not(.all([.role(3, userID: "u1"), .participant(userID: "u1")]))]
            ),
            ("role:observer user.email:nobody@x.org", [.role(3, userID: nil), .nothing]),
        ] as [(String, [IncidentFilter])])
    func aRoleBesideAPersonIsThatPersons(_ query: String, is expected: [IncidentFilter]) throws {
        #expect(try resolver.filter(of: query) == .all(expected))
    }

    @Test(
        arguments: [
            ("a status:done", 3, "there is no status \"done\"; known: active, in-review, watching, resolved"),
            ("severity:huge", 1, "there is no severity \"huge\"; known: Critical, Major, Größe offen"),
            ("role:boss", 1, "there is no role \"boss\"; known: Commander, Observer"),
            ("role:boss user.email:ann@x.org", 1, "there is no role \"boss\"; known: Commander, Observer"),
            ("isdrill:yes", 1, "isdrill: must be false or true"),
            ("type:public", 1, "type: must be internal or private"),
            ("field:team", 1, "field: needs a slug and a value, such as field:team:payments"),
            (
                "or(a -field:city:x)", 6,
                "there is no field or label key \"city\"; known: Team, ticket, impact, both, both"
            ),
            ("declared:soon", 1, nil),
        ] as [(String, Int, String?)])
    func refuses(_ query: String, at column: Int, because reason: String?) {
        let error = #expect(throws: APIError.self) { try resolver.filter(of: query) }
        #expect(error?.code == .validationFailed)
        let start = "query.queryString, column \(column): "
        #expect(error?.message.hasPrefix(start) == true)
        if let reason { #expect(error?.message == "\(start)\(reason).") }
    }

    @Test func theMembersOfAQueryMeanTheSame() throws {
        let query = IncidentsQuery.with {
            $0.includeStatuses = ["Active", "in review"]
            $0.excludeStatuses = ["watching"]
            $0.incidentLabels = ["sec", "team:a"]
            $0.dateFrom = Timestamp(microseconds: 5)
            $0.dateTo = Timestamp(microseconds: 9)
            $0.onlyDrills = true
            $0.severity = "MAJOR"
        }
        #expect(
            try resolver.filter(of: query)
                == .all([
                    .status([
                        RankedID(id: "active", rank: 1000), RankedID(id: "id-7", rank: 1001),
                        RankedID(id: "id-8", rank: 1002),
                    ]),
                    .not(.status([RankedID(id: "id-8", rank: 1002)])),
                    .label([LabelMatch(text: "sec")]),
                    .label([LabelMatch(text: "team:a"), LabelMatch(key: "team", text: "a")]),
                    .time(.declared, Timestamp(microseconds: 5)...Timestamp(microseconds: 8)),
                    .isDrill(true),
                    .severity([RankedID(id: "major", rank: 2)]),
                ]))
    }

    @Test func aQueryStringSetsTheOtherMembersAside() throws {
        let query = IncidentsQuery.with {
            $0.queryString = "x"
            $0.severity = "no such severity"
        }
        #expect(try resolver.filter(of: query) == .all([.text(containing: "x")]))
    }

    @Test(arguments: [
        (IncidentsQuery.with { $0.severity = "huge" }, "query.severity: there is no severity \"huge\"; "),
        (
            IncidentsQuery.with { $0.excludeStatuses = ["active", "done"] },
            "query.excludeStatuses.1: there is no status \"done\"; known: active, "
        ),
        (IncidentsQuery.with { $0.incidentLabels = ["a", ""] }, "query.incidentLabels.1 must not be empty."),
        (
            IncidentsQuery.with { $0.incidentLabels = Array(repeating: "a", count: 65) },
            "query.incidentLabels must have at most 64 entries."
        ),
        (
            IncidentsQuery.with {
                $0.dateFrom = Timestamp(microseconds: 9)
                $0.dateTo = Timestamp(microseconds: 8)
            }, "query.dateTo must not be before query.dateFrom."
        ),
    ])
    func refusesMembers(_ query: IncidentsQuery, with start: String) {
        let error = #expect(throws: APIError.self) { try resolver.filter(of: query) }
        #expect(error?.code == .validationFailed)
        #expect(error?.message.hasPrefix(start) == true)
    }
}
