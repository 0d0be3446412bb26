import Dispatch
import Foundation
import Synchronization

/// Reads how often the database was written. Whoever asks while a reading is under way shares the next one, so that a
/// crowd costs one statement at a time, and each gets a number that was read after it asked.
final class PostgresGeneration: Sendable {
    private typealias Caller = CheckedContinuation<Int?, Never>

    private let primary: PostgresPrimary
    private let options: PostgresOptions
    private let callers: CallerList
    private let running = DispatchGroup()

    init(primary: PostgresPrimary, options: PostgresOptions) {
        self.primary = primary
        self.options = options
        callers = CallerList()
    }

    /// Nil when it cannot be read now.
    func value() async -> Int? {
        guard !primary.isAway else { return nil }
        return await withCheckedContinuation { callers.append($0) }
    }

    func start() { PostgresThread.start("pg generation", in: running) { [self] in serve() } }

    func close() { callers.close() }

    func wait() { running.wait() }

    private func serve() {
        var connection: PostgresConnection?
        // Another server, or the same one anew, may lack what this process has seen: its numbers count from elsewhere.
        var epoch = 0
        var server = ""
        while let waiting = callers.takeAll() {
            var value: Int?
            if connection == nil { connection = try? primary.connect(probes: false) }
            if let current = connection {
                do {
                    current.deadline = .now + options.pingLimit
                    let (total, startedAt) = try read(current)
                    if startedAt != server { (server, epoch) = (startedAt, epoch + 1) }
                    value = epoch << 44 + total
                } catch let error as StorageError {
                    if error.lostPreparedStatement { primary.connector.names.giveUp() }
                    connection = nil
                } catch {
                    connection = nil
                }
            }
            for caller in waiting { caller.resume(returning: value) }
            // A crowd is better served a little later together: each answer would else be for two or three of it.
            if waiting.count > 1 { Thread.sleep(forTimeInterval: 0.0002) }
        }
    }

    private func read(_ connection: PostgresConnection) throws -> (total: Int, startedAt: String) {
        let row = try connection.run(
            """
            SELECT coalesce(sum(generation), 0)::bigint AS total, pg_postmaster_start_time()::text AS started_at
            FROM write_generation
            """
        ).first
        try connection.synchronize()
        guard let row else { throw StorageError("there is no generation") }
        return (try row.get("total"), try row.get("started_at"))
    }

    private final class CallerList: @unchecked Sendable {
        private let condition = NSCondition()
        private var callers: [Caller] = []
        private var isClosed = false

        func append(_ caller: Caller) {
            condition.lock()
            let refused = isClosed
            if !refused {
                callers.append(caller)
                condition.signal()
            }
            condition.unlock()
            if refused { caller.resume(returning: nil) }
        }

        /// Waits for callers; nil when none will come.
        func takeAll() -> [Caller]? {
            condition.lock()
            defer { condition.unlock() }
            while callers.isEmpty {
                if isClosed { return nil }
                condition.wait()
            }
            defer { callers = [] }
            return callers
        }

        func close() {
            condition.lock()
            isClosed = true
            condition.signal()
            condition.unlock()
        }
    }
}
