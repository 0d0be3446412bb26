/// Rows in columns that stand under each other, for people.
struct TextTable {
    var header: [String]
    var rows: [[String]]
    /// The column that gives way when the lines are longer than the terminal is wide.
    var flexible: Int?
    /// The colour of a cell.
    var colour: (_ column: Int, _ cell: String) -> Colour? = { _, _ in nil }

    /// The narrowest that the flexible column becomes.
    private static let leastWidth = 12

    /// The lines, as the terminal takes them; a cell that is empty shows as `-`.
    var text: String { text(on: .output) }

    func text(on terminal: Terminal) -> String {
        var lines = [header] + rows.map { $0.map { $0.isEmpty ? "-" : $0.withoutControls } }
        var widths = header.indices.map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
        if let columns = terminal.columns, let flexible {
            let excess = widths.reduce(2 * (widths.count - 1), +) - columns
            if excess > 0 {
                widths[flexible] = min(widths[flexible], max(Self.leastWidth, widths[flexible] - excess))
                for row in lines.indices { lines[row][flexible] = lines[row][flexible].fitted(to: widths[flexible]) }
            }
        }
        return lines.enumerated().map { row, cells in
            let last = cells.lastIndex { !$0.isEmpty } ?? 0
            return cells[...last].enumerated().map { column, cell in
                let padding = column == last ? 0 : widths[column] - cell.displayWidth
                let shade = row == 0 ? Colour.faint : colour(column, cell)
                return terminal.paint(cell, shade) + String(repeating: " ", count: padding)
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

extension String {
    /// What somebody wrote must not steer the terminal of somebody else.
    var withoutControls: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.steersTerminals ? " " : $0 }))
    }
}

extension Unicode.Scalar {
    /// Controls, and what turns the direction of the text after it, so that it reads as something else.
    fileprivate var steersTerminals: Bool {
        switch value {
        case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: properties.generalCategory == .control
        }
    }
}
