extension Migration {
    /// Status updates of incidents, and what an organisation says of its severities and statuses.
    ///
    /// Private incidents get statuses of their own: those that there are have the two that every organisation starts
    /// with, of the same ranks.
    static let m0004KeyUpdates = Migration(
        number: 4, name: "keyUpdates", requiredSchema: 4,
        statements: severityColumns + statusColumns + privateStatuses + memberColumns + keyUpdateTable,
        indexes: [
            "CREATE INDEX member_created ON member (org_id, created_at, user_id)",
            "CREATE INDEX key_update_created ON key_update (org_id, number, created_at, key_update_id)",
            "CREATE INDEX key_update_severity ON key_update (org_id, severity_id) WHERE severity_id <> ''",
        ])

    private static let severityColumns: [String] = [
        "ALTER TABLE severity ADD COLUMN icon TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE severity ADD COLUMN description TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE severity ADD COLUMN dark_color TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE severity ADD COLUMN light_color TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE severity ADD COLUMN archived_at BIGINT NOT NULL DEFAULT -1",
        "ALTER TABLE severity ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE severity ADD COLUMN updated_at BIGINT NOT NULL DEFAULT 0",
        """
        UPDATE severity SET icon = 'fire', dark_color = '#f2495c', light_color = '#c4162a'
        WHERE severity_id = 'critical'
        """,
        """
        UPDATE severity SET icon = 'exclamation-triangle', dark_color = '#ff9830', light_color = '#c15c17'
        WHERE severity_id = 'major'
        """,
        """
        UPDATE severity SET icon = 'info-circle', dark_color = '#fade2a', light_color = '#8a6d00'
        WHERE severity_id = 'minor'
        """,
        """
        UPDATE severity SET icon = 'question-circle', dark_color = '#9fa7b3', light_color = '#5c6370'
        WHERE severity_id = 'pending'
        """,
        """
        UPDATE severity SET created_at = (SELECT o.created_at FROM organization AS o WHERE o.org_id = severity.org_id)
        WHERE EXISTS (SELECT 1 FROM organization AS o WHERE o.org_id = severity.org_id)
        """,
        "UPDATE severity SET updated_at = created_at",
    ]

    private static let statusColumns: [String] = [
        "ALTER TABLE incident_status ADD COLUMN description TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE incident_status ADD COLUMN color TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE incident_status ADD COLUMN icon TEXT NOT NULL DEFAULT 'info-circle'",
        "ALTER TABLE incident_status ADD COLUMN position BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE incident_status ADD COLUMN archived_at BIGINT NOT NULL DEFAULT -1",
        "ALTER TABLE incident_status ADD COLUMN created_at BIGINT NOT NULL DEFAULT 0",
        "ALTER TABLE incident_status ADD COLUMN modified_at BIGINT NOT NULL DEFAULT 0",
        "UPDATE incident_status SET icon = 'exclamation-circle', color = '#ff9830' WHERE status_id = 'active'",
        "UPDATE incident_status SET icon = 'check-circle', color = '#73bf69' WHERE status_id = 'resolved'",
        """
        UPDATE incident_status
        SET created_at = (SELECT o.created_at FROM organization AS o WHERE o.org_id = incident_status.org_id)
        WHERE EXISTS (SELECT 1 FROM organization AS o WHERE o.org_id = incident_status.org_id)
        """,
        "UPDATE incident_status SET modified_at = created_at",
    ]

    private static let privateStatuses: [String] = [
        """
        INSERT INTO incident_status
          (org_id, status_id, incident_type, slug, name, name_folded, category, rank, immutable, description, color, icon,
           position, archived_at, created_at, modified_at)
        SELECT org_id, 'private-' || status_id, 'private', slug, name, name_folded, category, rank, immutable,
          description, color, icon, position, archived_at, created_at, modified_at
        FROM incident_status
        """,
        "UPDATE incident SET status_id = 'private-' || status_id WHERE incident_type = 'private'",
    ]

    private static let memberColumns: [String] = [
        "ALTER TABLE member ADD COLUMN modified_at BIGINT NOT NULL DEFAULT 0",
        "UPDATE member SET modified_at = created_at",
    ]

    private static let keyUpdateTable: [String] = [
        """
        CREATE TABLE key_update (
          org_id         TEXT    NOT NULL,
          number         BIGINT  NOT NULL,
          key_update_id  TEXT    NOT NULL,
          title          TEXT    NOT NULL,
          content        TEXT    NOT NULL,
          content_type   TEXT    NOT NULL,
          status_id      TEXT    NOT NULL,
          severity_id    TEXT    NOT NULL,
          scope          TEXT    NOT NULL,
          color          TEXT    NOT NULL,
          created_by     TEXT    NOT NULL,
          modified_by    TEXT    NOT NULL,
          created_at     BIGINT  NOT NULL,
          modified_at    BIGINT  NOT NULL,
          PRIMARY KEY (org_id, number, key_update_id)
        ) WITHOUT ROWID
        """
    ]
}
