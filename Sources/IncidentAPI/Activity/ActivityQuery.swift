/// Which items of a timeline are wanted, and in what order.
public struct ActivityQuery: WireObject {
    /// The incident whose timeline is read. Empty: the timelines of every incident that the caller may see, together; it
    /// needs the role editor. An extension of ours: the reference requires it.
    public var incidentID = ""
    /// How many items a page holds at most. 0: 50. Over 100: 100. Negative: refused.
    public var limit = 0
    /// Only notes with this tag, exactly. Empty: any.
    public var tag = ""
    /// The order by event time; items of one time are ordered by their identifier. Empty: `DESC`.
    public var orderDirection = OrderDirection.unset
    /// Only items of these kinds, words as in `ActivityItem.activityKind`; a word that names no kind matches nothing.
    /// Empty: any.
    public var activityKind: [String] = []

    public init() {}
}
