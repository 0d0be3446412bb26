public import IncidentAPI
import IncidentCore
import IncidentStorage

/// A token as a list shows it.
public struct TokenSummary: Codable, Equatable, Sendable {
    public var tokenID: String
    /// The first characters of the secret.
    public var prefix: String
    public var name: String
    public var role: Access
    /// The user that it acts as.
    public var userID: String
    /// `active`, `expired` or `revoked`.
    public var status: String
    public var createdAt: Timestamp
    /// `""` for a token that does not expire.
    public var expiresAt: Timestamp
    /// The minute of its last use; `""` before the first.
    public var lastUsedAt: Timestamp

    init(_ record: AccessTokenRecord, now: Timestamp) {
        tokenID = record.tokenID
        prefix = record.prefix
        name = record.name
        role = record.role
        userID = record.userID
        createdAt = record.createdAt
        expiresAt = record.expiresAt
        lastUsedAt = record.lastUsedAt
        let isExpired = record.expiresAt.isSet && record.expiresAt <= now
        status = record.revokedAt.isSet ? "revoked" : isExpired ? "expired" : "active"
    }
}

/// Makes a token. Its secret is in the answer, and nowhere else afterwards.
public enum CreateToken: AdministrationOperation {
    public static let name = "token.create"

    public struct Request: Codable, Sendable {
        /// What it is for: 1 to 127 characters in one line. The token acts as the user `Service Account: <name>`.
        public var name: String
        public var role: Access
        /// Nil for a token that does not expire.
        public var lifetimeSeconds: Int?

        public init(name: String, role: Access, lifetimeSeconds: Int? = nil) {
            self.name = name
            self.role = role
            self.lifetimeSeconds = lifetimeSeconds
        }
    }

    public struct Response: Codable, Sendable {
        public var token: String
        public var summary: TokenSummary
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let name = try Validate.line(request.name, "name", max: Validate.labelLimit)
        if let seconds = request.lifetimeSeconds, !(1...3_162_240_000).contains(seconds) {
            throw APIError.invalid("expires", "must be from a second to a hundred years")
        }
        let secret = AccessToken.random()
        let (orgID, environment) = (administration.orgID, administration.environment)
        let summary = try await administration.change(CreateToken.self) { tx, now in
            let user = try tx.ensureServiceAccount(named: name, role: request.role, in: orgID, environment, at: now)
            let record = AccessTokenRecord(
                orgID: orgID, tokenID: "token-\(environment.newHexID())", token: secret, name: name,
                role: request.role, userID: user.userID, createdAt: now,
                expiresAt: request.lifetimeSeconds.map { now.advanced(bySeconds: $0) } ?? .unset)
            try tx.insert(record)
            let summary = TokenSummary(record, now: now)
            return (summary, summary.auditDetail)
        }
        return Response(token: secret.text, summary: summary)
    }
}

/// Lists the tokens, revoked and expired ones too, in the order of their making.
public enum ListTokens: AdministrationOperation {
    public static let name = "token.list"

    public struct Request: Codable, Sendable {
        public init() {}
    }

    public struct Response: Codable, Sendable {
        public var tokens: [TokenSummary]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let (orgID, now) = (administration.orgID, administration.environment.now())
        let records = try await administration.database.read { try $0.accessTokens(of: orgID) }
        return Response(tokens: records.map { TokenSummary($0, now: now) })
    }
}

/// Ends a token: the next call with it is refused. Ending one that is revoked already changes nothing.
public enum RevokeToken: AdministrationOperation {
    public static let name = "token.revoke"

    public struct Request: Codable, Sendable {
        /// Its ID, its prefix as lists show it, or the whole secret.
        public var token: String

        public init(token: String) { self.token = token }
    }

    public struct Response: Codable, Sendable {
        public var summary: TokenSummary
        /// False when it was revoked before.
        public var didChange: Bool
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        return try await administration.change(RevokeToken.self) { tx, now in
            var record = try tx.requireToken(request.token, of: orgID)
            let didChange = !record.revokedAt.isSet
            if didChange {
                try tx.revoke(record, at: now)
                record.revokedAt = now
            }
            let summary = TokenSummary(record, now: now)
            return (Response(summary: summary, didChange: didChange), didChange ? summary.auditDetail : nil)
        }
    }
}

extension TokenSummary {
    fileprivate var auditDetail: [String: JSONValue] {
        [
            "tokenID": .string(tokenID), "name": .string(name), "role": .string(role.rawValue),
            "userID": .string(userID), "expiresAt": .string(expiresAt.description),
        ]
    }
}

extension Reading {
    /// The token that an operator means, by its ID, its secret, or a prefix that only one has.
    fileprivate func requireToken(_ text: String, of orgID: String) throws -> AccessTokenRecord {
        let all = try accessTokens(of: orgID)
        let secret = AccessToken(text)
        let found = all.filter { $0.tokenID == text || $0.prefix == text || $0.tokenHash == secret?.hash }
        guard let record = found.first else {
            let shown = secret?.description ?? String(text.prefix(64))
            throw APIError(.notFound, "There is no token \(shown).", hint: "muster token list shows them.")
        }
        guard found.count == 1 else {
            throw APIError(.conflict, "\(found.count) tokens begin with \(text).", hint: "Give the token's ID.")
        }
        return record
    }
}

extension WriteTransaction {
    /// The user that all tokens of this name act as.
    fileprivate func ensureServiceAccount(
        named name: String, role: Access, in orgID: String, _ environment: Environment, at now: Timestamp
    ) throws -> MemberRecord {
        let userName = "Service Account: \(name)"
        if let user = try serviceAccount(named: userName, of: orgID) {
            guard !user.disabled else {
                throw APIError(
                    .conflict, "The user \(userName) is disabled, and its tokens with it.",
                    hint: "Choose another name, or enable the user \(user.userID).")
            }
            return user
        }
        let user = MemberRecord(
            orgID: orgID, userID: "grafana-incident:user-\(environment.newHexID())", name: userName, role: role,
            isServiceAccount: true, createdAt: now)
        try insert(user)
        return user
    }
}
