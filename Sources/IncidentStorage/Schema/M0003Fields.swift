extension Migration {
    /// Custom fields, their options and values, and what names label keys and values.
    ///
    /// Each label key of before gets a field, each label a UUID, and each organisation the fields of a new one.
    static let m0003Fields = Migration(
        number: 3, name: "fields", requiredSchema: 3, statements: fieldTables + labelColumns + standardFields,
        indexes: ["CREATE INDEX incident_field_item ON incident_field (org_id, field_id, item_key, number)"])

    private static let fieldTables: [String] = [
        """
        CREATE TABLE field (
          org_id       TEXT    NOT NULL,
          field_id     TEXT    NOT NULL,
          domain       TEXT    NOT NULL,
          slug         TEXT    NOT NULL,
          slug_folded  TEXT    NOT NULL,
          name         TEXT    NOT NULL,
          color        TEXT    NOT NULL,
          icon         TEXT    NOT NULL,
          description  TEXT    NOT NULL,
          type         TEXT    NOT NULL,
          required     BOOLEAN NOT NULL,
          immutable    BOOLEAN NOT NULL,
          source       TEXT    NOT NULL,
          external_id  TEXT    NOT NULL,
          archived     BOOLEAN NOT NULL,
          version      BIGINT  NOT NULL,
          position     BIGINT  NOT NULL,
          PRIMARY KEY (org_id, field_id)
        ) WITHOUT ROWID
        """,
        "CREATE UNIQUE INDEX field_slug ON field (org_id, domain, slug_folded)",
        """
        CREATE TABLE field_option (
          org_id        TEXT    NOT NULL,
          field_id      TEXT    NOT NULL,
          option_id     TEXT    NOT NULL,
          position      BIGINT  NOT NULL,
          value         TEXT    NOT NULL,
          value_folded  TEXT    NOT NULL,
          label         TEXT    NOT NULL,
          color         TEXT    NOT NULL,
          icon          TEXT    NOT NULL,
          description   TEXT    NOT NULL,
          source        TEXT    NOT NULL,
          external_id   TEXT    NOT NULL,
          PRIMARY KEY (org_id, field_id, option_id)
        ) WITHOUT ROWID
        """,
        // One row for each option of a multi-select value. `item_key` is what `item` is compared by.
        """
        CREATE TABLE incident_field (
          org_id    TEXT    NOT NULL,
          number    BIGINT  NOT NULL,
          field_id  TEXT    NOT NULL,
          position  BIGINT  NOT NULL,
          item      TEXT    NOT NULL,
          item_key  TEXT    NOT NULL,
          PRIMARY KEY (org_id, number, field_id, position)
        ) WITHOUT ROWID
        """,
    ]

    /// A server of before that goes on for a while adds labels without an identifier, which the default gives them; on
    /// SQLite, where a column that is added has a constant default, there is no other server.
    private static let labelColumns: [String] = [
        "ALTER TABLE label_value ADD COLUMN value_id TEXT NOT NULL DEFAULT new_uuid()",
        "ALTER TABLE label_value ADD COLUMN icon TEXT NOT NULL DEFAULT ''",
        "UPDATE label_value SET value_id = new_uuid()",
        "CREATE UNIQUE INDEX label_value_id ON label_value (org_id, value_id)",
        """
        INSERT INTO field (
          org_id, field_id, domain, slug, slug_folded, name, color, icon, description, type, required, immutable, source,
          external_id, archived, version, position)
        SELECT org_id, new_uuid(), 'labels', label_key, key_folded, label_key, '', '', '', 'multi-select', false, false,
          '', '', false, 1, 1 + row_number() OVER (PARTITION BY org_id ORDER BY key_folded)
        FROM (
          SELECT org_id, key_folded, min(label_key) AS label_key FROM label_value
          WHERE key_folded <> 'tags' GROUP BY org_id, key_folded) AS label_keys
        """,
    ]

    /// As ``FieldRecord/defaults(orgID:)`` and ``FieldOptionRecord/defaults(orgID:)`` had them when this was written.
    private static let standardFields: [String] = [
        """
        INSERT INTO field (
          org_id, field_id, domain, slug, slug_folded, name, color, icon, description, type, required, immutable, source,
          external_id, archived, version, position)
        SELECT org_id, '00000000-0000-8000-8000-00000000f001', 'labels', 'tags', 'tags', 'tags', '', '',
          'Labels that are given without a key.', 'multi-select', false, true, '', '', false, 1, 1 FROM organization
        UNION ALL
        SELECT org_id, '00000000-0000-8000-8000-00000000f002', 'incident', 'debrief_status', 'debrief_status',
          'Debrief status', '', '', 'How far the debrief of the incident is.', 'single-select', false, false, '', '',
          false, 1, 1 FROM organization
        """,
        """
        INSERT INTO field_option (
          org_id, field_id, option_id, position, value, value_folded, label, color, icon, description, source,
          external_id)
        SELECT org_id, '00000000-0000-8000-8000-00000000f002', '00000000-0000-8000-8000-00000000f003', 1,
          'not_started', 'not_started', 'Not started', '', '', '', '', '' FROM organization
        UNION ALL
        SELECT org_id, '00000000-0000-8000-8000-00000000f002', '00000000-0000-8000-8000-00000000f004', 2,
          'in_progress', 'in_progress', 'In progress', '', '', '', '', '' FROM organization
        UNION ALL
        SELECT org_id, '00000000-0000-8000-8000-00000000f002', '00000000-0000-8000-8000-00000000f005', 3,
          'completed', 'completed', 'Completed', '', '', '', '', '' FROM organization
        """,
        "CREATE UNIQUE INDEX field_option_value ON field_option (org_id, field_id, value_folded)",
    ]
}
