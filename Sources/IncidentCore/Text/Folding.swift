import Foundation

extension String {
    /// The form in which texts are compared without regard to case: NFC, lower case, NFC.
    ///
    /// Engines and Swift fold `İ`, `ΣΣ` and `Ö` each in its own way, so that SQL never folds: what it compares was
    /// folded here. Compare the result by its UTF-8, as SQL does; `==` also equates canonically equal strings.
    public var folded: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return lowercased() }
        return precomposedStringWithCanonicalMapping.lowercased().precomposedStringWithCanonicalMapping
    }

    /// Whether the UTF-8 of `part` occurs in this text's UTF-8. Both are folded already.
    public func containsBytes(of part: String) -> Bool {
        var (text, part) = (self, part)
        return text.withUTF8 { text in
            part.withUTF8 { part in
                guard let first = part.first, let haystack = text.baseAddress, let needle = part.baseAddress else {
                    return part.isEmpty
                }
                guard text.count >= part.count else { return false }
                return (0...(text.count - part.count)).contains { offset in
                    haystack[offset] == first && memcmp(haystack + offset, needle, part.count) == 0
                }
            }
        }
    }

    /// Whether both texts have the same UTF-8.
    public func hasSameBytes(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
