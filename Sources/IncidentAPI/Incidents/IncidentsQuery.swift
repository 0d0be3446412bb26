/// Which incidents are wanted, and in what order. Filters side by side must all match.
public struct IncidentsQuery: WireObject {
    /// How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused.
    public var limit = 0
    /// Only incidents in one of these statuses: slugs or names, without regard to case. Empty: any.
    public var includeStatuses: [String] = []
    /// No incident in one of these statuses. Empty: none is left out.
    public var excludeStatuses: [String] = []
    /// Only incidents that have all of these labels: texts, or `key:text`, without regard to case. Empty: any.
    public var incidentLabels: [String] = []
    /// Only incidents declared at this time or later. Empty: any.
    public var dateFrom = Timestamp.unset
    /// Only incidents declared before this time. Empty: any.
    public var dateTo = Timestamp.unset
    /// Whether to list drills only. False lists drills and others.
    public var onlyDrills = false
    /// The direction of the order by the time of declaration. Empty: `DESC`.
    public var orderDirection = OrderDirection.unset
    /// Only incidents of this severity: its label, without regard to case. Empty: any.
    public var severity = ""
    /// A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and
    /// 64 terms. When set, the other filters of this object are ignored. Empty: they are used.
    public var queryString = ""

    public init() {}
}
