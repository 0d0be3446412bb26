import Foundation

/// A moment, in microseconds since 1970-01-01T00:00:00Z, of the years 1970 to 9999, or ``unset``.
///
/// On the wire: RFC 3339 in UTC with six fraction digits (`2026-01-05T11:02:02.688373Z`), or `""` when unset. Read in
/// RFC 3339 with any offset, and as `2006-01-02 15:04:05[.ffffff]` in UTC, which the reference's own sample uses.
public struct Timestamp: WireValue, Comparable {
    public static var shape: WireShape { .time }

    /// No moment: `""` on the wire. It sorts before every moment.
    public static let unset = Timestamp(microseconds: -1)
    /// The last microsecond of the year 9999.
    public static let latest = Timestamp(microseconds: 253_402_300_799_999_999)

    public var microseconds: Int64

    public init() { self = Timestamp.unset }
    public init(microseconds: Int64) { self.microseconds = microseconds }

    /// The machine's clock.
    public static func now() -> Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(microseconds: Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000)
    }

    public var isSet: Bool { microseconds >= 0 }

    /// The same moment without its fraction of a second.
    public var wholeSeconds: Timestamp { isSet ? Timestamp(microseconds: microseconds / 1_000_000 * 1_000_000) : self }

    /// The moment `seconds` later, or earlier when negative.
    public func advanced(bySeconds seconds: Int) -> Timestamp {
        Timestamp(microseconds: microseconds + Int64(seconds) * 1_000_000)
    }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.microseconds < b.microseconds }

    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        let known = text.isEmpty ? Timestamp.unset : Timestamp(rfc3339: text)
        guard let time = known ?? (decoder.readsAnswer ? .unset : nil) else {
            throw DecodingError.dataCorrupted(
                .init(
                    codingPath: decoder.codingPath,
                    debugDescription: "must be an RFC 3339 time of the years 1970 to 9999, such as 2026-01-31T15:04:05Z"
                ))
        }
        self = time
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension Timestamp: CustomStringConvertible {
    public var description: String {
        guard isSet else { return "" }
        let (days, rest) = (microseconds / 86_400_000_000, microseconds % 86_400_000_000)
        let date = CivilDate(daysSinceEpoch: days)
        let (seconds, fraction) = (rest / 1_000_000, rest % 1_000_000)
        return String(unsafeUninitializedCapacity: 27) { buffer in
            func digits(_ value: Int64, at start: Int, count: Int) {
                var value = value
                for index in stride(from: start + count - 1, through: start, by: -1) {
                    buffer[index] = UInt8(ascii: "0") + UInt8(value % 10)
                    value /= 10
                }
            }
            digits(date.year, at: 0, count: 4)
            digits(date.month, at: 5, count: 2)
            digits(date.day, at: 8, count: 2)
            digits(seconds / 3600, at: 11, count: 2)
            digits(seconds / 60 % 60, at: 14, count: 2)
            digits(seconds % 60, at: 17, count: 2)
            digits(fraction, at: 20, count: 6)
            buffer[4] = UInt8(ascii: "-")
            buffer[7] = UInt8(ascii: "-")
            buffer[10] = UInt8(ascii: "T")
            buffer[13] = UInt8(ascii: ":")
            buffer[16] = UInt8(ascii: ":")
            buffer[19] = UInt8(ascii: ".")
            buffer[26] = UInt8(ascii: "Z")
            return 27
        }
    }
}
