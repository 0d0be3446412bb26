public import IncidentAPI

/// Who makes a call, as the credentials proved it.
public struct Caller: Hashable, Sendable {
    public var orgID: String
    /// The person or service account that acts.
    public var user: UserPreview
    public var access: Access
    /// The token that was used; idempotency keys are scoped to it. `""` for the command line.
    public var tokenID: String
    /// What only the holder of the token can derive from it: the key of hashes that are stored of the caller's requests.
    public var hashKey: [UInt8]

    public init(orgID: String, user: UserPreview, access: Access, tokenID: String = "", hashKey: [UInt8] = []) {
        self.orgID = orgID
        self.user = user
        self.access = access
        self.tokenID = tokenID
        self.hashKey = hashKey
    }

    /// Refuses a caller who may not call `procedure`.
    public func authorize(_ procedure: any Procedure.Type) throws(APIError) {
        try require(procedure.access, for: procedure.method)
    }

    /// Refuses a caller below a role.
    ///
    /// - Parameter deed: what needs the role, as the refusal begins.
    public func require(_ role: Access, for deed: String, hint: String? = nil) throws(APIError) {
        guard access >= role else {
            throw APIError(.forbidden, "\(deed) needs the role \(role); this token has \(access).", hint: hint)
        }
    }

    /// Whether private incidents of other people are visible.
    public var seesAllIncidents: Bool { access >= .admin }
}
