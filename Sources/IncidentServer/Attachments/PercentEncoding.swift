import IncidentStorage

extension String {
    /// The text in UTF-8, of which letters and digits of ASCII stay and `marks` do; the rest is percent-encoded.
    func percentEncoded(keeping marks: String) -> String {
        utf8.map { byte in
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                String(UnicodeScalar(byte))
            default: marks.utf8.contains(byte) ? String(UnicodeScalar(byte)) : "%" + [byte].hexadecimal.uppercased()
            }
        }.joined()
    }
}
