import IncidentCore

/// Texts of other services in the form that ours must have.
enum ImportText {
    /// A text without NUL, of at most `max` code points.
    static func text(_ text: String, max: Int, _ field: String, _ report: inout ImportReport) -> String {
        var scalars = String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 })
        if scalars.count > max {
            report.note("A \(field) had more than \(max) characters and was cut.")
            scalars = String.UnicodeScalarView(scalars.prefix(max))
        }
        return String(scalars)
    }

    /// The same in one line; `fallback` where nothing is left.
    static func line(
        _ text: String, max: Int, _ field: String, fallback: String, _ report: inout ImportReport
    ) -> String {
        let one = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map {
                    [0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029].contains($0.value) ? " " : $0
                }))
        let cut = self.text(one, max: max, field, &report)
        guard !cut.allSatisfy(\.isWhitespace) else { return fallback }
        return cut
    }
}
