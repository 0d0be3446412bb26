import Crypto
import Foundation
import IncidentAPI
public import IncidentCore
public import IncidentStorage

/// The browsers that people are signed in with.
///
/// What a session may is looked up at each use: it ends at once, on every server, when it is revoked, its user disabled, or
/// the access token that it was begun with is revoked or expired.
public final class Sessions: Sendable {
    private let database: any Database
    private let environment: Environment
    private let attempts = SignInAttempts()
    /// What the password of nobody is compared with, so that an unknown address takes as long as a known one.
    private let nobody: PasswordHash
    private let orgID = Bootstrap.orgID

    public init(database: any Database, environment: Environment = .live) {
        self.database = database
        self.environment = environment
        nobody = PasswordHash(ofNobodyAt: environment.passwordCost)
    }

    // MARK: Beginning and end

    /// What a browser is given when somebody signs in.
    public struct Begun: Sendable {
        /// What it shows from then on.
        public var secret: String
        public var caller: Caller
    }

    /// Signs in the service account of an access token.
    ///
    /// - Parameters:
    ///   - address: where the browser is.
    ///   - browser: what it calls itself.
    /// - Throws: `APIError` that says why not; ``StorageError`` when the database cannot be read or written.
    public func begin(token text: String, from address: String, browser: String) async throws -> Begun {
        let keys = [SignInAttempts.Key.address(address)]
        try attempts.begin(keys, at: environment.now())
        let refusal = APIError(
            .unauthorized, "This access token is unknown, revoked or expired.",
            hint: "muster token create makes one; those of the role webhook sign nobody in.")
        guard let token = AccessToken(text.filter { !$0.isWhitespace }) else { throw refusal }
        let begun = try await begin(browser: browser, tokenHash: token.hash) { tx, now in
            guard let record = try tx.accessToken(hash: token.hash), record.isGood(at: now), record.role >= .viewer
            else {
                return nil
            }
            return (record.userID, record.role)
        }
        guard let begun else { throw refusal }
        attempts.succeed(keys)
        return begun
    }

    /// Signs in a person by e-mail address and password.
    ///
    /// - Throws: `APIError` that says why not, the same for an unknown address and a wrong password; ``StorageError``.
    public func begin(
        email: String, password: String, from address: String, browser: String
    ) async throws -> Begun {
        let email = email.trimmingCharacters(in: .whitespacesAndNewlines)
        let keys = [SignInAttempts.Key.account(email.folded), .address(address)]
        try attempts.begin(keys, at: environment.now())
        let refusal = APIError(.unauthorized, "The e-mail address or the password is wrong.")
        guard password.utf8.count <= SetPassword.longest else { throw refusal }
        let (userID, stored) = try await database.read { [orgID] tx -> (String, String?) in
            guard let member = try tx.member(email: email, of: orgID), !member.isServiceAccount else {
                return ("", nil)
            }
            return (member.userID, try tx.passwordHash(of: member.userID, in: orgID))
        }
        let hash = stored.flatMap(PasswordHash.init(stored:)) ?? nobody
        let isRight = try await PasswordWork.shared.run { try hash.isOf(password) }
        guard isRight, let stored, !userID.isEmpty else { throw refusal }
        let renewed =
            hash.cost == environment.passwordCost
            ? nil : try await PasswordHash.made(of: password, at: environment.passwordCost).stored
        let begun = try await begin(browser: browser, tokenHash: "") { [orgID] tx, now in
            // Only if it is still this one: somebody may have changed it while it was compared.
            guard try tx.passwordHash(of: userID, in: orgID) == stored, let member = try tx.member(userID, of: orgID)
            else { return nil }
            if let renewed { try tx.setPasswordHash(renewed, of: userID, in: orgID, at: now) }
            return (userID, member.role)
        }
        guard let begun else { throw refusal }
        attempts.succeed(keys)
        return begun
    }

    /// - Parameter find: who it is for and what they may; nil for nobody.
    private func begin(
        browser: String, tokenHash: String,
        _ find: @escaping @Sendable (WriteTransaction, Timestamp) throws -> (userID: String, access: Access)?
    ) async throws -> Begun? {
        let (now, secret) = (environment.now(), SessionSecret.random())
        let sessionID = "session-\(environment.newHexID())"
        return try await database.write(.organization(orgID)) { [orgID] tx -> Begun? in
            guard let (userID, access) = try find(tx, now), let member = try tx.member(userID, of: orgID),
                !member.disabled
            else { return nil }
            let session = SessionRecord(
                orgID: orgID, sessionID: sessionID, secretHash: secret.hash, formKey: SessionSecret.random().text,
                userID: userID, tokenHash: tokenHash, browser: browser.oneLine(max: 200), beganAt: now)
            try tx.insert(session)
            let way = tokenHash.isEmpty ? "password" : "access token"
            try tx.appendAudit(
                AuditEntry(
                    actorID: userID, actorName: member.name, action: "session.begin",
                    detail: try JSONText.of(.object(["session": .string(sessionID), "by": .string(way)]))),
                of: orgID, at: now)
            return Begun(secret: secret.text, caller: session.caller(member, access))
        }
    }

    /// Ends a session. One that has ended stays so.
    public func end(secret text: String) async throws {
        guard let secret = SessionSecret(text) else { return }
        let now = environment.now()
        try await database.write(.organization(orgID)) { tx in
            guard let session = try tx.session(secretHash: secret.hash) else { return }
            try tx.delete(session)
            let name = try tx.member(session.userID, of: session.orgID)?.name ?? ""
            try tx.appendAudit(
                AuditEntry(
                    actorID: session.userID, actorName: name, action: "session.end",
                    detail: try JSONText.of(.object(["session": .string(session.sessionID)]))),
                of: session.orgID, at: now)
        }
    }

    // MARK: Use

    /// Somebody who is signed in.
    public struct SignedIn: Sendable {
        public var caller: Caller
        /// What forms carry, and nobody else knows.
        public var formKey: String
        /// What the browser shows from now on; nil when that stays.
        public var newSecret: String?
    }

    /// Who shows a secret; nil when its session is over or never was.
    ///
    /// - Throws: ``StorageError`` when the database cannot be read.
    public func signedIn(secret text: String) async throws -> SignedIn? {
        guard let shown = SessionSecret(text) else { return nil }
        let (now, next) = (environment.now(), SessionSecret.random())
        guard let (session, caller) = try await database.read({ try $0.standing(of: shown.hash, at: now) }) else {
            return nil
        }
        var signedIn = SignedIn(caller: caller, formKey: session.formKey)
        guard session.used(by: shown.hash, at: now, next: next.hash) != nil else { return signedIn }
        do {
            let isRotated = try await database.write(.worker("sessions")) { tx -> Bool in
                guard let session = try tx.session(secretHash: shown.hash),
                    let use = session.used(by: shown.hash, at: now, next: next.hash)
                else { return false }
                try tx.update(use.session)
                return use.isRotated
            }
            if isRotated { signedIn.newSecret = next.text }
        } catch let error as StorageError where error.kind != .fault {
            // A page is read while nothing can be written, too; the use is noted another time.
        }
        return signedIn
    }
}

extension Reading {
    /// The session that is to be had by a secret, and who is signed in with it.
    fileprivate func standing(of hash: String, at now: Timestamp) throws -> (SessionRecord, Caller)? {
        guard let session = try session(secretHash: hash), session.isGood(for: hash, at: now),
            let member = try member(session.userID, of: session.orgID), !member.disabled
        else { return nil }
        guard !session.tokenHash.isEmpty else { return (session, session.caller(member, member.role)) }
        guard let token = try accessToken(hash: session.tokenHash), token.isGood(at: now) else { return nil }
        return (session, session.caller(member, token.role))
    }
}

extension AccessTokenRecord {
    fileprivate func isGood(at now: Timestamp) -> Bool {
        !revokedAt.isSet && (!expiresAt.isSet || now < expiresAt)
    }
}
