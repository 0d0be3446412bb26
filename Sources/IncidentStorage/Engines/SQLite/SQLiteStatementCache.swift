/// The prepared statements of one connection, found by their text without building it.
struct SQLiteStatementCache {
    /// A list of values in a statement makes one text for each length, so the number of texts has no bound.
    static let capacity = 400

    let handle: OpaquePointer
    private var statements: [StatementText: SQLiteStatement] = [:]
    private var uses = 0

    init(handle: OpaquePointer) { self.handle = handle }

    mutating func statement(for sql: SQL) throws -> SQLiteStatement {
        uses += 1
        let text = StatementText(segments: sql.segments)
        if let statement = statements[text] {
            statement.lastUse = uses
            return statement
        }
        let statement = try SQLiteStatement(sql.text, on: handle)
        statement.lastUse = uses
        if statements.count >= Self.capacity { removeOldest() }
        statements[text.withoutValues] = statement
        return statement
    }

    mutating func removeAll() { statements = [:] }

    private mutating func removeOldest() {
        let middle = statements.values.map(\.lastUse).sorted()[statements.count / 2]
        statements = statements.filter { $0.value.lastUse > middle }
    }
}

/// A statement's segments, compared by their texts and the places of their values.
private struct StatementText: Hashable {
    var segments: [SQL.Segment]

    /// The same with nothing for each value, so that the cache keeps no one's data.
    var withoutValues: StatementText {
        StatementText(segments: segments.map { if case .value = $0 { .value(.null) } else { $0 } })
    }

    static func == (one: StatementText, other: StatementText) -> Bool {
        guard one.segments.count == other.segments.count else { return false }
        for (left, right) in zip(one.segments, other.segments) {
            switch (left, right) {
            // Literals of one place in the source are equal by their address, which `==` looks at first.
            case (.text(let left), .text(let right)): if left != right { return false }
            case (.value, .value): continue
            default: return false
            }
        }
        return true
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(segments.count)
        for case .text(let text) in segments { hasher.combine(text.utf8.count) }
    }
}
