extension Array where Element: Hashable {
    /// Each once, in the order of their first places.
    package var withoutRepeats: [Element] { withoutRepeats(by: \.self) }
}

extension Array {
    /// Of those that are the same by `key` the first, in the order of their places.
    package func withoutRepeats(by key: (Element) -> some Hashable) -> [Element] {
        func kept<Key: Hashable>(_ key: (Element) -> Key) -> [Element] {
            var seen: Set<Key> = []
            return filter { seen.insert(key($0)).inserted }
        }
        return kept(key)
    }
}
