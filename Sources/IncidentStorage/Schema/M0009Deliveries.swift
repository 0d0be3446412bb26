extension Migration {
    /// What hooks send: to which endpoint, what was tried, and what is still to be tried.
    ///
    /// Events before it are not sent any more: the cursor of deliveries begins behind them. An endpoint is known by the
    /// beginning of the hash of its address, since an address may be long. `began` of an event names the hooks whose filter the
    /// incident began to match by it.
    static let m0009Deliveries = Migration(
        number: 9, name: "deliveries", requiredSchema: 7,
        statements: [
            "ALTER TABLE enabled_hook ADD COLUMN template TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE enabled_hook ADD COLUMN old_secret TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE enabled_hook ADD COLUMN rotated_at BIGINT NOT NULL DEFAULT -1",
            "ALTER TABLE enabled_hook ADD COLUMN after_sequence BIGINT NOT NULL DEFAULT 0",
            "ALTER TABLE organization ADD COLUMN filter_hook_count BIGINT NOT NULL DEFAULT 0",
            """
            UPDATE organization SET filter_hook_count = (
              SELECT COUNT(*) FROM enabled_hook AS h
              WHERE h.org_id = organization.org_id AND h.event_name = 'incidentFilter')
            """,
            "ALTER TABLE outbox ADD COLUMN began TEXT NOT NULL DEFAULT ''",
            """
            CREATE TABLE outbox_cursor (
              org_id    TEXT   NOT NULL,
              name      TEXT   NOT NULL,
              sequence  BIGINT NOT NULL,
              PRIMARY KEY (org_id, name)
            ) WITHOUT ROWID
            """,
            "INSERT INTO outbox_cursor (org_id, name, sequence) SELECT org_id, 'deliveries', event_sequence FROM organization",
            """
            CREATE TABLE delivery_endpoint (
              org_id           TEXT   NOT NULL,
              endpoint_id      TEXT   NOT NULL,
              url              TEXT   NOT NULL,
              failures         BIGINT NOT NULL,
              next_try_at      BIGINT NOT NULL,
              failing_since    BIGINT NOT NULL,
              disabled_at      BIGINT NOT NULL,
              disabled_reason  TEXT   NOT NULL,
              holder           TEXT   NOT NULL,
              held_until       BIGINT NOT NULL,
              PRIMARY KEY (org_id, endpoint_id)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE delivery (
              org_id           TEXT   NOT NULL,
              delivery_id      TEXT   NOT NULL,
              enabled_hook_id  TEXT   NOT NULL,
              endpoint_id      TEXT   NOT NULL,
              sequence         BIGINT NOT NULL,
              event            TEXT   NOT NULL,
              number           BIGINT NOT NULL,
              state            TEXT   NOT NULL,
              attempts         BIGINT NOT NULL,
              next_try_at      BIGINT NOT NULL,
              created_at       BIGINT NOT NULL,
              updated_at       BIGINT NOT NULL,
              status           BIGINT NOT NULL,
              error            TEXT   NOT NULL,
              body             TEXT   NOT NULL,
              PRIMARY KEY (org_id, delivery_id)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE delivery_body (
              org_id    TEXT   NOT NULL,
              sequence  BIGINT NOT NULL,
              body      TEXT   NOT NULL,
              PRIMARY KEY (org_id, sequence)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE delivery_attempt (
              org_id        TEXT   NOT NULL,
              delivery_id   TEXT   NOT NULL,
              attempt       BIGINT NOT NULL,
              attempted_at  BIGINT NOT NULL,
              microseconds  BIGINT NOT NULL,
              status        BIGINT NOT NULL,
              error         TEXT   NOT NULL,
              answer        TEXT   NOT NULL,
              PRIMARY KEY (org_id, delivery_id, attempt)
            ) WITHOUT ROWID
            """,
        ],
        indexes: [
            """
            CREATE INDEX delivery_waiting ON delivery (org_id, endpoint_id, sequence, delivery_id)
            WHERE state = 'waiting'
            """,
            "CREATE INDEX delivery_incident ON delivery (org_id, number, delivery_id)",
            "CREATE INDEX delivery_sequence ON delivery (org_id, sequence)",
            "CREATE INDEX delivery_age ON delivery (updated_at)",
        ])
}
