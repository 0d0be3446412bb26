extension Migration {
    /// Hooks that run on events.
    static let m0005Hooks = Migration(
        number: 5, name: "hooks", requiredSchema: 5,
        statements: [
            """
            CREATE TABLE enabled_hook (
              org_id           TEXT    NOT NULL,
              enabled_hook_id  TEXT    NOT NULL,
              integration_id   TEXT    NOT NULL,
              hook_id          TEXT    NOT NULL,
              event_name       TEXT    NOT NULL,
              url              TEXT    NOT NULL,
              secret           TEXT    NOT NULL,
              events           TEXT    NOT NULL,
              incident_filter  TEXT    NOT NULL,
              sensitive        BOOLEAN NOT NULL,
              enabled_by       TEXT    NOT NULL,
              enabled_at       BIGINT  NOT NULL,
              PRIMARY KEY (org_id, enabled_hook_id)
            ) WITHOUT ROWID
            """
        ])
}
