/// Which users are wanted.
public struct UsersQuery: WireObject {
    /// How many users a page holds at most. 0: 50. Over 100: 100. Negative: refused.
    public var limit = 0

    public init() {}
}
