import Foundation

/// A page of the answer to ListObjectsV2.
struct S3Listing {
    var entries: [(name: String, since: Date)] = []
    /// Where the next page begins; nil after the last.
    var next: String?

    /// The names here need no references but the five of XML, and the elements are never nested in their own kind.
    init(_ xml: Data) {
        let text = String(decoding: xml, as: UTF8.self)
        for part in text.components(separatedBy: "<Contents>").dropFirst() {
            guard let name = Self.element("Key", of: part), let time = Self.element("LastModified", of: part),
                let since = Self.time(time)
            else { continue }
            entries.append((name, since))
        }
        next = Self.element("NextContinuationToken", of: text)
    }

    private static func element(_ name: String, of text: String) -> String? {
        guard let begin = text.firstRange(of: "<\(name)>") else { return nil }
        let rest = text[begin.upperBound...]
        guard let end = rest.firstRange(of: "</\(name)>") else { return nil }
        return String(rest[..<end.lowerBound]).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&apos;", with: "'").replacing("&amp;", with: "&")
    }

    private static func time(_ text: String) -> Date? {
        (try? Date(text, strategy: .iso8601.time(includingFractionalSeconds: true)))
            ?? (try? Date(text, strategy: .iso8601))
    }
}
