import Foundation
import GRDB

/// A thread that owns one connection from its opening to its closing.
///
/// It enters the connection's queue once and stays, so that a statement costs no change of thread.
enum SQLiteThread {
    /// Runs `body` with a connection of `queue` on a thread of its own, closes the connection, then calls `ended`.
    static func start(
        _ queue: DatabaseQueue, name: String, body: @escaping @Sendable (SQLiteConnection) -> Void,
        ended: @escaping @Sendable (Result<Void, any Error>) -> Void
    ) {
        let thread = Thread {
            // The system takes the name only from the thread itself.
            Thread.current.name = name
            ended(
                Result {
                    try queue.inDatabase { db in
                        let connection = try SQLiteConnection(db)
                        defer { connection.finish() }
                        body(connection)
                    }
                    try queue.close()
                })
        }
        thread.stackSize = 2 << 20
        thread.start()
    }
}
