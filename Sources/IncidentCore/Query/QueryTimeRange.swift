import IncidentAPI

/// Reads the values of `declared:` and its like.
///
/// `A,B` is inclusive and may leave one side empty; also `>A` `>=A` `<A` `<=A`, one `A`, and `-7d`, which is since then.
/// `A` is an RFC 3339 time, or a date that means its whole day in UTC.
struct QueryTimeRange {
    private let now: Timestamp

    init(now: Timestamp) { self.now = now }

    /// The range; an error's text says what would be right.
    func range(of value: String) throws(Fault) -> ClosedRange<Timestamp>? {
        if let since = try since(value) { return since...Timestamp.latest }
        if let comparison = Comparison.allCases.first(where: { value.hasPrefix($0.rawValue) }) {
            let moment = try moment(value.dropFirst(comparison.rawValue.count))
            return try comparison.range(of: moment)
        }
        guard let comma = value.firstIndex(of: ",") else {
            let moment = try moment(value[...])
            return moment.first...moment.last
        }
        let (from, to) = (value[..<comma], value[value.index(after: comma)...])
        guard !from.isEmpty || !to.isEmpty else { throw Fault("needs a time on one side of the comma at least") }
        let first = from.isEmpty ? Timestamp(microseconds: 0) : try moment(from).first
        let last = to.isEmpty ? Timestamp.latest : try moment(to).last
        guard first <= last else { throw Fault("is a range whose end lies before its beginning") }
        return first...last
    }

    struct Fault: Error {
        var reason: String
        init(_ reason: String) { self.reason = reason }
    }

    /// The moment that `-7d` and its like mean; nil when `value` is none of them.
    private func since(_ value: String) throws(Fault) -> Timestamp? {
        guard value.first == "-" else { return nil }
        let digits = value.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let unit = value.dropFirst(1 + digits.count)
        guard let seconds = Self.unitSeconds[String(unit)], let count = Int64(digits), count < 10_000_000 else {
            throw Fault("must be at most seven digits and m, h, d or w after the sign, such as -7d")
        }
        return Timestamp(microseconds: max(0, now.microseconds - count * seconds * 1_000_000))
    }

    private static let unitSeconds: [String: Int64] = ["m": 60, "h": 3600, "d": 86_400, "w": 604_800]

    /// The first and last microsecond of what is written as a time or date.
    private func moment(_ text: Substring) throws(Fault) -> (first: Timestamp, last: Timestamp) {
        if let day = Timestamp(date: String(text)) {
            return (day, Timestamp(microseconds: day.microseconds + 86_400_000_000 - 1))
        }
        if let time = Timestamp(rfc3339: String(text)) { return (time, time) }
        throw Fault(
            "needs times such as 2026-01-31T15:04:05Z or dates such as 2026-01-31 of the years 1970 to 9999, or -7d; "
                + "\(QueryErrors.quote(String(text))) is neither")
    }

    /// The longer signs come first: one is the beginning of the other.
    private enum Comparison: String, CaseIterable {
        case atMost = "<="
        case atLeast = ">="
        case before = "<"
        case after = ">"

        /// Nil when no moment is left.
        func range(of moment: (first: Timestamp, last: Timestamp)) throws(Fault) -> ClosedRange<Timestamp>? {
            let earliest = Timestamp(microseconds: 0)
            switch self {
            case .atMost: return earliest...moment.last
            case .atLeast: return moment.first...Timestamp.latest
            case .before:
                guard moment.first > earliest else { return nil }
                return earliest...Timestamp(microseconds: moment.first.microseconds - 1)
            case .after:
                guard moment.last < Timestamp.latest else { return nil }
                return Timestamp(microseconds: moment.last.microseconds + 1)...Timestamp.latest
            }
        }
    }
}
