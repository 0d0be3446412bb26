import Crypto
import Foundation
public import IncidentAPI
public import IncidentCore

/// A token as stored: never the secret, only its hash.
public struct AccessTokenRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, token_id, token_hash, prefix, name, role, user_id, created_at, expires_at, revoked_at, last_used_at
        """
    }

    public var orgID: String
    /// `token-<24 hexadecimal digits>`.
    public var tokenID: String
    /// SHA-256 of the secret, in hexadecimal.
    public var tokenHash: String
    /// The beginning of the secret, to tell tokens apart.
    public var prefix: String
    /// What it is for. Tokens of one name act as one user.
    public var name: String
    public var role: Access
    /// The service account that it acts as.
    public var userID: String
    public var createdAt: Timestamp
    /// From when on it is refused; unset for never.
    public var expiresAt: Timestamp
    /// Since when it is refused; unset while it is not.
    public var revokedAt: Timestamp
    /// The minute of its last use; unset before the first.
    public var lastUsedAt: Timestamp

    public init(
        orgID: String, tokenID: String, token: AccessToken, name: String, role: Access, userID: String,
        createdAt: Timestamp, expiresAt: Timestamp
    ) {
        self.orgID = orgID
        self.tokenID = tokenID
        tokenHash = token.hash
        prefix = token.prefix
        self.name = name
        self.role = role
        self.userID = userID
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        revokedAt = .unset
        lastUsedAt = .unset
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        tokenID = try row.get("token_id")
        tokenHash = try row.get("token_hash")
        prefix = try row.get("prefix")
        name = try row.get("name")
        role = try row.get("role")
        userID = try row.get("user_id")
        createdAt = try row.get("created_at")
        expiresAt = try row.get("expires_at")
        revokedAt = try row.get("revoked_at")
        lastUsedAt = try row.get("last_used_at")
    }
}

extension AccessToken {
    /// SHA-256 of the secret in hexadecimal: 190 random bits need no slow hash, which would let anyone load the server.
    public var hash: String { SHA256.hash(data: Data(text.utf8)).hexadecimal }
}

extension Reading {
    /// The token with this hash, of whatever organisation, or nil.
    public func accessToken(hash: String) throws -> AccessTokenRecord? {
        try fetchOne("SELECT \(raw: AccessTokenRecord.columns) FROM access_token WHERE token_hash = \(hash)")
    }

    /// The tokens of an organisation, revoked and expired ones too, in the order of their making.
    public func accessTokens(of orgID: String) throws -> [AccessTokenRecord] {
        try fetchAll(
            "SELECT \(raw: AccessTokenRecord.columns) FROM access_token WHERE org_id = \(orgID) ORDER BY token_id")
    }
}

extension WriteTransaction {
    /// Stores a new token.
    public func insert(_ token: AccessTokenRecord) throws {
        try execute(
            """
            INSERT INTO access_token (\(raw: AccessTokenRecord.columns))
            VALUES
              (\(token.orgID), \(token.tokenID), \(token.tokenHash), \(token.prefix), \(token.name), \(token.role),
               \(token.userID), \(token.createdAt), \(token.expiresAt), \(token.revokedAt), \(token.lastUsedAt))
            """)
    }

    /// Refuses a token from `time` on.
    public func revoke(_ token: AccessTokenRecord, at time: Timestamp) throws {
        try execute(
            """
            UPDATE access_token SET revoked_at = \(time)
            WHERE org_id = \(token.orgID) AND token_id = \(token.tokenID)
            """)
        try announceAccessChange()
    }

    /// Notes when a token was used last. An earlier time changes nothing.
    public func noteUse(of tokenID: String, in orgID: String, at time: Timestamp) throws {
        try execute(
            """
            UPDATE access_token SET last_used_at = \(time)
            WHERE org_id = \(orgID) AND token_id = \(tokenID) AND last_used_at < \(time)
            """)
    }
}
