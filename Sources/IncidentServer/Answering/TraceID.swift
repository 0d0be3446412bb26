/// The identity of one request: 32 hexadecimal digits, as W3C Trace Context has them. It is the `X-Request-Id` of the
/// answer, the `trace_id` of a problem document, and in every log line of the request.
struct TraceID: Sendable, CustomStringConvertible {
    let description: String

    /// A new one.
    init() {
        var generator = SystemRandomNumberGenerator()
        let (high, low): (UInt64, UInt64) = (generator.next(), generator.next() | 1)
        description = String(unsafeUninitializedCapacity: 32) { buffer in
            for index in 0..<16 {
                let shift = UInt64(60 - 4 * index)
                buffer[index] = hexDigit(high >> shift)
                buffer[index + 16] = hexDigit(low >> shift)
            }
            return 32
        }
    }

    /// The one that the header `traceparent` names, or a new one when there is none or it is malformed.
    init(continuing traceparent: String?) {
        if let traceparent, let id = Self.traceID(in: traceparent) {
            self.init(description: id)
        } else {
            self.init()
        }
    }

    private init(description: String) { self.description = description }

    /// `00-<32 hex>-<16 hex>-<2 hex>`; a later version may append more.
    private static func traceID(in traceparent: String) -> String? {
        let parts = traceparent.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count >= 4, parts[0].utf8.count == 2, parts[1].utf8.count == 32, parts[2].utf8.count == 16,
            parts[3].utf8.count == 2, parts[0] != "ff", parts.count == 4 || parts[0] != "00",
            parts[..<4].allSatisfy({ $0.utf8.allSatisfy(\.isLowerHexDigit) }),
            parts[1].utf8.contains(where: { $0 != UInt8(ascii: "0") }),
            parts[2].utf8.contains(where: { $0 != UInt8(ascii: "0") })
        else { return nil }
        return String(parts[1])
    }
}

private func hexDigit(_ value: UInt64) -> UInt8 {
    let digit = UInt8(truncatingIfNeeded: value & 15)
    return digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
}

extension UInt8 {
    fileprivate var isLowerHexDigit: Bool {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
