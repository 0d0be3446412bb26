/// IncidentPreviewsQuery describes the query to make.
public struct IncidentPreviewsQuery: WireObject {
    /// The number of Incidents to return.
    public var limit = 0
    /// The direction to order the results.
    public var orderDirection = OrderDirection.unset
    /// The field on which to order the results. If empty, createdTime will be used.
    public var orderField = IncidentOrderField.unset
    /// The query string to search for. If provided, the query will be filtered by the query string and the other
    /// query parameters will be ignored.
    public var queryString = ""

    public init() {}
}
