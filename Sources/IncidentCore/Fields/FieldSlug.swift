public import IncidentAPI

/// What a custom field is named by in queries and by programs.
public enum FieldSlug {
    public static let limit = 64

    /// The slug as given, or a refusal.
    public static func checked(_ slug: String, _ field: String) throws(APIError) -> String {
        guard slug.utf8.count <= limit else { throw .invalid(field, "must have at most \(limit) characters") }
        guard !slug.isEmpty, slug.utf8.allSatisfy(isAllowed) else {
            throw .invalid(field, "must consist of a to z, 0 to 9, _ and -, such as customer_impact")
        }
        return slug
    }

    /// `name` in lower case with one `_` for each run of other than letters `a` to `z` and digits; `field` when nothing
    /// is left.
    public static func make(from name: String) -> String {
        let words = name.folded.utf8.split { !isWordCharacter($0) }.map { String(decoding: $0, as: UTF8.self) }
        let slug = String(words.joined(separator: "_").prefix(limit))
        return slug.isEmpty ? "field" : slug
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        isWordCharacter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }

    private static func isWordCharacter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
