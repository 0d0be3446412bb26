import Foundation
import IncidentAPI
import Testing

@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000000Z"),
        ("2026-01-05T11:02:02.688373Z", "2026-01-05T11:02:02.688373Z"),
        ("2022-02-11 00:50:20.574137", "2022-02-11T00:50:20.574137Z"),
        ("2006-01-02 15:04:05", "2006-01-02T15:04:05.000000Z"),
        ("2021-08-07T11:58:23+02:00", "2021-08-07T09:58:23.000000Z"),
        ("2021-08-07T11:58:23-03:30", "2021-08-07T15:28:23.000000Z"),
        ("1970-01-01T00:00:00-00:01", "1970-01-01T00:01:00.000000Z"),
        ("2021-08-07t11:58:23z", "2021-08-07T11:58:23.000000Z"),
        ("2021-08-07T11:58:23.5Z", "2021-08-07T11:58:23.500000Z"),
        ("2021-08-07T11:58:23.123456789Z", "2021-08-07T11:58:23.123456Z"),
        ("2000-02-29T00:00:00Z", "2000-02-29T00:00:00.000000Z"),
        ("2024-02-29T23:59:59.999999Z", "2024-02-29T23:59:59.999999Z"),
        ("2024-03-01T00:30:00+01:00", "2024-02-29T23:30:00.000000Z"),
        ("2100-03-01T00:00:00Z", "2100-03-01T00:00:00.000000Z"),
        ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z"),
    ])
    func readsAndPrints(_ text: String, _ printed: String) throws {
        let time = try #require(Timestamp(rfc3339: text))
        #expect(time.description == printed)
        #expect(Timestamp(rfc3339: printed) == time)
    }

    @Test(arguments: [
        "", "now", "2021-08-07", "2021-08-07T11:58:23", "2021-08-07 11:58:23Z", "2021-08-07 11:58:23+02:00",
        "2021-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2021-04-31T00:00:00Z",
        "2021-00-01T00:00:00Z", "2021-13-01T00:00:00Z", "2021-01-00T00:00:00Z", "2021-01-01T24:00:00Z",
        "2021-01-01T00:60:00Z", "2021-01-01T00:00:60Z", "2021-01-01T00:00:00.Z", "2021-01-01T00:00:00+24:00",
        "2021-01-01T00:00:00+0200", "2021-1-1T00:00:00Z", "2021-01-01T00:00:00Z ", "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "10000-01-01T00:00:00Z", "２０２１-01-01T00:00:00Z",
    ])
    func refusesWhatIsNoTimeOfItsYears(_ text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    /// Foundation's calendar is the measure for every day from 1970 to 2400.
    @Test func knowsEveryDay() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for day in 0..<157_054 {
            let date = calendar.dateComponents(
                [.year, .month, .day], from: Date(timeIntervalSince1970: Double(day) * 86_400))
            let year = try #require(date.year)
            let month = try #require(date.month)
            let dayOfMonth = try #require(date.day)
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(dayOfMonth < 10 ? "0" : "")\(dayOfMonth)"
            let time = Timestamp(microseconds: Int64(day) * 86_400_000_000)
            guard time.description.hasPrefix(text + "T00"), Timestamp(date: text) == time else {
                Issue.record("\(text) is not \(time)")
                return
            }
        }
    }

    @Test func whatIsNotSetIsEmptyAndSortsFirst() throws {
        #expect(Timestamp.unset.description == "")
        #expect(!Timestamp().isSet)
        #expect(Timestamp.unset < Timestamp(microseconds: 0))
        #expect(try JSONDecoder().decode([Timestamp].self, from: Data(#"[""]"#.utf8)) == [.unset])
        #expect(try JSONEncoder().encode([Timestamp.unset]) == Data(#"[""]"#.utf8))
    }

    @Test func cutsToWholeSeconds() {
        #expect(Timestamp(microseconds: 1_999_999).wholeSeconds == Timestamp(microseconds: 1_000_000))
        #expect(Timestamp.unset.wholeSeconds == .unset)
        #expect(Timestamp(microseconds: 5).advanced(bySeconds: 2) == Timestamp(microseconds: 2_000_005))
    }

    @Test func readsADate() {
        #expect(Timestamp(date: "1970-01-02") == Timestamp(microseconds: 86_400_000_000))
        #expect(Timestamp(date: "1969-12-31") == nil)
        #expect(Timestamp(date: "2021-08-07T00:00:00Z") == nil)
    }
}
