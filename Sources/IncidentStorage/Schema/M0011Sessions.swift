extension Migration {
    /// How people sign in: passwords, and the sessions that browsers have.
    ///
    /// Of both there is a hash alone. A session that was begun with an access token names the token's hash, and ends with it.
    static let m0011Sessions = Migration(
        number: 11, name: "sessions", requiredSchema: 7,
        statements: [
            """
            CREATE TABLE password (
              org_id      TEXT   NOT NULL,
              user_id     TEXT   NOT NULL,
              hash        TEXT   NOT NULL,
              changed_at  BIGINT NOT NULL,
              PRIMARY KEY (org_id, user_id)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE session (
              org_id           TEXT   NOT NULL,
              session_id       TEXT   NOT NULL,
              secret_hash      TEXT   NOT NULL,
              old_secret_hash  TEXT   NOT NULL,
              old_until        BIGINT NOT NULL,
              rotated_at       BIGINT NOT NULL,
              form_key         TEXT   NOT NULL,
              user_id          TEXT   NOT NULL,
              token_hash       TEXT   NOT NULL,
              browser          TEXT   NOT NULL,
              began_at         BIGINT NOT NULL,
              used_at          BIGINT NOT NULL,
              PRIMARY KEY (org_id, session_id)
            ) WITHOUT ROWID
            """,
        ],
        indexes: [
            "CREATE UNIQUE INDEX session_secret ON session (secret_hash)",
            "CREATE INDEX session_old_secret ON session (old_secret_hash) WHERE old_secret_hash <> ''",
            "CREATE INDEX session_member ON session (org_id, user_id)",
            "CREATE INDEX session_age ON session (used_at)",
        ])
}
