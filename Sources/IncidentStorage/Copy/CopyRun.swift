import Crypto
import Foundation

/// The steps of a copy between two open sides.
struct CopyRun {
    let tables: [CopyTable]
    let source: any CopySide
    let target: any CopyTarget
    let progress: (CopyProgress) -> Void
    /// Rows of a transaction at most. A copy that goes on must have the same as it had when it began.
    let rowLimit: Int

    private var record: CopyRecord { CopyRecord(target: target) }

    /// Their rows say which database it is, and in which state: nothing is done in it that leaves all of them as they are.
    private static let identifyingTables: Set = ["organization", "setting", "member", "access_token"]

    init(
        tables: [CopyTable], source: any CopySide, target: any CopyTarget, rowLimit: Int = 50_000,
        progress: @escaping (CopyProgress) -> Void
    ) {
        self.tables = tables
        self.source = source
        self.target = target
        self.rowLimit = rowLimit
        self.progress = progress
    }

    func run() throws -> CopySummary {
        try requireSameColumns()
        let expected = try Dictionary(uniqueKeysWithValues: tables.map { ($0.name, try source.count(of: $0)) })
        let total = expected.values.reduce(0, +)
        let entries = try begin(identity())
        try copy(entries, total)
        try target.finish { progress(.indexing($0, of: $1)) }
        let counts = try compare(expected, total)
        try target.transaction { try target.script("DROP TABLE \(CopyRecord.table)") }
        var hash = SHA256()
        for table in tables { hash.update(data: Data("\(table.name) \(counts[table.name]?.digest ?? "")\n".utf8)) }
        return CopySummary(
            tables: tables.count, rows: total, incidents: counts["incident"]?.rows ?? 0,
            attachments: counts["attachment"]?.rows ?? 0,
            digest: hash.finalize().hexadecimal)
    }

    private func requireSameColumns() throws {
        let (ours, theirs) = (try source.columns(), try target.columns())
        for table in tables where Set(ours[table.name] ?? []) != Set(theirs[table.name] ?? ["none"]) {
            throw StorageError("The table \(table.name) has other columns in the target than in the source.")
        }
    }

    private func identity() throws -> String {
        var hash = SHA256()
        for table in tables where Self.identifyingTables.contains(table.name) {
            try source.read(table, after: nil) { line in
                hash.update(bufferPointer: line)
                hash.update(data: [UInt8(ascii: "\n")])
            }
        }
        return hash.finalize().hexadecimal
    }

    /// Where each table goes on. A new copy begins in an empty target, which from then on is marked as unfinished.
    private func begin(_ identity: String) throws -> [String: CopyRecord.Entry] {
        if let entries = try record.entries() {
            guard entries.values.allSatisfy({ $0.source == identity }), entries.count == tables.count else {
                throw StorageError(
                    """
                    The target holds an unfinished copy of another database, or of this one in another state. Copy \
                    into an empty one.
                    """)
            }
            return entries
        }
        for table in tables where try target.count(of: table) > 0 {
            throw StorageError("The target is not empty: its table \(table.name) has rows. Copy into an empty one.")
        }
        return try target.transaction {
            try target.script(CopyRecord.create)
            for table in tables { try record.insert(table, source: identity) }
            try target.dropIndexes()
            return try record.entries() ?? [:]
        }
    }

    private func copy(_ entries: [String: CopyRecord.Entry], _ total: Int) throws {
        var done = entries.values.reduce(0) { $0 + $1.count.rows }
        progress(.copied(done, of: total))
        for table in tables {
            guard let entry = entries[table.name], !entry.isComplete else { continue }
            var count = entry.count
            let last = count.rows > 0 ? try record.lastKey(of: table) : nil
            try source.chunks(of: table, after: last, rowLimit: rowLimit) { chunk in
                count.add(chunk)
                try target.transaction {
                    try target.store(chunk, in: table)
                    try record.update(table, count)
                }
                done += chunk.rows
                progress(.copied(done, of: total))
            }
            try target.transaction { try record.update(table, count, isComplete: true) }
        }
    }

    /// Reads the target again. Returns what each table has.
    private func compare(_ expected: [String: Int], _ total: Int) throws -> [String: CopyCount] {
        let entries = try record.entries() ?? [:]
        var found: [String: CopyCount] = [:]
        var done = 0
        for table in tables {
            var count = CopyCount()
            try target.chunks(of: table, rowLimit: rowLimit) { chunk in
                count.add(chunk)
                done += chunk.rows
                progress(.compared(done, of: total))
            }
            guard count == entries[table.name]?.count, count.rows == expected[table.name] else {
                throw StorageError(
                    """
                    The table \(table.name) has \(count.rows) rows in the target and \(expected[table.name] ?? 0) in \
                    the source, or not the same: the copy failed. Copy into an empty database.
                    """)
            }
            found[table.name] = count
        }
        return found
    }
}
