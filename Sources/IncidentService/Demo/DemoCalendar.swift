import IncidentAPI

/// Spreads moments over a span as trouble comes: more in working hours.
struct DemoCalendar {
    private let start: Timestamp
    /// The share of all moments that come before each hour of the span, and at last their whole.
    private let before: [Int]

    init(from start: Timestamp, to end: Timestamp) {
        self.start = start
        let hours = max(end.microseconds - start.microseconds, 1) / microsecondsPerHour + 1
        var before = [0]
        var total = 0
        for hour in 0..<hours {
            total += DemoCalendar.weight(ofHour: start.microseconds / microsecondsPerHour + hour)
            before.append(total)
        }
        self.before = before
    }

    /// So many moments, each later than the one before.
    func moments(_ count: Int, _ random: inout DemoRandom) -> [Timestamp] {
        let (fine, total) = (1 << 20, Double(before[before.count - 1]))
        var moments: [Timestamp] = []
        moments.reserveCapacity(count)
        var hour = 0
        var last = start.microseconds - 1
        for index in 0..<count {
            let position = (Double(index) + Double(random.below(fine)) / Double(fine)) / Double(count) * total
            while hour + 2 < before.count, Double(before[hour + 1]) <= position { hour += 1 }
            let share = (position - Double(before[hour])) / Double(before[hour + 1] - before[hour])
            let offset = Int64((Double(hour) + share) * Double(microsecondsPerHour))
            last = max(last + 1, start.microseconds + offset)
            moments.append(Timestamp(microseconds: last))
        }
        return moments
    }

    /// How many moments an hour has, compared with others. Hours count from 1970, which began on a Thursday.
    private static func weight(ofHour hour: Int64) -> Int {
        let (weekday, hourOfDay) = ((hour / 24 + 3) % 7, hour % 24)
        if weekday >= 5 { return 2 }
        return switch hourOfDay {
        case 8..<18: 9
        case 6..<8, 18..<22: 5
        default: 2
        }
    }
}

private let microsecondsPerHour: Int64 = 3_600_000_000

extension Timestamp {
    func advanced(byMicroseconds count: Int64) -> Timestamp { Timestamp(microseconds: microseconds + count) }
}
