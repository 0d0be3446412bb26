import Foundation
import IncidentAPI
import Mustache

/// A time as pages show it: in UTC where there is no script, in the reader's zone where there is one.
struct PageTime: Sendable {
    /// For machines: `2026-01-31T15:04:05Z`.
    var exact: String
    /// `31 Jan 2026, 15:04 UTC`.
    var text: String
    /// How long ago: `3 h`; `""` for what is to come.
    var age: String

    /// Nil for a time that is not set.
    init?(_ time: Timestamp, now: Timestamp) {
        guard time.isSet else { return nil }
        exact = time.wholeSeconds.description
        // As RFC 3339 has it: 2026-01-31T15:04:05Z.
        let parts = exact.split { "-T:Z".contains($0) }
        let month = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        text =
            parts.count >= 5 && (1...12).contains(month)
            ? "\(Int(parts[2]) ?? 0) \(Self.months[month - 1]) \(parts[0]), \(parts[3]):\(parts[4]) UTC" : exact
        age = Self.age(of: now.microseconds - time.microseconds)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func age(of microseconds: Int64) -> String {
        guard microseconds >= 0 else { return "" }
        let minutes = microseconds / 60_000_000
        switch minutes {
        case 0: return "just now"
        case 1..<60: return "\(minutes) min"
        case 60..<2_880: return "\(minutes / 60) h"
        default: return "\(minutes / 1_440) d"
        }
    }
}

extension PageTime: MustacheParent {
    func child(named: String) -> Any? {
        switch named {
        case "exact": exact
        case "text": text
        case "age": age
        default: nil
        }
    }
}
