import Foundation
import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Removes the contents that no file has any more: of deleted files, and of uploads that were never recorded.
public struct FileSweepWorker: Service {
    /// How long a content stays after its file was deleted, or after it came. An upload is recorded within it.
    static let graceSeconds = 24 * 3600

    private let database: any Database
    private let files: any FileStore
    private let environment: Environment
    private let lease: Lease
    private let logger: Logger
    private let pause: Duration

    /// - Parameter holder: this server, among those that share the database.
    public init(
        database: any Database, files: any FileStore, holder: String, environment: Environment = .live,
        logger: Logger, pause: Duration = .seconds(6 * 3600)
    ) {
        self.database = database
        self.files = files
        self.environment = environment
        lease = Lease("file-sweep", holder: holder, database: database, environment: environment)
        self.logger = logger
        self.pause = pause
    }

    public func run() async throws {
        await lease.run(every: pause, logger) { try await step() }
    }

    /// Looks at every content once. Returns how many it removed.
    @discardableResult public func step() async throws -> Int {
        let limit = environment.now().advanced(bySeconds: -Self.graceSeconds)
        let since = Date(timeIntervalSince1970: Double(limit.microseconds) / 1_000_000)
        var count = 0
        for prefix in FileKey.prefixes where !Task.isCancelled {
            let old = try await files.list(prefix: prefix).filter { $0.since < since }.map(\.key)
            for begin in stride(from: 0, to: old.count, by: 500) {
                let keys = old[begin..<min(begin + 500, old.count)]
                let hashes = Array(Set(keys.map(\.sha512)))
                let used = try await database.read { try $0.hashesInUse(among: hashes, orDeletedAfter: limit) }
                for key in keys where !used.contains(key.sha512) {
                    try await files.remove(key, since: since)
                    count += 1
                }
            }
        }
        return count
    }
}
