/// What is remembered of what every call reads: an organisation's counters, and words.
///
/// Words are the severities, statuses, roles, people, labels and settings. Each commit that writes one counts up one
/// number: while a transaction finds the number that it knows, its words are still so. What else a writer has read is so
/// while nobody else has had its lock, each of whose commits counts up another number: a writer that finds that one on
/// from its own last commit goes on from there. Readers remember words alone.
final class PostgresMemory {
    /// Tables that every answer needs and that change seldom.
    static let words: Set<Substring> = ["severity", "incident_status", "role", "member", "label_value", "setting"]
    /// The row of `write_generation` that a change of a word moves.
    static let wordsKey = "words"

    private var wordRows = RememberedRows()
    /// What else was read under the lock.
    private var lockedRows = RememberedRows()
    /// The words' number in the transaction under way; nil while it is not known yet.
    private var wordsNumber: Int?
    /// The words' number that ``wordRows`` are of.
    private var lastWordsNumber: Int?
    /// The lock's number that the transaction under way makes; nil while it is not known yet, and for readers.
    private var lockNumber: Int?
    /// The lock's number of the last commit, whose writer this is.
    private var lastLockNumber: Int?
    private var begunAt = ContinuousClock.now
    private var tables: [String: [Substring]] = [:]

    /// Somebody who changes tables by hand moves no number.
    private static let lifetime = Duration.seconds(1)

    /// A transaction begins. Nothing is known of the numbers yet.
    func begin() {
        (lockNumber, wordsNumber) = (nil, nil)
        if .now - begunAt > Self.lifetime { forgetAll() }
    }

    /// The transaction makes `number` of its lock.
    func note(lockNumber number: Int) {
        lockNumber = number
        if lastLockNumber != number - 1 { lockedRows.removeAll() }
    }

    /// The transaction finds `number` of the words.
    func note(wordsNumber number: Int) {
        wordsNumber = number
        if lastWordsNumber != number { wordRows.removeAll() }
        lastWordsNumber = number
    }

    /// The transaction has written words and makes `number`. Somebody else's between is not known here.
    func noteChange(wordsNumber number: Int) {
        if lastWordsNumber != number - 1 { wordRows.removeAll() }
        lastWordsNumber = number
    }

    /// The transaction was committed.
    func commit() {
        lastLockNumber = lockNumber
        (lockNumber, wordsNumber) = (nil, nil)
    }

    /// What was read may be of a transaction that is no more.
    func forgetAll() {
        wordRows.removeAll()
        lockedRows.removeAll()
        begunAt = .now
    }

    /// What was read of `table` may be otherwise now.
    func forget(_ table: Substring) {
        wordRows.forget(table)
        lockedRows.forget(table)
    }

    /// The rows of each statement; `read` is asked for those of the statements that are not known.
    func rows(_ statements: [SQL], _ read: ([SQL]) throws -> [[Row]]) throws -> [[Row]] {
        let keys = statements.map(SQLKey.init)
        var results = keys.map(known)
        let unknown = keys.indices.filter { results[$0] == nil }
        guard !unknown.isEmpty else { return results.map { $0 ?? [] } }
        for (index, rows) in zip(unknown, try read(unknown.map { statements[$0] })) {
            results[index] = rows
            keep(rows, keys[index])
        }
        return results.map { $0 ?? [] }
    }

    /// What the statement would find now, as whoever wrote it knows.
    func remember(_ row: Row, for sql: SQL) { keep([row], SQLKey(sql)) }

    private func known(_ key: SQLKey) -> [Row]? {
        if wordsNumber != nil, let rows = wordRows[key] { return rows }
        return lockNumber == nil ? nil : lockedRows[key]
    }

    private func keep(_ rows: [Row], _ key: SQLKey) {
        let tables = tables(in: key.text)
        if tables.allSatisfy(Self.words.contains) {
            if wordsNumber != nil { wordRows.keep(rows, key, of: tables) }
        } else if lockNumber != nil {
            lockedRows.keep(rows, key, of: tables)
        }
    }

    /// The names behind `FROM` and `JOIN`.
    private func tables(in text: String) -> [Substring] {
        if let known = tables[text] { return known }
        let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        let found = zip(words, words.dropFirst()).filter { $0.0 == "FROM" || $0.0 == "JOIN" }.map(\.1)
        // Texts differ with the length of a list of values.
        if tables.count > 500 { tables = [:] }
        tables[text] = found
        return found
    }
}

/// A statement by which its rows are found again.
struct SQLKey: Hashable {
    let text: String
    let values: [SQLValue]

    init(_ sql: SQL) {
        text = sql.text
        values = sql.values
    }
}

/// Rows by the statement that read them.
struct RememberedRows {
    private var rows: [SQLKey: [Row]] = [:]
    /// What was read of each table.
    private var keys: [Substring: Set<SQLKey>] = [:]

    private static let capacity = 5_000

    subscript(key: SQLKey) -> [Row]? { rows[key] }

    mutating func keep(_ found: [Row], _ key: SQLKey, of tables: [Substring]) {
        if rows.count >= Self.capacity { removeAll() }
        rows[key] = found
        for table in tables { keys[table, default: []].insert(key) }
    }

    mutating func forget(_ table: Substring) {
        for key in keys.removeValue(forKey: table) ?? [] { rows[key] = nil }
    }

    mutating func removeAll() {
        rows = [:]
        keys = [:]
    }
}
