import IncidentAPI

/// How many rows a page holds. Source: behaviour, section "Pages".
enum PageLimit {
    static let standard = 50
    static let maximum = 100

    /// The limit to use for the one that was asked for: 0 stands for 50, and more than 100 for 100.
    static func effective(_ limit: Int) throws(APIError) -> Int {
        guard limit >= 0 else { throw .invalid("query.limit", "must not be negative") }
        return limit == 0 ? standard : min(limit, maximum)
    }
}
