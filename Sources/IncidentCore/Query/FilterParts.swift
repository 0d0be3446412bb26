import IncidentAPI

/// Gathers the parts of a filter's value: bare or quoted, a colon before each, nothing else between them.
struct FilterParts {
    private let errors: QueryErrors
    private var parts: [String] = []
    /// Whether a colon was the last that was seen.
    private var isOpen = false
    /// The column after the last colon.
    private var valueColumn = 0

    init(errors: QueryErrors) { self.errors = errors }

    mutating func add(bare text: String, at start: Int) throws(APIError) {
        var column = start
        for (index, piece) in text.unicodeScalars.split(separator: ":", omittingEmptySubsequences: false).enumerated() {
            if index > 0 {
                guard !isOpen else { throw errors.at(column, "a value is missing between two colons") }
                isOpen = true
                column += 1
                valueColumn = column
            }
            guard !piece.isEmpty else { continue }
            guard isOpen else { throw errors.at(column, "a blank is missing after the quote") }
            parts.append(String(piece))
            isOpen = false
            column += piece.count
        }
    }

    mutating func add(quoted text: String, at column: Int) throws(APIError) {
        guard isOpen else { throw errors.at(column, "a blank or a colon is missing before the quote") }
        parts.append(text)
        isOpen = false
    }

    func finished(_ name: QueryFilterName) throws(APIError) -> [String] {
        guard !isOpen else {
            throw errors.at(
                valueColumn, "a value is missing after the colon of \(name.rawValue):",
                hint: "No blank stands between the colon and its value.")
        }
        return parts
    }
}
