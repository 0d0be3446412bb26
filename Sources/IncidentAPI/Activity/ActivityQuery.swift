/// The response from the QueryActivity method.
public struct ActivityQuery: WireObject {
    /// The unique identifier of the Incident.
    public var incidentID = ""
    /// The number of Incidents to return.
    public var limit = 0
    /// The tag to filter by.
    public var tag = ""
    /// The direction to order the results.
    public var orderDirection = OrderDirection.unset
    /// ActivityKind filters by a list of allowed ActivityKind's.
    public var activityKind: [String] = []

    public init() {}
}
