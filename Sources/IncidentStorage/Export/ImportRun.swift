import Foundation

/// The steps of an import into an open target.
struct ImportRun {
    let target: any ImportTarget
    let files: any ImportedFiles
    let progress: (CopyProgress) -> Void
    /// Rows of a transaction at most.
    var rowLimit = 50_000

    /// What stands in the record of an unfinished import in place of the source's identity.
    static let mark = "an export"

    /// Loads what `scan` reads. Leaves the target empty when that fails.
    ///
    /// - Parameter expected: how many rows there are; 0 when that is not known.
    func run(_ scan: ImportScan, expected: Int) throws -> ImportSummary {
        try empty()
        do {
            return try load(scan, expected)
        } catch {
            // Should this fail too, the record says that the import is not finished.
            try? target.clear()
            throw error
        }
    }

    /// Takes what a new database is given, or an import that was interrupted, out of the target.
    private func empty() throws {
        guard try target.hasTables() else { return }
        try target.requireOwnDatabase()
        let side = target.side(Migration.all)
        if let entries = try CopyRecord(target: side).entries() {
            guard entries.values.allSatisfy({ $0.source == Self.mark }) else { throw CopyRecord.unfinished }
        } else {
            try requireUnused(side)
        }
        try target.clear()
    }

    /// A database that was opened once holds an organisation with its defaults; whoever changed anything left an audit
    /// record.
    private func requireUnused(_ side: any CopyTarget) throws {
        let present = try side.columns()
        guard present["organization"] != nil else { return }
        for table in ["incident", "member", "access_token", "audit"] where present[table] != nil {
            guard try side.rows(SQL(stringLiteral: "SELECT 1 AS found FROM \(table) LIMIT 1")).isEmpty else {
                throw StorageError(
                    "The target is not empty: its table \(table) has rows. Import into a new folder or database.")
            }
        }
    }

    private func load(_ scan: ImportScan, _ expected: Int) throws -> ImportSummary {
        let loading = Loading(run: self, expected: expected)
        let (header, rows, fileCount) = try scan.run(
            ImportScan.Taker(
                header: { try loading.begin($0) },
                row: { try loading.add($1, to: $0) },
                piece: { try files.keep($0) }))
        try loading.flush()
        guard let side = loading.side else { throw StorageError("The file is empty.") }
        try side.finish { progress(.indexing($0, of: $1)) }
        let counts = try compare(loading, side, rows)
        try files.finish()
        try side.transaction { try side.script("DROP TABLE \(CopyRecord.table)") }
        // From here on the database is whole; what is missing of newer steps it is given at every opening.
        loading.forgetStatements()
        try target.migrate(Migration.all, admitsUnfinishedCopy: false)
        return ImportSummary(
            rows: rows, incidents: counts["incident"] ?? 0, files: fileCount, schema: header.schema,
            madeBy: header.madeBy)
    }

    /// Reads the target again. Returns how many rows each table has.
    private func compare(_ loading: Loading, _ side: any CopyTarget, _ total: Int) throws -> [String: Int] {
        var done = 0
        for table in loading.tables {
            var count = CopyCount()
            try side.chunks(of: table, rowLimit: rowLimit) { chunk in
                count.add(chunk)
                done += chunk.rows
                progress(.compared(done, of: total))
            }
            guard count == loading.counts[table.name] ?? CopyCount() else {
                throw StorageError("The table \(table.name) has other rows than the export: the import failed.")
            }
        }
        return loading.counts.mapValues(\.rows)
    }

    /// What grows while the rows come.
    private final class Loading {
        private let run: ImportRun
        private let expected: Int
        private(set) var side: (any CopyTarget)?
        private(set) var tables: [CopyTable] = []
        private(set) var counts: [String: CopyCount] = [:]
        private var table: CopyTable?
        private var chunk: CopyChunk
        private var done = 0

        init(run: ImportRun, expected: Int) {
            self.run = run
            self.expected = expected
            chunk = CopyChunk(rowLimit: run.rowLimit)
        }

        /// Makes the tables as the export has them, and marks them as unfinished.
        func begin(_ header: ExportHeader) throws {
            let migrations = Array(Migration.all.prefix(header.schema))
            try run.target.migrate(migrations, admitsUnfinishedCopy: false)
            tables = try CopyTable.exported(schema: header.schema)
            let side = run.target.side(migrations)
            let record = CopyRecord(target: side)
            try side.transaction {
                try side.script(CopyRecord.create)
                for table in tables { try record.insert(table, source: ImportRun.mark) }
                try side.dropIndexes()
            }
            try side.prepare()
            self.side = side
        }

        func add(_ row: UnsafeRawBufferPointer, to table: CopyTable) throws {
            if self.table != table { try flush() }
            self.table = table
            chunk.append(row)
            if chunk.isFull { try flush() }
        }

        func flush() throws {
            guard let table, let side, !chunk.isEmpty else { return }
            counts[table.name, default: CopyCount()].add(chunk)
            do {
                try side.transaction { try side.store(chunk, in: table) }
            } catch let error as StorageError where error.isViolation {
                throw StorageError(
                    "The rows of the table \(table.name) break a rule of the database: \(error.description).")
            }
            done += chunk.rows
            chunk.removeAll()
            run.progress(.copied(done, of: expected))
        }

        func forgetStatements() { (side as? SQLiteCopySide)?.forgetStatements() }
    }
}

extension StorageError {
    /// Whether a row was refused: a key that is there, a value that must not be missing.
    fileprivate var isViolation: Bool { code.hasPrefix("SQLITE_CONSTRAINT") || code.hasPrefix("23") }
}

/// What an import did.
public struct ImportSummary: Hashable, Sendable {
    public var rows: Int
    public var incidents: Int
    public var files: Int
    /// The schema that the export had.
    public var schema: Int
    /// The program that wrote it.
    public var madeBy: String
}
