/// Cursor describes the position in a result set. It is passed back into the same API to get the next page of results.
public struct Cursor: WireObject {
    /// The start position of the next set of results. The implementation may change, so clients should not rely
    /// on this value.
    public var nextValue = ""
    /// HasMore indicates whether there are more results or not. If HasMore is true, you can make the same request
    /// again (except using this Cursor instead) to get the next page of results.
    public var hasMore = false

    public init() {}
}
