extension Migration {
    /// What incidents are known as in other systems.
    ///
    /// `refs` is a JSON array, or empty; `source_ref` is the one that an import made, so that no import brings an
    /// incident twice.
    static let m0008IncidentRefs = Migration(
        number: 8, name: "incidentRefs", requiredSchema: 7,
        statements: [
            "ALTER TABLE incident ADD COLUMN refs TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE incident ADD COLUMN source_ref TEXT NOT NULL DEFAULT ''",
            "CREATE UNIQUE INDEX incident_source ON incident (org_id, source_ref) WHERE source_ref <> ''",
        ])
}
