public import IncidentAPI

/// Who makes a call, as the credentials proved it.
public struct Caller: Hashable, Sendable {
    public var orgID: String
    /// The person or service account that acts.
    public var user: UserPreview
    public var access: Access
    /// The token that was used; idempotency keys are scoped to it. `""` for the command line.
    public var tokenID: String

    public init(orgID: String, user: UserPreview, access: Access, tokenID: String = "") {
        self.orgID = orgID
        self.user = user
        self.access = access
        self.tokenID = tokenID
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
