/// What a writer has read of an organisation: its counters, severities, statuses, roles, settings, people and labels.
///
/// Nobody writes beside the holder of the lock, and each of its commits counts up one number: a writer that finds the
/// number one on from its own last commit knows that what it read then is still so. Else it forgets, and reads anew.
final class PostgresMemory {
    private var rows: [SQLKey: [Row]] = [:]
    /// The number that the transaction under way makes; nil while it is not known yet.
    private var current: Int?
    /// The number of the last commit, whose reader this is.
    private var last: Int?
    private var begunAt = ContinuousClock.now

    private static let capacity = 5_000
    /// Somebody who changes tables by hand moves no number.
    private static let lifetime = Duration.seconds(1)

    /// A transaction begins. Nothing is known of the number yet.
    func begin() { current = nil }

    /// The transaction makes `number`.
    func note(_ number: Int) {
        current = number
        if last != number - 1 || rows.count > Self.capacity || .now - begunAt > Self.lifetime { forgetAll() }
    }

    /// The transaction was committed.
    func commit() {
        last = current
        current = nil
    }

    /// What was read may be of a transaction that is no more.
    func forgetAll() {
        rows = [:]
        begunAt = .now
    }

    func forget(_ table: Substring) {
        guard !rows.isEmpty else { return }
        rows = rows.filter { !$0.key.reads(table) }
    }

    func rows(_ sql: SQL, _ read: () throws -> [Row]) throws -> [Row] {
        guard current != nil else { return try read() }
        let key = SQLKey(sql)
        if let known = rows[key] { return known }
        let found = try read()
        rows[key] = found
        return found
    }

    /// What the statement would find now, as whoever wrote it knows.
    func remember(_ row: Row, for sql: SQL) {
        if current != nil { rows[SQLKey(sql)] = [row] }
    }

    private struct SQLKey: Hashable {
        let text: String
        let values: [SQLValue]

        init(_ sql: SQL) {
            text = sql.text
            values = sql.values
        }

        func reads(_ table: Substring) -> Bool { text.contains(" \(table)") }
    }
}
