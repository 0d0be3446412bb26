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
    /// The tables, without those in which the text index keeps the same texts in another form.
    fileprivate func tableNames() throws -> [String] {
        try rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .map { try $0.get("name", as: String.self) }
            .filter { !$0.hasPrefix("sqlite_") && !$0.hasPrefix("incident_text") }
    }

    fileprivate func lines(of table: String) throws -> [String] {
        let columns = try rows("SELECT name FROM pragma_table_info(\(table))").map {
            try $0.get("name", as: String.self)
        }
        let line = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ',' || ")
        return try rows(SQL(stringLiteral: "SELECT \(line) AS line FROM \"\(table)\" ORDER BY 1"))
            .map { "\(table): \(try $0.get("line", as: String.self))" }
    }
}
