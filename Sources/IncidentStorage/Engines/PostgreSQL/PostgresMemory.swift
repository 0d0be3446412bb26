/// What a connection has read of an organisation: its counters, severities, statuses, roles, settings, people and labels.
///
/// Nobody writes beside the holder of the lock, and each of its commits counts up one number: a writer that finds the
/// number one on from its own last commit knows that what it read then is still so. Else it forgets, and reads anew.
///
/// A reader remembers words alone. Each commit that writes one counts up another number: while a reader's snapshot has
/// the number of the one before, its words are still so.
final class PostgresMemory {
    /// Tables that every answer needs and that change seldom.
    static let words: Set<Substring> = ["severity", "incident_status", "role", "member", "label_value", "setting"]
    /// The row of `write_generation` that a change of a word moves.
    static let wordsKey = "words"

    private let remembersWordsOnly: Bool
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

    init(remembersWordsOnly: Bool = false) { self.remembersWordsOnly = remembersWordsOnly }

    /// A transaction begins. Nothing is known of the number yet.
    func begin() { current = nil }

    /// The transaction makes `number`.
    func note(_ number: Int) {
        current = number
        if last != number - 1 || isOld { forgetAll() }
    }

    /// The snapshot has `number`.
    func see(_ number: Int) {
        current = number
        if last != number || isOld { forgetAll() }
        last = number
    }

    private var isOld: Bool { rows.count > Self.capacity || .now - begunAt > Self.lifetime }

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

    /// The rows of each statement; `read` is asked for those of the statements that are not known.
    func rows(_ statements: [SQL], _ read: ([SQL]) throws -> [[Row]]) throws -> [[Row]] {
        guard current != nil else { return try read(statements) }
        let keys = statements.map(SQLKey.init)
        let unknown = keys.indices.filter { rows[keys[$0]] == nil }
        guard !unknown.isEmpty else { return keys.map { rows[$0] ?? [] } }
        let found = try read(unknown.map { statements[$0] })
        var results = keys.map { rows[$0] ?? [] }
        for (index, rows) in zip(unknown, found) {
            results[index] = rows
            keep(rows, keys[index])
        }
        return results
    }

    /// What the statement would find now, as whoever wrote it knows.
    func remember(_ row: Row, for sql: SQL) {
        if current != nil { keep([row], SQLKey(sql)) }
    }

    private func keep(_ found: [Row], _ key: SQLKey) {
        let tables = self.tables[key.text] ?? Self.tables(in: key.text)
        self.tables[key.text] = tables
        guard !remembersWordsOnly || tables.allSatisfy(Self.words.contains) else { return }
        rows[key] = found
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
