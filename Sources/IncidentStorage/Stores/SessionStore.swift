public import IncidentAPI

/// A browser that somebody is signed in with. Of the secret that it shows there is a hash alone.
public struct SessionRecord: Record, Equatable {
    public static var columns: StaticString {
        """
        org_id, session_id, secret_hash, old_secret_hash, old_until, rotated_at, form_key, user_id, token_hash, \
        browser, began_at, used_at
        """
    }

    public var orgID: String
    /// `session-<24 hexadecimal digits>`.
    public var sessionID: String
    /// SHA-256 of the secret, in hexadecimal.
    public var secretHash: String
    /// That of the secret before it; `""` for none.
    public var oldSecretHash = ""
    /// Until when that is good; unset while nobody has shown the new one, which may have been lost on its way.
    public var oldUntil = Timestamp.unset
    /// Since when the secret is the one that it is.
    public var rotatedAt: Timestamp
    /// What forms of the session carry.
    public var formKey: String
    public var userID: String
    /// The hash of the access token that it was begun with; `""` for none.
    public var tokenHash: String
    /// What the browser calls itself, cut.
    public var browser: String
    public var beganAt: Timestamp
    /// When it was used last, to some minutes.
    public var usedAt: Timestamp

    public init(
        orgID: String, sessionID: String, secretHash: String, formKey: String, userID: String, tokenHash: String,
        browser: String, beganAt: Timestamp
    ) {
        self.orgID = orgID
        self.sessionID = sessionID
        self.secretHash = secretHash
        rotatedAt = beganAt
        self.formKey = formKey
        self.userID = userID
        self.tokenHash = tokenHash
        self.browser = browser
        self.beganAt = beganAt
        usedAt = beganAt
    }

    public init(row: Row) throws {
        orgID = try row.get("org_id")
        sessionID = try row.get("session_id")
        secretHash = try row.get("secret_hash")
        oldSecretHash = try row.get("old_secret_hash")
        oldUntil = try row.get("old_until")
        rotatedAt = try row.get("rotated_at")
        formKey = try row.get("form_key")
        userID = try row.get("user_id")
        tokenHash = try row.get("token_hash")
        browser = try row.get("browser")
        beganAt = try row.get("began_at")
        usedAt = try row.get("used_at")
    }
}

extension Reading {
    /// The session whose secret, or the secret before it, has this hash, of whatever organisation; nil for none.
    public func session(secretHash hash: String) throws -> SessionRecord? {
        let columns = SessionRecord.columns
        return try fetchOne("SELECT \(raw: columns) FROM session WHERE secret_hash = \(hash)")
            ?? fetchOne(
                """
                SELECT \(raw: columns) FROM session WHERE old_secret_hash = \(hash) AND old_secret_hash <> ''
                """)
    }
}

extension WriteTransaction {
    /// Stores a new session.
    public func insert(_ session: SessionRecord) throws {
        try execute(
            """
            INSERT INTO session (\(raw: SessionRecord.columns))
            VALUES
              (\(session.orgID), \(session.sessionID), \(session.secretHash), \(session.oldSecretHash),
               \(session.oldUntil), \(session.rotatedAt), \(session.formKey), \(session.userID), \(session.tokenHash),
               \(session.browser), \(session.beganAt), \(session.usedAt))
            """)
    }

    /// Stores when a session was used, and its secrets. One that has ended meanwhile stays so.
    public func update(_ session: SessionRecord) throws {
        try execute(
            """
            UPDATE session
            SET secret_hash = \(session.secretHash), old_secret_hash = \(session.oldSecretHash),
                old_until = \(session.oldUntil), rotated_at = \(session.rotatedAt), used_at = \(session.usedAt)
            WHERE org_id = \(session.orgID) AND session_id = \(session.sessionID)
            """)
    }

    /// Ends a session.
    public func delete(_ session: SessionRecord) throws {
        try execute(
            "DELETE FROM session WHERE org_id = \(session.orgID) AND session_id = \(session.sessionID)")
    }

    /// Ends all sessions of a member. Returns how many those were.
    public func deleteSessions(of userID: String, in orgID: String) throws -> Int {
        try rows("DELETE FROM session WHERE org_id = \(orgID) AND user_id = \(userID) RETURNING session_id").count
    }

    /// Ends the sessions that were used last before `time`, at most `limit`. Returns how many those were.
    public func deleteSessions(usedBefore time: Timestamp, limit: Int) throws -> Int {
        try rows(
            """
            DELETE FROM session WHERE (org_id, session_id) IN (
              SELECT org_id, session_id FROM session WHERE used_at < \(time) ORDER BY used_at LIMIT \(limit))
            RETURNING session_id
            """
        ).count
    }
}
