extension Migration {
    /// Which server does the work that only one may do, and until when.
    static let m0002Leases = Migration(
        number: 2, name: "leases", requiredSchema: 1,
        statements: [
            """
            CREATE TABLE lease (
              org_id      TEXT    NOT NULL,
              name        TEXT    NOT NULL,
              holder      TEXT    NOT NULL,
              expires_at  BIGINT  NOT NULL,
              PRIMARY KEY (org_id, name)
            ) WITHOUT ROWID
            """
        ])
}
