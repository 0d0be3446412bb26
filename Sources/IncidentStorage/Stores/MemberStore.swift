public import IncidentAPI
import IncidentCore

/// A person, or the user that tokens of one name act as.
public struct MemberRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, user_id, name, email, email_folded, photo_url, role, disabled, is_service_account, created_at, \
        modified_at
        """
    }

    public var orgID: String
    /// `grafana-incident:user-<24 hexadecimal digits>`.
    public var userID: String
    public var name: String
    /// Unique without regard to case; `""` for none.
    public var email: String
    public var photoURL: String
    public var role: Access
    public var disabled: Bool
    public var isServiceAccount: Bool
    public var createdAt: Timestamp
    public var modifiedAt: Timestamp

    public init(
        orgID: String, userID: String, name: String, email: String = "", role: Access, isServiceAccount: Bool = false,
        createdAt: Timestamp
    ) {
        self.orgID = orgID
        self.userID = userID
        self.name = name
        self.email = email
        photoURL = ""
        self.role = role
        disabled = false
        self.isServiceAccount = isServiceAccount
        self.createdAt = createdAt
        modifiedAt = createdAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        userID = try row.get("user_id")
        name = try row.get("name")
        email = try row.get("email")
        photoURL = try row.get("photo_url")
        role = try row.get("role")
        disabled = try row.get("disabled")
        isServiceAccount = try row.get("is_service_account")
        createdAt = try row.get("created_at")
        modifiedAt = try row.get("modified_at")
    }

    /// What stands before `user-` in an id.
    public static let idPrefix = "grafana-incident:"

    /// As much of the person as a list shows.
    public var preview: UserPreview {
        .with {
            $0.userID = userID
            $0.name = name
            $0.photoURL = photoURL
        }
    }
}

extension Access: SQLConvertible {}

extension Reading {
    /// The member with this id, or nil.
    public func member(_ userID: String, of orgID: String) throws -> MemberRecord? {
        try fetchOne(remembered: MemberRecord.query(userID, of: orgID))
    }

    /// The member with this e-mail address, without regard to case, or nil.
    public func member(email: String, of orgID: String) throws -> MemberRecord? {
        guard !email.isEmpty else { return nil }
        return try fetchOne(
            """
            SELECT \(raw: MemberRecord.columns) FROM member
            WHERE org_id = \(orgID) AND email_folded = \(email.folded) AND email_folded <> ''
            """)
    }

    /// The member that a client means by `reference`: a user ID, with or without its first part, or `email:<address>`.
    public func member(matching reference: String, of orgID: String) throws -> MemberRecord? {
        if reference.hasPrefix("email:") { return try member(email: String(reference.dropFirst(6)), of: orgID) }
        if reference.hasPrefix("user-") { return try member(MemberRecord.idPrefix + reference, of: orgID) }
        return try member(reference, of: orgID)
    }

    /// The service account of this name, or nil.
    public func serviceAccount(named name: String, of orgID: String) throws -> MemberRecord? {
        try fetchOne(
            """
            SELECT \(raw: MemberRecord.columns) FROM member
            WHERE org_id = \(orgID) AND is_service_account = \(true) AND name = \(name)
            """)
    }

    /// All members in the order of their creation.
    public func members(of orgID: String) throws -> [MemberRecord] {
        try fetchAll(
            "SELECT \(raw: MemberRecord.columns) FROM member WHERE org_id = \(orgID) ORDER BY created_at, user_id")
    }

    /// The members who are not disabled, in the order of their creation, after the one that `position` names.
    public func enabledMembers(
        of orgID: String, after position: (createdAt: Timestamp, userID: String)?, limit: Int
    ) throws -> [MemberRecord] {
        let after: SQL =
            position.map { " AND (created_at, user_id) > (\($0.createdAt), \($0.userID))" } ?? ""
        return try fetchAll(
            """
            SELECT \(raw: MemberRecord.columns) FROM member
            WHERE org_id = \(orgID) AND disabled = \(false)\(after) ORDER BY created_at, user_id LIMIT \(limit)
            """)
    }

    /// Those of the users that exist, by their ids.
    public func userPreviews(_ userIDs: Set<String>, of orgID: String) throws -> [String: UserPreview] {
        // One statement each, as each is known or not, whoever is asked for beside.
        let members = try fetchAll(
            remembered: userIDs.sorted().map { MemberRecord.query($0, of: orgID) }, as: MemberRecord.self)
        return Dictionary(uniqueKeysWithValues: members.map { ($0.userID, $0.preview) })
    }
}

extension MemberRecord {
    fileprivate static func query(_ userID: String, of orgID: String) -> SQL {
        "SELECT \(raw: columns) FROM member WHERE org_id = \(orgID) AND user_id = \(userID)"
    }
}

extension WriteTransaction {
    /// Stores a new member.
    public func insert(_ member: MemberRecord) throws {
        try execute(
            """
            INSERT INTO member (\(raw: MemberRecord.columns))
            VALUES
              (\(member.orgID), \(member.userID), \(member.name), \(member.email), \(member.email.folded),
               \(member.photoURL), \(member.role), \(member.disabled), \(member.isServiceAccount), \(member.createdAt),
               \(member.modifiedAt))
            """)
    }

    /// Stores the changed fields of a member.
    public func update(_ member: MemberRecord) throws {
        try execute(
            """
            UPDATE member
            SET name = \(member.name), email = \(member.email), email_folded = \(member.email.folded),
                photo_url = \(member.photoURL), role = \(member.role), disabled = \(member.disabled),
                modified_at = \(member.modifiedAt)
            WHERE org_id = \(member.orgID) AND user_id = \(member.userID)
            """)
        try announceAccessChange()
    }
}
