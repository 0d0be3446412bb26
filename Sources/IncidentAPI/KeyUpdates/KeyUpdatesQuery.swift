/// Which key updates are wanted, and in what order.
public struct KeyUpdatesQuery: WireObject {
    /// The incident. Required.
    public var incidentID = ""
    /// How many key updates a page holds at most. 0: 50. Over 100: 100. Negative: refused.
    public var limit = 0
    /// The direction of the order. Empty: `DESC`.
    public var orderDirection = OrderDirection.unset
    /// What they are ordered by. Empty: `createdTime`.
    public var orderField = KeyUpdateOrderField.unset
    /// Only those of this scope: `internal`, `public` or `private`. Empty: any.
    public var scope = ""
    /// The form in which `content` is wanted. Empty: `text/plain`.
    public var contentType = KeyUpdateContentType.unset

    public init() {}
}
