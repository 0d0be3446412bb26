import Foundation
import Synchronization

/// The header `Date`, made once a second.
final class HTTPDate: Sendable {
    static let shared = HTTPDate()

    private let last = Mutex((second: 0, text: ""))

    /// Such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    var text: String {
        let second = time(nil)
        return last.withLock { last in
            if last.second != second { last = (second, Self.format(second)) }
            return last.text
        }
    }

    static func format(_ second: Int) -> String {
        var time = time_t(second)
        var parts = tm()
        gmtime_r(&time, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        let date = "\(two(parts.tm_mday)) \(months[Int(parts.tm_mon)]) \(parts.tm_year + 1900)"
        return
            "\(days[Int(parts.tm_wday)]), \(date) \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec)) GMT"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension HTTPDate {
    /// The time that a date such as `Sun, 06 Nov 1994 08:49:37 GMT` says, in seconds; nil for another text.
    static func seconds(_ text: String) -> Int? {
        let words = text.split(whereSeparator: { " :".contains($0) })
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard text.utf8.count == 29, words.count == 8, words[7] == "GMT",
            let month = months.firstIndex(of: String(words[2]))
        else { return nil }
        // So narrow that no arithmetic on them overflows: the text is a stranger's.
        let numbers = [1, 3, 4, 5, 6].compactMap { UInt16(words[$0]) }.map { Int32($0) }
        guard numbers.count == 5 else { return nil }
        var parts = tm()
        (parts.tm_mday, parts.tm_mon, parts.tm_year) = (numbers[0], Int32(month), numbers[1] - 1900)
        (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[2], numbers[3], numbers[4])
        return timegm(&parts)
    }
}
