/// What a writer has read of an organisation: its counters, severities, statuses, roles, settings, people and labels.
///
/// Nobody writes beside the holder of the lock, and each of its commits counts up one number: a writer that finds the
/// number one on from its own last commit knows that what it read then is still so. Else it forgets, and reads anew.
final class PostgresMemory {
    private var rows: [SQLKey: [Row]] = [:]
    /// What is remembered, by the tables that it was read of.
    private var keys: [Substring: Set<SQLKey>] = [:]
    private var tables: [String: [Substring]] = [:]
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
        keys = [:]
        if tables.count > Self.capacity { tables = [:] }
        begunAt = .now
    }

    /// What was read of `table` may be otherwise now.
    func forget(_ table: Substring) {
        for key in keys.removeValue(forKey: table) ?? [] { rows[key] = nil }
    }

    func rows(_ sql: SQL, _ read: () throws -> [Row]) throws -> [Row] {
        guard current != nil else { return try read() }
        let key = SQLKey(sql)
        if let known = rows[key] { return known }
        let found = try read()
        keep(found, key)
        return found
    }

    /// What the statement would find now, as whoever wrote it knows.
    func remember(_ row: Row, for sql: SQL) {
        if current != nil { keep([row], SQLKey(sql)) }
    }

    private func keep(_ found: [Row], _ key: SQLKey) {
        rows[key] = found
        let tables = self.tables[key.text] ?? Self.tables(in: key.text)
        self.tables[key.text] = tables
        for table in tables { keys[table, default: []].insert(key) }
    }

    /// The names behind `FROM` and `JOIN`.
    private static func tables(in text: String) -> [Substring] {
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return zip(words, words.dropFirst()).filter { $0.0 == "FROM" || $0.0 == "JOIN" }.map(\.1)
    }

    private struct SQLKey: Hashable {
        let text: String
        let values: [SQLValue]

        init(_ sql: SQL) {
            text = sql.text
            values = sql.values
        }
    }
}
