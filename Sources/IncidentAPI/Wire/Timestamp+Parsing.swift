extension Timestamp {
    /// Reads RFC 3339 with any offset, or `2006-01-02 15:04:05[.ffffff]` in UTC; nil for anything else, and for a
    /// moment outside the years 1970 to 9999. Digits after the sixth of a fraction are dropped.
    public init?(rfc3339 text: String) {
        var scanner = DigitScanner(text)
        guard let days = scanner.date(), let separator = scanner.next() else { return nil }
        let isUTCForm = separator == UInt8(ascii: " ")
        guard isUTCForm || separator == UInt8(ascii: "T") || separator == UInt8(ascii: "t") else { return nil }
        guard let hour = scanner.number(2), hour < 24, scanner.skip(":"),
            let minute = scanner.number(2), minute < 60, scanner.skip(":"),
            let second = scanner.number(2), second < 60, let fraction = scanner.fraction()
        else { return nil }
        var offsetSeconds: Int64 = 0
        if !isUTCForm {
            guard let offset = scanner.offset() else { return nil }
            offsetSeconds = offset
        }
        guard scanner.isAtEnd else { return nil }
        let seconds = days * 86_400 + hour * 3600 + minute * 60 + second - offsetSeconds
        self.init(microseconds: seconds * 1_000_000 + fraction)
        guard isSet, self <= Timestamp.latest else { return nil }
    }

    /// The first moment of a day written `2006-01-02`, in UTC; nil for anything else.
    public init?(date text: String) {
        var scanner = DigitScanner(text)
        guard let days = scanner.date(), scanner.isAtEnd else { return nil }
        self.init(microseconds: days * 86_400_000_000)
        guard isSet else { return nil }
    }
}

/// Reads fixed-width numbers from ASCII text.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    init(_ text: String) { rest = text[...].utf8 }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func next() -> UInt8? { rest.popFirst() }

    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: character) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func number(_ width: Int) -> Int64? {
        var value: Int64 = 0
        for _ in 0..<width {
            guard let digit = digit() else { return nil }
            value = value * 10 + digit
        }
        return value
    }

    mutating func date() -> Int64? {
        guard let year = number(4), skip("-"), let month = number(2), skip("-"), let day = number(2) else { return nil }
        return CivilDate(year: year, month: month, day: day)?.daysSinceEpoch
    }

    /// Microseconds of `.ffffff`; 0 when there is no point, nil when no digit follows it.
    mutating func fraction() -> Int64? {
        guard skip(".") else { return 0 }
        var (value, scale): (Int64, Int64) = (0, 1_000_000)
        var count = 0
        while let digit = digit() {
            count += 1
            if scale > 1 {
                scale /= 10
                value += digit * scale
            }
        }
        return count == 0 ? nil : value
    }

    /// Seconds east of UTC of `Z` or `+hh:mm`.
    mutating func offset() -> Int64? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int64
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hour = number(2), hour < 24, skip(":"), let minute = number(2), minute < 60 else { return nil }
        return sign * (hour * 3600 + minute * 60)
    }

    private mutating func digit() -> Int64? {
        guard let byte = rest.first, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        rest.removeFirst()
        return Int64(byte - UInt8(ascii: "0"))
    }
}
