extension Validate {
    /// Those of some links that an incident can have as context, each URL once, its first caption in one line.
    static func usableLinks(_ links: [(url: String, caption: String)]) -> [(url: String, caption: String)] {
        links.withoutRepeats(by: \.url).compactMap { url, caption in
            guard !url.isEmpty, (try? optionalURL(url, "url")) != nil else { return nil }
            return (url, caption.oneLine(max: titleLimit))
        }
    }
}
