import IncidentAPI

/// Makes the refusals of one query string: each names the member that holds it, and the column.
struct QueryErrors: Hashable, Sendable {
    /// The member of the request, such as `query.queryString`.
    var field: String

    func at(_ column: Int, _ reason: String, hint: String? = nil) -> APIError {
        APIError(.validationFailed, "\(field), column \(column): \(reason).", hint: hint)
    }

    /// What the caller wrote, short enough for a sentence.
    static func quote(_ text: String) -> String {
        "\"\(text.count > 60 ? text.prefix(60) + "…" : text[...])\""
    }
}
