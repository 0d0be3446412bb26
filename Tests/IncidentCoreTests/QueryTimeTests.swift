import IncidentAPI
import IncidentCore
import Testing

@Suite struct QueryTimeTests {
    private static let now = "2026-03-01T12:00:00Z"
    private static let earliest = "1970-01-01T00:00:00.000000Z"
    private static let latest = "9999-12-31T23:59:59.999999Z"

    @Test(arguments: [
        ("2026-01-02,2026-01-03", "2026-01-02T00:00:00.000000Z", "2026-01-03T23:59:59.999999Z"),
        ("2026-01-02,2026-01-02", "2026-01-02T00:00:00.000000Z", "2026-01-02T23:59:59.999999Z"),
        ("2026-01-02", "2026-01-02T00:00:00.000000Z", "2026-01-02T23:59:59.999999Z"),
        ("2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000000Z", "2026-01-02T03:04:05.000000Z"),
        ("2026-01-02,", "2026-01-02T00:00:00.000000Z", latest),
        (",2026-01-02", earliest, "2026-01-02T23:59:59.999999Z"),
        (
            "2026-01-02T03:04:05+02:00,2026-01-02T03:04:05.000001Z", "2026-01-02T01:04:05.000000Z",
            "2026-01-02T03:04:05.000001Z"
        ),
        ("'2026-01-02 03:04:05,2026-01-03'", "2026-01-02T03:04:05.000000Z", "2026-01-03T23:59:59.999999Z"),
        (">2026-01-02", "2026-01-03T00:00:00.000000Z", latest),
        (">=2026-01-02", "2026-01-02T00:00:00.000000Z", latest),
        ("<2026-01-02", earliest, "2026-01-01T23:59:59.999999Z"),
        ("<=2026-01-02", earliest, "2026-01-02T23:59:59.999999Z"),
        (">2026-01-02T03:04:05Z", "2026-01-02T03:04:05.000001Z", latest),
        ("<2026-01-02T03:04:05Z", earliest, "2026-01-02T03:04:04.999999Z"),
        ("-7d", "2026-02-22T12:00:00.000000Z", latest),
        ("-24h", "2026-02-28T12:00:00.000000Z", latest),
        ("-90m", "2026-03-01T10:30:00.000000Z", latest),
        ("-2w", "2026-02-15T12:00:00.000000Z", latest),
        ("-9999999w", earliest, latest),
    ])
    func reads(_ value: String, from first: String, through last: String) throws {
        let filter = try Self.filter("started:\(value)")
        guard case .time(.started, let range)? = filter.conjuncts.first else {
            Issue.record("\(filter) holds no time")
            return
        }
        #expect(range.lowerBound.description == first)
        #expect(range.upperBound.description == last)
    }

    @Test(arguments: ["<1970-01-01", ">9999-12-31"])
    func nothingLiesBeforeTheFirstDayOrAfterTheLast(_ value: String) throws {
        #expect(try Self.filter("ended:\(value)") == .all([.nothing]))
    }

    @Test(
        arguments: [
            ("2026-01-03,2026-01-02", "declared: is a range whose end lies before its beginning"),
            (",", "declared: needs a time on one side of the comma at least"),
            ("-7y", "declared: must be at most seven digits and m, h, d or w after the sign, such as -7d"),
            ("-d", "declared: must be at most seven digits and m, h, d or w after the sign, such as -7d"),
            ("-99999999d", "declared: must be at most seven digits and m, h, d or w after the sign, such as -7d"),
            ("2026-02-30", nil),
            ("1969-12-31", nil),
            ("10000-01-01", nil),
            ("yesterday", nil),
            (">", nil),
            ("2026-01-01,2026-01-02,2026-01-03", nil),
        ] as [(String, String?)])
    func refuses(_ value: String, because reason: String?) {
        let error = #expect(throws: APIError.self) { try Self.filter("x declared:\(value)") }
        let start = "query.queryString, column 3: "
        #expect(error?.message.hasPrefix("\(start)declared: ") == true)
        if let reason { #expect(error?.message == "\(start)\(reason).") }
    }

    private static func filter(_ query: String) throws -> IncidentFilter {
        let now = try #require(Timestamp(rfc3339: now))
        return try QueryResolver(FixedVocabulary(), now: now).filter(of: query)
    }
}
