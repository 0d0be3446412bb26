import IncidentAPI

extension Dialect {
    /// Whether the text in `column` contains `part`, byte for byte.
    func contains(_ column: SQL, _ part: String) -> SQL {
        switch self {
        case .sqlite: "instr(\(column), \(part)) > 0"
        // In the form that a trigram index serves.
        case .postgres: "\(column) LIKE \(Self.pattern(containing: part))"
        }
    }

    /// A pattern of LIKE for what contains `part`, whose own signs mean themselves.
    private static func pattern(containing part: String) -> String {
        var pattern = "%"
        for scalar in part.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.unicodeScalars.append("\\") }
            pattern.unicodeScalars.append(scalar)
        }
        return pattern + "%"
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
