/// What the schema's statements, written once for SQLite, say differently on PostgreSQL.
extension Dialect {
    /// A statement of a migration as this engine takes it.
    func schemaStatement(_ statement: String) -> String {
        switch self {
        case .sqlite: statement
        case .postgres:
            // A URL may have 8 KB, and an entry of PostgreSQL's index a third of that; its trigram index finds them.
            statement
                .replacing(/\)\s*WITHOUT ROWID$/, with: ")")
                .replacing(/\bTEXT\b/, with: #"TEXT COLLATE "C""#)
                .replacing("activity (org_id, number, url_folded, kind)", with: "activity (org_id, number)")
        }
    }
}

extension Migration {
    /// The tables, and the indexes that rows need at once, as the engine takes them.
    func statements(for dialect: Dialect) -> [String] { statements.map(dialect.schemaStatement) }

    /// The indexes that may come after the rows, as the engine takes them.
    func indexes(for dialect: Dialect) -> [String] { indexes.map(dialect.schemaStatement) }
}
