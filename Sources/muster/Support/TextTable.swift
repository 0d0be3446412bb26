/// Rows in columns that stand under each other, for people.
struct TextTable {
    var header: [String]
    var rows: [[String]]

    /// The lines; a cell that is empty shows as `-`.
    var text: String {
        let lines = [header] + rows.map { $0.map { $0.isEmpty ? "-" : $0.withoutControls } }
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { cells in
            let padded = zip(cells, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
            return padded.joined(separator: "  ").trimmingTrailingBlanks
        }.joined(separator: "\n")
    }
}

extension String {
    /// What somebody wrote must not steer the terminal of somebody else.
    var withoutControls: String {
        String(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : Character($0) })
    }

    fileprivate var trimmingTrailingBlanks: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
