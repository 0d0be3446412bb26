extension Dialect {
    /// Whether the text in `column` contains `part`, byte for byte.
    func contains(_ column: SQL, _ part: String) -> SQL {
        switch self {
        case .sqlite: "instr(\(column), \(part)) > 0"
        case .postgres: "strpos(\(column), \(part)) > 0"
        }
    }
}
