/// Lists the timeline of an incident, or of all together, a page at a time.
///
/// Items are ordered by event time, then by identifier; the newest come first unless the query says otherwise.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.forbidden` when a viewer asks for all
/// incidents; `common.validation_failed` when `query.limit` is negative, or the cursor belongs to another query.
public enum QueryActivity: Query {
    public static let service = ServiceName.activity

    public struct Request: WireObject {
        /// Which items, and in what order.
        public var query = ActivityQuery()
        /// The cursor of the page before. Empty: the first page.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// The items of this page.
        public var activityItems: [ActivityItem] = []
        /// The query as it was understood.
        public var query = ActivityQuery()
        /// Where the next page begins.
        public var cursor = Cursor()

        public init() {}
    }
}
