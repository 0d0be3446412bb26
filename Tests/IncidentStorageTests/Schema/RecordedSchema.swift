/// Schemas as released programs made them, word for word, with a few rows. What they hold never changes: a program of
/// today must bring each of them up to date.
enum RecordedSchema {
    /// The first: an organisation with one incident.
    static let first = """
        CREATE TABLE organization (
          org_id TEXT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          incident_count BIGINT NOT NULL,
          last_declared_at BIGINT NOT NULL,
          role_count BIGINT NOT NULL,
          event_sequence BIGINT NOT NULL,
          homescreen_version BIGINT NOT NULL,
          audit_sequence BIGINT NOT NULL,
          audit_head TEXT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE setting (
          org_id TEXT NOT NULL,
          name TEXT NOT NULL,
          value TEXT NOT NULL,
          PRIMARY KEY (org_id, name)
        ) WITHOUT ROWID;
        CREATE TABLE member (
          org_id TEXT NOT NULL,
          user_id TEXT NOT NULL,
          name TEXT NOT NULL,
          email TEXT NOT NULL,
          email_folded TEXT NOT NULL,
          photo_url TEXT NOT NULL,
          role TEXT NOT NULL,
          disabled BOOLEAN NOT NULL,
          is_service_account BOOLEAN NOT NULL,
          created_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, user_id)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX member_email ON member (org_id, email_folded) WHERE email_folded <> '';
        CREATE TABLE access_token (
          org_id TEXT NOT NULL,
          token_id TEXT NOT NULL,
          token_hash TEXT NOT NULL,
          prefix TEXT NOT NULL,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          user_id TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          expires_at BIGINT NOT NULL,
          revoked_at BIGINT NOT NULL,
          last_used_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, token_id)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX access_token_hash ON access_token (token_hash);
        CREATE TABLE severity (
          org_id TEXT NOT NULL,
          severity_id TEXT NOT NULL,
          label TEXT NOT NULL,
          label_folded TEXT NOT NULL,
          level BIGINT NOT NULL,
          rank BIGINT NOT NULL,
          PRIMARY KEY (org_id, severity_id)
        ) WITHOUT ROWID;
        CREATE TABLE incident_status (
          org_id TEXT NOT NULL,
          status_id TEXT NOT NULL,
          incident_type TEXT NOT NULL,
          slug TEXT NOT NULL,
          name TEXT NOT NULL,
          name_folded TEXT NOT NULL,
          category TEXT NOT NULL,
          rank BIGINT NOT NULL,
          immutable BOOLEAN NOT NULL,
          PRIMARY KEY (org_id, status_id)
        ) WITHOUT ROWID;
        CREATE TABLE role (
          org_id TEXT NOT NULL,
          role_id BIGINT NOT NULL,
          name TEXT NOT NULL,
          name_folded TEXT NOT NULL,
          description TEXT NOT NULL,
          important BOOLEAN NOT NULL,
          mandatory BOOLEAN NOT NULL,
          archived BOOLEAN NOT NULL,
          created_at BIGINT NOT NULL,
          updated_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, role_id)
        ) WITHOUT ROWID;
        CREATE UNIQUE INDEX role_name ON role (org_id, name_folded);
        CREATE TABLE label_value (
          org_id TEXT NOT NULL,
          key_folded TEXT NOT NULL,
          label_folded TEXT NOT NULL,
          label_key TEXT NOT NULL,
          label TEXT NOT NULL,
          description TEXT NOT NULL,
          color_hex TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, key_folded, label_folded)
        ) WITHOUT ROWID;
        CREATE TABLE incident (
          org_id TEXT NOT NULL,
          number BIGINT NOT NULL,
          title TEXT NOT NULL,
          title_folded TEXT NOT NULL,
          summary TEXT NOT NULL,
          summary_folded TEXT NOT NULL,
          severity_id TEXT NOT NULL,
          severity_rank BIGINT NOT NULL,
          status_id TEXT NOT NULL,
          status_rank BIGINT NOT NULL,
          is_drill BOOLEAN NOT NULL,
          incident_type TEXT NOT NULL,
          room_prefix TEXT NOT NULL,
          created_by TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          modified_at BIGINT NOT NULL,
          closed_at BIGINT NOT NULL,
          started_at BIGINT NOT NULL,
          ended_at BIGINT NOT NULL,
          ended_by_status BOOLEAN NOT NULL,
          version BIGINT NOT NULL,
          PRIMARY KEY (org_id, number)
        ) WITHOUT ROWID;
        CREATE TABLE incident_label (
          org_id TEXT NOT NULL,
          number BIGINT NOT NULL,
          key_folded TEXT NOT NULL,
          label_folded TEXT NOT NULL,
          position BIGINT NOT NULL,
          PRIMARY KEY (org_id, number, key_folded, label_folded)
        ) WITHOUT ROWID;
        CREATE TABLE assignment (
          org_id TEXT NOT NULL,
          number BIGINT NOT NULL,
          role_id BIGINT NOT NULL,
          user_id TEXT NOT NULL,
          assigned_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, number, role_id, user_id)
        ) WITHOUT ROWID;
        CREATE TABLE task (
          org_id TEXT NOT NULL,
          number BIGINT NOT NULL,
          task_id TEXT NOT NULL,
          text TEXT NOT NULL,
          status TEXT NOT NULL,
          immutable BOOLEAN NOT NULL,
          role_id BIGINT NOT NULL,
          author_id TEXT NOT NULL,
          assigned_to TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          modified_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, number, task_id)
        ) WITHOUT ROWID;
        CREATE TABLE activity (
          org_id TEXT NOT NULL,
          number BIGINT NOT NULL,
          event_at BIGINT NOT NULL,
          item_id TEXT NOT NULL,
          kind TEXT NOT NULL,
          user_id TEXT NOT NULL,
          subject_id TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          body TEXT NOT NULL,
          url TEXT NOT NULL,
          url_folded TEXT NOT NULL,
          tags TEXT NOT NULL,
          immutable BOOLEAN NOT NULL,
          field_values TEXT NOT NULL,
          relevance TEXT NOT NULL,
          brought_by TEXT NOT NULL,
          PRIMARY KEY (org_id, number, event_at, item_id)
        ) WITHOUT ROWID;
        CREATE TABLE outbox (
          org_id TEXT NOT NULL,
          sequence BIGINT NOT NULL,
          event TEXT NOT NULL,
          number BIGINT NOT NULL,
          version BIGINT NOT NULL,
          created_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE audit (
          org_id TEXT NOT NULL,
          sequence BIGINT NOT NULL,
          recorded_at BIGINT NOT NULL,
          actor_id TEXT NOT NULL,
          actor_name TEXT NOT NULL,
          action TEXT NOT NULL,
          number BIGINT NOT NULL,
          detail TEXT NOT NULL,
          previous_hash TEXT NOT NULL,
          hash TEXT NOT NULL,
          PRIMARY KEY (org_id, sequence)
        ) WITHOUT ROWID;
        CREATE TABLE idempotency (
          org_id TEXT NOT NULL,
          token_id TEXT NOT NULL,
          idempotency_key TEXT NOT NULL,
          method TEXT NOT NULL,
          body_hash TEXT NOT NULL,
          answer TEXT NOT NULL,
          etag TEXT NOT NULL,
          created_at BIGINT NOT NULL,
          PRIMARY KEY (org_id, token_id, idempotency_key)
        ) WITHOUT ROWID;
        CREATE INDEX idempotency_age ON idempotency (created_at);
        CREATE INDEX outbox_age ON outbox (created_at);
        CREATE UNIQUE INDEX incident_created ON incident (org_id, created_at);
        CREATE INDEX incident_modified ON incident (org_id, modified_at, number);
        CREATE INDEX incident_title ON incident (org_id, title, number);
        CREATE INDEX incident_status_severity ON incident (org_id, status_rank, severity_rank, number);
        CREATE INDEX incident_by_status ON incident (org_id, status_rank, number);
        CREATE INDEX incident_severity ON incident (org_id, severity_rank, number);
        CREATE INDEX incident_prefix ON incident (org_id, room_prefix, number);
        CREATE INDEX incident_drill ON incident (org_id, is_drill, number);
        CREATE INDEX incident_private ON incident (org_id, number) WHERE incident_type = 'private';
        CREATE INDEX incident_started ON incident (org_id, started_at, number);
        CREATE INDEX incident_ended ON incident (org_id, ended_at, number);
        CREATE INDEX incident_closed ON incident (org_id, closed_at, number);
        CREATE INDEX incident_creator ON incident (org_id, created_by, number);
        CREATE INDEX incident_label_text ON incident_label (org_id, label_folded, number);
        CREATE INDEX assignment_user ON assignment (org_id, user_id, number);
        CREATE INDEX assignment_role ON assignment (org_id, role_id, number);
        CREATE INDEX activity_context ON activity (org_id, number, url_folded, kind) WHERE kind = 'contextAttached';
        CREATE INDEX audit_incident ON audit (org_id, number, sequence);
        INSERT INTO organization VALUES ('1', 'Recorded', 0, 1, 1000000, 0, 0, 0, 0, '');
        INSERT INTO incident VALUES ('1', 1, 'Recorded', 'recorded', '', '', 'minor', 2, 'active', 0, '0', 'internal', 'incident',
          'user-0', 1000000, 1000000, -1, 1000000, -1, '0', 1);
        """

    /// Labels under the default key and under others, one of which is written in two ways.
    static let labels = """
        INSERT INTO label_value VALUES ('1', 'tags', 'checkout', 'tags', 'Checkout', '', '#cc3300', 5);
        INSERT INTO label_value VALUES ('1', 'team', 'payments', 'Team', 'payments', 'Carts.', '', 6);
        INSERT INTO label_value VALUES ('1', 'team', 'search', 'team', 'search', '', '', 7);
        INSERT INTO label_value VALUES ('1', 'region', 'eu', 'region', 'EU', '', '', 8);
        INSERT INTO incident_label VALUES ('1', 1, 'team', 'payments', 1);
        """

    /// What surrounded it on SQLite: a table of steps that did not yet say what a program must know.
    static let firstOnSQLite = """
        PRAGMA application_id = 1299542900;
        CREATE TABLE schema_migration (
          number BIGINT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at BIGINT NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE storage_probe (
          number BIGINT NOT NULL PRIMARY KEY,
          content BLOB NOT NULL
        ) WITHOUT ROWID;
        CREATE VIRTUAL TABLE incident_text USING fts5 (
          title, summary, content = '', columnsize = 0, detail = none, tokenize = 'trigram case_sensitive 1'
        );
        INSERT INTO schema_migration VALUES (1, 'incidents', 0);
        INSERT INTO incident_text (rowid, title, summary) VALUES (1, 'recorded', '');
        """

    /// What surrounded it on PostgreSQL.
    static let firstOnPostgres = """
        CREATE TABLE schema_migration (
          number BIGINT NOT NULL PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at BIGINT NOT NULL,
          required_schema BIGINT NOT NULL
        );
        CREATE TABLE write_generation (
          lock TEXT NOT NULL PRIMARY KEY,
          generation BIGINT NOT NULL
        ) WITH (fillfactor = 50);
        INSERT INTO schema_migration VALUES (1, 'incidents', 0, 1);
        """
}
