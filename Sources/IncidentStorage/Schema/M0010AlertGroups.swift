extension Migration {
    /// What incoming webhooks tell of: groups of alerts, each with its incident, and the alerts that are known of each.
    ///
    /// A group is known by the hash of its token, its format and its own key, since a key may be long.
    static let m0010AlertGroups = Migration(
        number: 10, name: "alert groups", requiredSchema: 7,
        statements: [
            """
            CREATE TABLE alert_group (
              org_id      TEXT   NOT NULL,
              group_id    TEXT   NOT NULL,
              source      TEXT   NOT NULL,
              group_key   TEXT   NOT NULL,
              token_id    TEXT   NOT NULL,
              number      BIGINT NOT NULL,
              updated_at  BIGINT NOT NULL,
              PRIMARY KEY (org_id, group_id)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE alert (
              org_id       TEXT   NOT NULL,
              group_id     TEXT   NOT NULL,
              fingerprint  TEXT   NOT NULL,
              state        TEXT   NOT NULL,
              name         TEXT   NOT NULL,
              updated_at   BIGINT NOT NULL,
              PRIMARY KEY (org_id, group_id, fingerprint)
            ) WITHOUT ROWID
            """,
        ],
        indexes: [
            "CREATE INDEX alert_group_age ON alert_group (org_id, updated_at)",
            "CREATE INDEX alert_state ON alert (org_id, group_id, state)",
            "CREATE INDEX alert_seen ON alert (org_id, updated_at) WHERE state = 'seen'",
        ])
}
