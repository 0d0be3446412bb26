import Crypto
import Foundation
import IncidentAPI
public import IncidentCore
public import IncidentStorage
import Synchronization

/// Finds out who shows a token.
///
/// A mistyped token is refused without a look-up. A good one is kept in memory by its hash until something about it
/// changes (``clear()``), so that a call needs no read; whether it has expired is asked at each call.
public final class Authenticator: Sendable {
    private struct Entry {
        var token: AccessTokenRecord
        var user: UserPreview
        var isDisabled: Bool
        var hashKey: [UInt8]

        var caller: Caller {
            Caller(orgID: token.orgID, user: user, access: token.role, tokenID: token.tokenID, hashKey: hashKey)
        }
    }

    private struct State {
        var entries: [SHA256Digest: Entry] = [:]
        /// Moves with each ``clear()``: what was read before one must not be kept after it.
        var generation = 0
        var uses: [TokenUse.Token: Timestamp] = [:]
    }

    private let database: any Database
    private let environment: Environment
    private let state = Mutex(State())

    /// How many tokens are kept in memory.
    private static let capacity = 4096

    public init(database: any Database, environment: Environment = .live) {
        self.database = database
        self.environment = environment
    }

    /// The caller that `token` stands for; nil when it is malformed, unknown, revoked or expired, or its user disabled.
    ///
    /// - Throws: ``StorageError`` when the database cannot be read.
    public func caller(token: String) async throws -> Caller? {
        let now = environment.now()
        guard let entry = try await validEntry(token, at: now) else { return nil }
        noteUse(of: entry.token, at: now)
        return entry.caller
    }

    /// Moves when what was said of a token may be otherwise now, its expiry apart.
    var generation: Int { state.withLock { $0.generation } }

    /// The caller as ``caller(token:)`` says, and until when at most; it counts as no use of the token.
    func standing(of token: String) async throws -> (caller: Caller, until: Timestamp)? {
        guard let entry = try await validEntry(token, at: environment.now()) else { return nil }
        return (entry.caller, entry.token.expiresAt.isSet ? entry.token.expiresAt : .latest)
    }

    private func validEntry(_ text: String, at now: Timestamp) async throws -> Entry? {
        guard let token = AccessToken(text) else { return nil }
        let digest = SHA256.hash(data: Data(token.text.utf8))
        guard let entry = try await entry(token, digest) else { return nil }
        let record = entry.token
        guard !entry.isDisabled, !record.revokedAt.isSet, !record.expiresAt.isSet || now < record.expiresAt else {
            return nil
        }
        return entry
    }

    /// Forgets what is kept in memory. Whoever changes a token or a user calls this after the commit.
    public func clear() {
        state.withLock {
            $0.entries = [:]
            $0.generation += 1
        }
    }

    private func entry(_ token: AccessToken, _ digest: SHA256Digest) async throws -> Entry? {
        let (known, generation) = state.withLock { ($0.entries[digest], $0.generation) }
        if let known { return known }
        let hash = token.hash
        let readsReplica = database.dataAsOf != nil
        let found = try await database.read { tx -> Entry? in
            guard let record = try tx.accessToken(hash: hash),
                let member = try tx.member(record.userID, of: record.orgID)
            else { return nil }
            let hashKey = SHA256.hash(data: Data("hash key \(token.text)".utf8))
            return Entry(
                token: record, user: member.preview, isDisabled: member.disabled, hashKey: Array(hashKey))
        }
        // What a replica says is kept no longer than it is needed: a token may have been revoked meanwhile.
        guard let found, !readsReplica, database.dataAsOf == nil else { return found }
        state.withLock { state in
            guard state.generation == generation else { return }
            if state.entries.count >= Self.capacity { state.entries = [:] }
            state.entries[digest] = found
        }
        return found
    }
}

extension Authenticator {
    /// Notes the minute of a use, unless it is known.
    private func noteUse(of record: AccessTokenRecord, at now: Timestamp) {
        let minute = Timestamp(microseconds: now.microseconds / 60_000_000 * 60_000_000)
        let key = TokenUse.Token(orgID: record.orgID, tokenID: record.tokenID)
        guard record.lastUsedAt < minute else { return }
        state.withLock { state in
            if state.uses[key, default: .unset] < minute { state.uses[key] = minute }
        }
    }

    /// Hands over the uses that were noted since the last time.
    func takeUses() -> [TokenUse] {
        state.withLock { state in
            let uses = state.uses.map { TokenUse(token: $0, minute: $1) }
            state.uses = [:]
            return uses
        }
    }

    /// Takes back uses that could not be stored.
    func giveBack(_ uses: [TokenUse]) {
        state.withLock { state in
            for use in uses where state.uses[use.token, default: .unset] < use.minute {
                state.uses[use.token] = use.minute
            }
        }
    }
}

/// When a token was used last, to the minute.
struct TokenUse: Sendable {
    struct Token: Hashable, Sendable {
        var orgID: String
        var tokenID: String
    }

    var token: Token
    var minute: Timestamp
}
