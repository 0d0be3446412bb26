/// Lists the users, people and service accounts, a page at a time, in the order in which they were added.
///
/// Disabled users are left out; `GetUser` shows them.
///
/// Errors: `common.validation_failed` when `query.limit` is negative, or the cursor belongs to another list.
public enum QueryUsers: Query {
    public static let service = ServiceName.users

    public struct Request: WireObject {
        /// How many.
        public var query = UsersQuery()
        /// The cursor of the page before. Empty: the first page.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// The users of this page.
        public var users: [User] = []
        /// The query as it was understood.
        public var query = UsersQuery()
        /// Where the next page begins.
        public var cursor = Cursor()

        public init() {}
    }
}
