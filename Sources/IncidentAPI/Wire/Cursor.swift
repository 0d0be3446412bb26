/// A place in a list. Send the one that an answer gave to get the page that follows; a cursor stays valid across
/// restarts of the server.
public struct Cursor: WireObject {
    /// Where the next page begins. Empty in a request: the first page. Empty in an answer: there is no next page. It is
    /// opaque, and bound to the query and order that made it.
    public var nextValue = ""
    /// Whether there is a next page. Ignored in a request.
    public var hasMore = false

    public init() {}
}
