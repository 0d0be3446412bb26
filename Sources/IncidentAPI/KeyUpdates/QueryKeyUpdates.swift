/// Lists the key updates of an incident, a page at a time.
///
/// Errors: `incidents.not_found` when there is no such incident; `common.validation_failed` when `query.scope` is none,
/// `query.limit` is negative, or the cursor belongs to another query.
public enum QueryKeyUpdates: Query {
    public static let service = ServiceName.keyUpdates

    public struct Request: WireObject {
        /// Which key updates, and in what order.
        public var query = KeyUpdatesQuery()
        /// The cursor of the page before. Empty: the first page.
        public var cursor = Cursor()

        public init() {}
    }

    public struct Response: WireObject {
        /// The key updates of this page.
        public var keyUpdates: [KeyUpdate] = []
        /// The query as it was understood.
        public var query = KeyUpdatesQuery()
        /// Where the next page begins.
        public var cursor = Cursor()

        public init() {}
    }
}
