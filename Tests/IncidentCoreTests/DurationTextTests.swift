import IncidentCore
import Testing

@Suite struct DurationTextTests {
    @Test(arguments: [
        ("45s", 45), ("30m", 1800), ("12h", 43_200), ("90d", 7_776_000), ("2w", 1_209_600), ("007d", 604_800),
        ("36600d", 3_162_240_000),
    ])
    func reads(_ text: String, seconds: Int) {
        #expect(Duration(text: text) == .seconds(seconds))
    }

    @Test(arguments: [
        "", "d", "0d", "90", "-1d", "+1d", "1.5h", "1 d", "1D", "1y", "90dd", "36601d", "99999999999999999999d", "٣d",
    ])
    func refuses(_ text: String) {
        #expect(Duration(text: text) == nil)
    }
}
