/// What list queries say differently on the two engines. Everything else in this folder is one text for both.
extension Dialect {
    /// Makes SQLite walk this index and no other: its planner knows no row counts until somebody runs ANALYZE.
    /// PostgreSQL counts by itself.
    func indexed(by index: StaticString) -> SQL {
        switch self {
        case .sqlite: "INDEXED BY \(raw: index)"
        case .postgres: ""
        }
    }

    /// The index that a table's primary key is.
    var incidentPrimaryKey: StaticString { "sqlite_autoindex_incident_1" }

    /// Whether ``TextIndex`` exists; on PostgreSQL its own trigram index serves the condition itself.
    var hasTextIndex: Bool { self == .sqlite }
}
