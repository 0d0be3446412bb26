import Foundation
import IncidentAPI
public import IncidentStorage
public import Logging
public import ServiceLifecycle

/// Removes the contents that no file has any more: of deleted files, and of uploads that were never recorded.
public struct FileSweepWorker: Service {
    /// How long a content stays after its file was deleted, or after it came. An upload is recorded within it.
    static let graceSeconds = 24 * 3600

    /// How long an announced removal holds when its server is killed. No request to a storage takes half as long.
    static let removalSeconds = 600
    private static let batch = 200

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
            for begin in stride(from: 0, to: old.count, by: Self.batch) {
                count += try await remove(
                    Array(old[begin..<min(begin + Self.batch, old.count)]), unusedSince: limit, keptBefore: since)
            }
        }
        return count
    }

    /// Removes those of some contents that nobody has. An upload of the same content is refused meanwhile: the storage
    /// cannot tell it from the old one, and would lose it.
    private func remove(
        _ keys: [FileKey], unusedSince limit: Timestamp, keptBefore since: Date
    ) async throws -> Int {
        let (orgID, now) = (Bootstrap.orgID, environment.now())
        let hashes = Array(Set(keys.map(\.sha512)))
        let used = try await database.read { try $0.hashesInUse(among: hashes, orDeletedAfter: limit) }
        guard used.count < hashes.count else { return 0 }
        let unused = try await database.write(.organization(orgID)) { tx in
            let used = try tx.hashesInUse(among: hashes, orDeletedAfter: limit)
            let unused = hashes.filter { !used.contains($0) }
            try tx.beginRemoval(of: unused, of: orgID, lifetimeSeconds: Self.removalSeconds, at: now)
            return Set(unused)
        }
        let end = ContinuousClock.now + .seconds(Self.removalSeconds / 2)
        var count = 0
        for key in keys where unused.contains(key.sha512) && ContinuousClock.now < end {
            try await files.remove(key, since: since)
            count += 1
        }
        try await database.write(.organization(orgID)) { try $0.endRemoval(of: Array(unused), of: orgID) }
        return count
    }
}
