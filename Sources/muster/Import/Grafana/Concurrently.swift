/// Does `work` for each item, a few at once; gives what came of them in their order.
func concurrently<Item: Sendable, Result: Sendable>(
    _ items: [Item], atOnce: Int = 4, _ work: @escaping @Sendable (Item) async throws -> Result
) async throws -> [Result] {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var results: [Int: Result] = [:]
        var rest = items.enumerated().makeIterator()
        func begin() {
            guard let (index, item) = rest.next() else { return }
            group.addTask { (index, try await work(item)) }
        }
        for _ in 0..<atOnce { begin() }
        while let (index, result) = try await group.next() {
            results[index] = result
            begin()
        }
        return items.indices.compactMap { results[$0] }
    }
}
