/// The query for the QueryIncidentsRequest.
public struct IncidentsQuery: WireObject {
    /// The number of Incidents to return.
    public var limit = 0
    /// A list of statuses to include. Only Incidents with the listed statuses will be returned.
    public var includeStatuses: [String] = []
    /// A list of statuses to exclude. All Incidents that do not match any of these values will be returned.
    public var excludeStatuses: [String] = []
    /// A list of labels to include. An empty list will not filter by labels.
    public var incidentLabels: [String] = []
    /// DateFrom if is not empty would filter by the Incidents created since that date (time.RFC3339)
    public var dateFrom = Timestamp.unset
    /// DateTo if is not empty would filter by incidents created before that date (time.RFC3339)
    public var dateTo = Timestamp.unset
    /// OnlyDrills if is not empty filters by whether an incident is a drill or not.
    public var onlyDrills = false
    /// The direction to order the results.
    public var orderDirection = OrderDirection.unset
    /// A list of statuses to include. Only Incidents with the listed statuses will be returned.
    public var severity = ""
    /// The query string to search for. If provided, the query will be filtered by the query string and the other
    /// query parameters will be ignored.
    public var queryString = ""

    public init() {}
}
