/// The direction of an order. Empty means descending.
public enum OrderDirection: String, WireEnum {
    public static let unset = OrderDirection.descending

    case descending = "DESC"
    case ascending = "ASC"
}
