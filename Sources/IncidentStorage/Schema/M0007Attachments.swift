extension Migration {
    /// Files that belong to incidents. Their content is kept outside the database, by its hash.
    static let m0007Attachments = Migration(
        number: 7, name: "attachments", requiredSchema: 7,
        statements: [
            """
            CREATE TABLE attachment (
              org_id         TEXT    NOT NULL,
              attachment_id  TEXT    NOT NULL,
              number         BIGINT  NOT NULL,
              item_id        TEXT    NOT NULL,
              user_id        TEXT    NOT NULL,
              file_name      TEXT    NOT NULL,
              content_type   TEXT    NOT NULL,
              file_type      TEXT    NOT NULL,
              bytes          BIGINT  NOT NULL,
              sha512         TEXT    NOT NULL,
              uploaded_at    BIGINT  NOT NULL,
              deleted_at     BIGINT  NOT NULL,
              thumbnail      TEXT    NOT NULL,
              PRIMARY KEY (org_id, attachment_id)
            ) WITHOUT ROWID
            """,
            "CREATE INDEX attachment_incident ON attachment (org_id, number, attachment_id)",
            "CREATE INDEX attachment_content ON attachment (sha512)",
            "CREATE INDEX attachment_thumbnail ON attachment (uploaded_at) WHERE thumbnail = 'wanted'",
            """
            CREATE TABLE signing_key (
              org_id      TEXT    NOT NULL,
              name        TEXT    NOT NULL,
              secret      TEXT    NOT NULL,
              created_at  BIGINT  NOT NULL,
              PRIMARY KEY (org_id, name)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE content_removal (
              org_id      TEXT    NOT NULL,
              sha512      TEXT    NOT NULL,
              expires_at  BIGINT  NOT NULL,
              PRIMARY KEY (org_id, sha512)
            ) WITHOUT ROWID
            """,
        ])
}
