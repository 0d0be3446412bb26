/// What is remembered of what every call reads: an organisation's counters, and words.
///
/// Words are the severities, statuses, roles, people, labels and settings. Each commit that writes one counts up one
/// number: while a transaction finds the number that it knows, its words are still so. What else a writer has read is so
/// while nobody else has had its lock, each of whose commits counts up another number: a writer that finds that one on
/// from its own last commit goes on from there. Readers remember words alone.
final class PostgresMemory {
    /// Tables that every answer needs and that change seldom.
    static let words: Set<Substring> = [
        "severity", "incident_status", "role", "member", "label_value", "setting", "field", "field_option",
        "signing_key",
    ]
    /// The row of `write_generation` that a change of a word moves.
    static let wordsKey = "words"

    private var wordResults = RememberedResults()
    /// What else was read under the lock.
    private var lockedResults = RememberedResults()
    /// The words' number in the transaction under way; nil while it is not known yet.
    private var wordsNumber: Int?
    /// The words' number that ``wordResults`` are of.
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
        if lastLockNumber != number - 1 { lockedResults.removeAll() }
    }

    /// The transaction finds `number` of the words.
    func note(wordsNumber number: Int) {
        wordsNumber = number
        if lastWordsNumber != number { wordResults.removeAll() }
        lastWordsNumber = number
    }

    /// The transaction has written words and makes `number`. Somebody else's between is not known here.
    func noteChange(wordsNumber number: Int) {
        if lastWordsNumber != number - 1 { wordResults.removeAll() }
        lastWordsNumber = number
    }

    /// The transaction was committed.
    func commit() {
        lastLockNumber = lockNumber
        (lockNumber, wordsNumber) = (nil, nil)
    }

    /// What was read may be of a transaction that is no more.
    func forgetAll() {
        wordResults.removeAll()
        lockedResults.removeAll()
        begunAt = .now
    }

    /// What was read of `table` may be otherwise now.
    func forget(_ table: Substring) {
        wordResults.forget(table)
        lockedResults.forget(table)
    }

    /// What each statement finds; `read` is asked for the rows of those that are not known.
    func results(_ statements: [SQL], _ read: ([SQL]) throws -> [[Row]]) throws -> [RememberedResult] {
        let keys = statements.map(SQLKey.init)
        let found = keys.map(known)
        let unknown = keys.indices.filter { found[$0] == nil }
        guard !unknown.isEmpty else { return found.compactMap(\.self) }
        var results = found
        for (index, rows) in zip(unknown, try read(unknown.map { statements[$0] })) {
            let result = RememberedResult(rows)
            results[index] = result
            keep(result, keys[index])
        }
        return results.compactMap(\.self)
    }

    /// What the statement would find now, as whoever wrote it knows.
    func remember(_ row: Row, for sql: SQL) { keep(RememberedResult([row]), SQLKey(sql)) }

    private func known(_ key: SQLKey) -> RememberedResult? {
        if wordsNumber != nil, let result = wordResults[key] { return result }
        return lockNumber == nil ? nil : lockedResults[key]
    }

    private func keep(_ result: RememberedResult, _ key: SQLKey) {
        let tables = tables(in: key.text)
        if tables.allSatisfy(Self.words.contains) {
            if wordsNumber != nil { wordResults.keep(result, key, of: tables) }
        } else if lockNumber != nil {
            lockedResults.keep(result, key, of: tables)
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

/// What a statement found: its rows, and the records that were made of them.
final class RememberedResult {
    private let rows: [Row]
    private var made: Any?

    init(_ rows: [Row]) { self.rows = rows }

    func records<R: Record>() throws -> [R] {
        if let records = made as? [R] { return records }
        let records = try rows.map(R.init(row:))
        made = records
        return records
    }
}

/// Results by the statement that found them.
struct RememberedResults {
    private var results: [SQLKey: RememberedResult] = [:]
    /// What was read of each table.
    private var keys: [Substring: Set<SQLKey>] = [:]

    private static let capacity = 5_000

    subscript(key: SQLKey) -> RememberedResult? { results[key] }

    mutating func keep(_ result: RememberedResult, _ key: SQLKey, of tables: [Substring]) {
        if results.count >= Self.capacity { removeAll() }
        results[key] = result
        for table in tables { keys[table, default: []].insert(key) }
    }

    mutating func forget(_ table: Substring) {
        for key in keys.removeValue(forKey: table) ?? [] { results[key] = nil }
    }

    mutating func removeAll() {
        results = [:]
        keys = [:]
    }
}

extension PostgresConnection {
    /// Tells `memory` the words' number with the next answers.
    func askForWordsNumber(_ memory: PostgresMemory) throws {
        try execute(
            "SELECT coalesce(max(generation), 0) AS number FROM write_generation WHERE lock = \(PostgresMemory.wordsKey)"
        ) { rows in
            if let number = try? rows.first?.get("number", as: Int.self) { memory.note(wordsNumber: number) }
        }
    }
}
