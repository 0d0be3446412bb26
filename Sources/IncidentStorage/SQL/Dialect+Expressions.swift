import IncidentAPI

extension Dialect {
    /// Whether the text in `column` contains `part`, byte for byte.
    func contains(_ column: SQL, _ part: String) -> SQL {
        switch self {
        case .sqlite: "instr(\(column), \(part)) > 0"
        case .postgres: "strpos(\(column), \(part)) > 0"
        }
    }

    /// The time by which servers agree: the database's where several share it, else `now`.
    func clock(_ now: Timestamp) -> SQL {
        switch self {
        case .sqlite: "\(now)"
        case .postgres: "CAST(extract(epoch FROM clock_timestamp()) * 1000000 AS BIGINT)"
        }
    }

    /// Locks the rows that a SELECT finds, and leaves out those that another transaction has locked.
    var skippingLocked: SQL {
        switch self {
        case .sqlite: ""
        case .postgres: "FOR UPDATE SKIP LOCKED"
        }
    }
}
