import Foundation
import IncidentAPI
import IncidentCore
import IncidentService
import IncidentStorage
import IncidentTesting
import Synchronization

/// An operator's desk: a database of its own, a clock that can be set, and who asks for callers.
struct Office: Sendable {
    let folder: URL
    let database: WatchedDatabase
    let clock: Clock
    let authenticator: Authenticator
    let administration: Administration

    /// Opens an office for one test.
    static func open(_ body: (Office) async throws -> Void) async throws {
        try await TestDatabase.run { place in
            try await place.open { try await body(Office(place.folder, WatchedDatabase($0))) }
        }
    }

    private init(_ folder: URL, _ database: WatchedDatabase) async throws {
        let clock = Clock()
        let environment = Environment(now: { clock.now }, newHexID: Environment.live.newHexID)
        try await Bootstrap.prepare(database, environment: environment)
        self.folder = folder
        self.database = database
        self.clock = clock
        authenticator = Authenticator(database: database, environment: environment)
        administration = Administration(
            database: database, folder: folder, authenticator: authenticator, environment: environment)
    }

    func token(_ name: String = "ci", _ role: Access = .editor, lifetimeSeconds: Int? = nil) async throws -> String {
        try await administration.perform(
            CreateToken.self, .init(name: name, role: role, lifetimeSeconds: lifetimeSeconds)
        ).token
    }

    func caller(_ token: String) async throws -> Caller? { try await authenticator.caller(token: token) }

    func audit() async throws -> [AuditSummary] {
        try await administration.perform(ListAudit.self, .init()).records
    }
}

/// A clock that stands until it is set.
final class Clock: Sendable {
    private let time = Mutex(Timestamp(microseconds: 1_769_871_845_000_000))

    var now: Timestamp { time.withLock { $0 } }

    func advance(bySeconds seconds: Int) { time.withLock { $0 = $0.advanced(bySeconds: seconds) } }
}

/// A database that counts its reads, and can be told what to do in the midst of one.
final class WatchedDatabase: Database {
    private struct State {
        var reads = 0
        var afterRead: (@Sendable () -> Void)?
        var writeFault: StorageError.Kind?
        var dataAsOf: Timestamp?
    }

    private let base: any Database
    private let state = Mutex(State())

    init(_ base: any Database) { self.base = base }

    var reads: Int { state.withLock(\.reads) }
    var health: DatabaseHealth { base.health }

    func close() async { await base.close() }

    func generation() async -> Int? { await base.generation() }

    var dataAsOf: Timestamp? { state.withLock(\.dataAsOf) }

    /// As though a replica were read from now on; nil for the primary again.
    func readReplica(asOf time: Timestamp?) { state.withLock { $0.dataAsOf = time } }

    /// What happens between a read and its caller's hearing of it.
    func afterRead(_ action: (@Sendable () -> Void)?) { state.withLock { $0.afterRead = action } }

    /// Every write fails so from now on; nil for none.
    func failWrites(_ kind: StorageError.Kind?) { state.withLock { $0.writeFault = kind } }

    func read<Result: Sendable>(
        _ lane: ReadLane, _ body: @escaping @Sendable (ReadTransaction) throws -> Result
    ) async throws -> Result {
        let result = try await base.read(lane, body)
        let action = state.withLock { state in
            state.reads += 1
            return state.afterRead
        }
        action?()
        return result
    }

    func write<Result: Sendable>(
        _ lock: WriteLock, _ body: @escaping @Sendable (WriteTransaction) throws -> Result
    ) async throws -> Result {
        if let kind = state.withLock(\.writeFault) { throw StorageError("the disk is full", kind: kind) }
        return try await base.write(lock, body)
    }
}
