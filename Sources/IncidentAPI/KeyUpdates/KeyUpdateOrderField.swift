/// What key updates are ordered by. Empty means `createdTime`. Ties are settled by `id`, in the same direction.
public enum KeyUpdateOrderField: String, WireEnum {
    public static let unset = KeyUpdateOrderField.createdTime

    /// When it was written.
    case createdTime
    /// When it last changed.
    case modifiedTime
    /// The title, by Unicode code points. One without a title comes before every other.
    case title
}
