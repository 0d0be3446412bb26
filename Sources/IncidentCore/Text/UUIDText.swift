/// Identifiers that strict clients read as UUIDs.
public enum UUIDText {
    /// The UUID of version 8 (RFC 9562), whose digits have a meaning of the maker's own, that holds these 24 hexadecimal
    /// digits. Greater digits give a greater UUID.
    public static func make(fromHex digits: String) -> String {
        let digits = Array(digits.utf8.prefix(24))
        func part(_ range: Range<Int>) -> String {
            String(decoding: digits[range.clamped(to: digits.indices)], as: UTF8.self)
        }
        return "\(part(0..<8))-\(part(8..<12))-8\(part(12..<15))-8000-000\(part(15..<24))"
    }
}
