/// Gets a selection of activity items.
public enum QueryActivity: Query {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// Query describes the query to make.
        public var query = ActivityQuery()
        /// Used to page through results. Empty for the first page. For subsequent pages, use previously returned
        /// Cursor values.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// The list of items.
        public var activityItems: [ActivityItem] = []
        /// The query that was used to generate the response.
        public var query = ActivityQuery()
        /// Used to page through results. Empty for the first page. For subsequent pages, use previously returned
        /// Cursor values.
        public var cursor = Cursor()

        public init() {}
    }
}
