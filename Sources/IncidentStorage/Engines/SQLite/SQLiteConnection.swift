import GRDB
import GRDBSQLite

/// One open connection, used by the thread that entered its queue and by no other.
///
/// GRDB opens, configures and closes it. Statements run through SQLite's own functions: making one of GRDB's rows
/// costs more than reading it.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    private var statements: SQLiteStatementCache

    /// What ends a read before its time, asked every few thousand steps of SQLite's machine.
    var limit: ReadLimit?

    /// The first error since this was cleared that a transaction cannot outlive, even when a body swallowed it.
    var failure: StorageError?

    /// Pages in the log after the last commit, and at the last time that they were moved into the database.
    var logPages: Int32 = 0
    var checkpointedPages: Int32 = 0

    var dialect: Dialect { .sqlite }

    init(_ db: GRDB.Database) throws {
        guard let handle = db.sqliteConnection else { throw StorageError("the connection is closed") }
        self.handle = handle
        statements = SQLiteStatementCache(handle: handle)
    }

    /// Frees the statements, without which the connection cannot be closed.
    func finish() {
        statements.removeAll()
        sqlite3_progress_handler(handle, 0, nil, nil)
    }

    /// Whether a transaction is open. SQLite ends it by itself after some errors.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    func run(_ sql: SQL) throws -> [Row] {
        try limit?.check()
        do {
            return try statements.statement(for: sql).rows(sql)
        } catch let error as StorageError {
            throw noted(error)
        }
    }

    /// Runs text without values: `BEGIN`, a pragma, a step of a migration.
    func script(_ text: String) throws {
        let code = sqlite3_exec(handle, text, nil, nil, nil)
        guard code != SQLITE_OK else { return }
        throw noted(StorageError(sqlite: code, on: handle))
    }

    /// Asks `limit` while a statement runs. SQLite does so on this thread, so the answer can't hit a later read.
    func stopsAtLimit() {
        sqlite3_progress_handler(
            handle, 4_000,
            { context in
                guard let context else { return 0 }
                let connection = Unmanaged<SQLiteConnection>.fromOpaque(context).takeUnretainedValue()
                return connection.limit?.isReached == true ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func noted(_ error: StorageError) -> any Error {
        if error.code == "SQLITE_INTERRUPT", let limit { return limit.error }
        if failure == nil, error.endsTransaction { failure = error }
        return error
    }
}
