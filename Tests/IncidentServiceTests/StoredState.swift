import IncidentStorage
import IncidentTesting

extension TestServer {
    /// Every row of every table, a line each, but for `tables`. What changes nothing leaves it as it was.
    func storedState(except tables: Set<String> = []) async throws -> [String] {
        try await database.read { tx in
            try tx.tableNames().filter { !tables.contains($0) }.flatMap { try tx.lines(of: $0) }
        }
    }

    /// The audit log: the action of each record, the oldest first.
    func auditActions() async throws -> [String] {
        try await database.read { tx in
            try tx.rows("SELECT action FROM audit ORDER BY sequence").map { try $0.get("action") }
        }
    }
}

extension ReadTransaction {
    /// The tables, without those in which the text index keeps the same texts in another form, and without the engine's
    /// own.
    fileprivate func tableNames() throws -> [String] {
        let names: SQL =
            switch dialect {
            case .sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
            case .postgres: "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY 1"
            }
        return try rows(names).map { try $0.get("name", as: String.self) }
            .filter { !$0.hasPrefix("sqlite_") && !$0.hasPrefix("incident_text") && $0 != "write_generation" }
    }

    fileprivate func lines(of table: String) throws -> [String] {
        try rows(SQL(stringLiteral: "SELECT \(line(of: table)) AS line FROM \"\(table)\" AS t ORDER BY 1"))
            .map { "\(table): \(try $0.get("line", as: String.self))" }
    }

    /// An expression that is the row's text.
    private func line(of table: String) throws -> String {
        guard dialect == .sqlite else { return "CAST(t AS TEXT)" }
        let columns = try rows("SELECT name FROM pragma_table_info(\(table))").map {
            try $0.get("name", as: String.self)
        }
        return columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
    }
}
