public import IncidentAPI
import IncidentCore
import IncidentStorage

/// A user as a list shows it.
public struct UserSummary: Codable, Equatable, Sendable {
    public var userID: String
    public var name: String
    /// `""` for a service account.
    public var email: String
    public var role: Access
    public var disabled: Bool
    /// Whether tokens act as this user, and no person.
    public var isServiceAccount: Bool
    public var createdAt: Timestamp

    init(_ record: MemberRecord) {
        userID = record.userID
        name = record.name
        email = record.email
        role = record.role
        disabled = record.disabled
        isServiceAccount = record.isServiceAccount
        createdAt = record.createdAt
    }

    fileprivate var auditDetail: [String: JSONValue] {
        [
            "userID": .string(userID), "name": .string(name), "email": .string(email),
            "role": .string(role.rawValue), "disabled": .bool(disabled),
        ]
    }
}

/// Adds a person, who can then be given roles and tasks.
public enum AddUser: AdministrationOperation {
    public static let name = "user.add"

    public struct Request: Codable, Sendable {
        /// 1 to 127 characters in one line.
        public var name: String
        /// Unique among all users, without regard to case.
        public var email: String
        /// `viewer`, `editor` or `admin`.
        public var role: Access
        /// What the person signs in with; nil for none.
        public var password: String?

        public init(name: String, email: String, role: Access, password: String? = nil) {
            self.name = name
            self.email = email
            self.role = role
            self.password = password
        }
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> UserSummary {
        let name = try Validate.line(request.name, "name", max: Validate.labelLimit)
        let email = try checkedEmail(request.email)
        guard request.role >= .viewer else { throw APIError.invalid("role", "must be viewer, editor or admin") }
        let (orgID, environment) = (administration.orgID, administration.environment)
        let hash: String? =
            if let password = request.password { try await SetPassword.hash(password, environment) } else { nil }
        return try await administration.change(AddUser.self) { tx, now in
            if let other = try tx.member(email: email, of: orgID) {
                throw APIError(.conflict, "\(other.name) (\(other.userID)) has the e-mail address \(email) already.")
            }
            let member = MemberRecord(
                orgID: orgID, userID: "grafana-incident:user-\(environment.newHexID())", name: name, email: email,
                role: request.role, createdAt: now)
            try tx.insert(member)
            if let hash { try tx.setPasswordHash(hash, of: member.userID, in: orgID, at: now) }
            let summary = UserSummary(member)
            return (summary, summary.auditDetail)
        }
    }

    private static func checkedEmail(_ email: String) throws(APIError) -> String {
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), email.unicodeScalars.count <= 254,
            !email.contains(where: { $0.isWhitespace || $0 == "\0" })
        else { throw .invalid("email", "must be an address such as ada@example.com") }
        return email
    }
}

/// Lists the users in the order of their making.
public enum ListUsers: AdministrationOperation {
    public static let name = "user.list"

    public struct Request: Codable, Sendable {
        /// Whether the users that tokens act as are listed too.
        public var includeServiceAccounts: Bool

        public init(includeServiceAccounts: Bool = false) { self.includeServiceAccounts = includeServiceAccounts }
    }

    public struct Response: Codable, Sendable {
        public var users: [UserSummary]
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> Response {
        let orgID = administration.orgID
        let members = try await administration.database.read { try $0.members(of: orgID) }
        let listed = members.filter { request.includeServiceAccounts || !$0.isServiceAccount }
        return Response(users: listed.map { UserSummary($0) })
    }
}

/// Disables or enables a user. What a disabled user did stays; tokens that act as it are refused.
public enum SetUserDisabled: AdministrationOperation {
    public static let name = "user.disable"

    public struct Request: Codable, Sendable {
        /// The user's ID or e-mail address.
        public var user: String
        public var disabled: Bool

        public init(user: String, disabled: Bool) {
            self.user = user
            self.disabled = disabled
        }
    }

    public static func perform(_ request: Request, in administration: Administration) async throws -> UserSummary {
        let orgID = administration.orgID
        return try await administration.change(SetUserDisabled.self) { tx, now in
            var member = try tx.requireMember(request.user, of: orgID)
            let didChange = member.disabled != request.disabled
            member.disabled = request.disabled
            if didChange {
                member.modifiedAt = now
                try tx.update(member)
            }
            let summary = UserSummary(member)
            return (summary, didChange ? summary.auditDetail : nil)
        }
    }
}

extension Reading {
    /// The member with this ID or e-mail address.
    func requireMember(_ user: String, of orgID: String) throws -> MemberRecord {
        if let member = try member(matching: user, of: orgID) ?? member(email: user, of: orgID) { return member }
        throw APIError(
            .userNotFound, "There is no user \(user.prefix(254)).", hint: "muster user list --all shows them.")
    }
}
