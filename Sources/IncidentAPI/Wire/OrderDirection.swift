/// The direction of an order. Empty means descending.
public enum OrderDirection: String, WireEnum {
    public static let unset = OrderDirection.descending

    /// From the greatest to the least: the newest first.
    case descending = "DESC"
    /// From the least to the greatest: the oldest first.
    case ascending = "ASC"
}
