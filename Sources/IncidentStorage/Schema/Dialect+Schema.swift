/// What the schema's statements, written once for SQLite, say differently on PostgreSQL.
extension Dialect {
    /// A statement of a migration as this engine takes it.
    func schemaStatement(_ statement: String) -> String {
        switch self {
        case .sqlite:
            statement
                .replacing("DEFAULT new_uuid()", with: "DEFAULT ''")
                .replacing("new_uuid()", with: Self.newUUIDOnSQLite)
        case .postgres:
            // A URL may have 8 KB, and an entry of PostgreSQL's index a third of that; its trigram index finds them.
            statement
                .replacing(/\)\s*WITHOUT ROWID$/, with: ")")
                .replacing(/\bTEXT\b/, with: #"TEXT COLLATE "C""#)
                .replacing("new_uuid()", with: "gen_random_uuid()::text")
                .replacing("activity (org_id, number, url_folded, kind)", with: "activity (org_id, number)")
        }
    }

    /// SQLite has no function for it. The digit 8 says that the other ones have no meaning.
    private static let newUUIDOnSQLite = """
        lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-8' || substr(hex(randomblob(2)), 2) || '-8'
          || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))
        """
}

extension Migration {
    /// The tables, and the indexes that rows need at once, as the engine takes them.
    func statements(for dialect: Dialect) -> [String] { statements.map(dialect.schemaStatement) }

    /// The indexes that may come after the rows, as the engine takes them.
    func indexes(for dialect: Dialect) -> [String] { indexes.map(dialect.schemaStatement) }
}
