import IncidentAPI

/// Refuses a JSON text by its size and nesting before it is decoded: decoding a megabyte of keys costs half a second.
///
/// It reads bytes once, and does not check more of the grammar than it must to count; the decoder does. A comma before
/// an end is refused here, since the decoder lets it pass.
enum JSONScan {
    /// - Throws: `common.validation_failed` when `bytes` are not UTF-8, nest deeper than `depth`, or hold more than
    ///   `members` members of objects and elements of arrays in all.
    static func check(_ bytes: Span<UInt8>, depth limit: Int, members: Int) throws(APIError) {
        guard (try? UTF8Span(validating: bytes)) != nil else {
            throw .invalid("The body", "must be UTF-8")
        }
        var depth = 0
        var count = 0
        var inString = false
        // The first value of an array or object counts when it comes, so that an empty one counts for none.
        var opened = false
        var afterComma = false
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if inString {
                if byte == UInt8(ascii: "\\") { index += 1 } else if byte == UInt8(ascii: "\"") { inString = false }
                continue
            }
            switch byte {
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): continue
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                guard !afterComma else { throw .invalid("The body", "is not JSON") }
                depth -= 1
                opened = false
                continue
            case 0..<0x20: throw .invalid("The body", "is not JSON")
            default: break
            }
            afterComma = byte == UInt8(ascii: ",")
            if opened {
                opened = false
                count += 1
            }
            switch byte {
            case UInt8(ascii: "\""): inString = true
            case UInt8(ascii: ","): count += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                opened = true
                guard depth <= limit else { throw .invalid("The body", "must not nest deeper than \(limit)") }
            default: break
            }
            guard count <= members else { throw .invalid("The body", "must have at most \(members) members in all") }
        }
    }
}
