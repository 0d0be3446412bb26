import HTTPTypes
import IncidentAPI

extension HTTPFields {
    /// The token of `Authorization: Bearer <token>`. The scheme is read in any case.
    var bearerToken: String? {
        guard let value = self[.authorization], value.count > 7, value.prefix(7).lowercased() == "bearer " else {
            return nil
        }
        return String(value.dropFirst(7).trimmingSpaces)
    }

    /// The header `Idempotency-Key`: 1 to 255 printable characters of ASCII.
    func checkedIdempotencyKey() throws(APIError) -> String? {
        let keys = self[values: .idempotencyKey]
        guard let key = keys.first else { return nil }
        let isPrintable = key.utf8.allSatisfy { (0x20...0x7e).contains($0) }
        guard keys.count == 1, (1...255).contains(key.utf8.count), isPrintable else {
            throw .invalid("The header Idempotency-Key", "must be 1 to 255 printable characters")
        }
        return key
    }

    /// The version of the header `If-Match: "<version>"`; nil without it, and for `*`, which any version matches.
    func checkedIfMatch() throws(APIError) -> Int? {
        guard let text = self[.ifMatch], text != "*" else { return nil }
        // A proxy that compresses answers marks their tags as weak; the version is the same.
        let tag = text.hasPrefix("W/") ? text.dropFirst(2) : text[...]
        let digits = tag.dropFirst().dropLast()
        guard tag.utf8.count >= 3, tag.first == "\"", tag.last == "\"",
            digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let version = Int(digits)
        else {
            throw .invalid("The header If-Match", "must be * or one version in quotation marks, such as \"3\"")
        }
        return version
    }
}
