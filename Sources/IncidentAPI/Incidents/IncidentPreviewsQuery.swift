/// Which incidents are wanted, and in what order.
public struct IncidentPreviewsQuery: WireObject {
    /// How many incidents a page holds at most. 0: 50. Over 100: 100. Negative: refused.
    public var limit = 0
    /// The direction of the order. Empty: `DESC`.
    public var orderDirection = OrderDirection.unset
    /// What to order by. Empty: `createdTime`.
    public var orderField = IncidentOrderField.unset
    /// A query in the query language, such as `status:active severity:critical checkout`. At most 4,096 characters and
    /// 64 terms. Empty: every incident.
    public var queryString = ""

    public init() {}
}
